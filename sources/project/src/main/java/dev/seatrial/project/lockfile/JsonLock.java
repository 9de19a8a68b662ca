package dev.seatrial.project.lockfile;

import dev.seatrial.model.facts.manifest.Ecosystem;
import dev.seatrial.model.facts.manifest.Lockfile;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.project.python.Requirement;
import dev.seatrial.project.reading.FileFormat;
import dev.seatrial.project.reading.OpenFile;
import dev.seatrial.project.reading.Reading;
import dev.seatrial.syntax.Json;

/** Pipfile.lock, composer.lock and packages.lock.json. */
final class JsonLock implements FileFormat<Lockfile> {

  @Override
  public boolean claims(SourceFile file) {
    return switch (file.name()) {
      case "Pipfile.lock", "composer.lock", "packages.lock.json" -> true;
      default -> false;
    };
  }

  @Override
  public Reading<Lockfile> read(OpenFile file) {
    return Reading.of(
        Json.parse(file.text()),
        root ->
            switch (file.file().name()) {
              case "Pipfile.lock" -> pipfile(file, root);
              case "composer.lock" -> composer(file, root);
              default -> nuget(file, root);
            });
  }

  private static Reading<Lockfile> pipfile(OpenFile file, Node root) {
    if (root.at("_meta").isEmpty()) {
      return new Reading.Broken<>("no _meta in it");
    }
    Pins pins = new Pins(file, Ecosystem.PYPI);
    pipfile(pins, root, "default", false);
    pipfile(pins, root, "develop", true);
    return pins.complete("Pipfile.lock");
  }

  private static void pipfile(Pins pins, Node root, String section, boolean development) {
    root.at(section).stream()
        .flatMap(Node::entries)
        .forEach(
            e ->
                pins.pin(
                    Requirement.normalized(e.key()),
                    e.value()
                        .text("version")
                        .or(() -> e.value().text("ref"))
                        .or(() -> e.value().text("file"))
                        .or(() -> e.value().text("path"))
                        .orElse("")
                        .replaceFirst("^=+", ""),
                    development,
                    e.line()));
  }

  private static Reading<Lockfile> composer(OpenFile file, Node root) {
    if (root.at("packages").isEmpty()) {
      return new Reading.Broken<>("no packages in it");
    }
    Pins pins = new Pins(file, Ecosystem.COMPOSER);
    composer(pins, root, "packages", false);
    composer(pins, root, "packages-dev", true);
    return pins.complete("composer.lock");
  }

  private static void composer(Pins pins, Node root, String section, boolean development) {
    root.at(section).stream()
        .flatMap(Node::items)
        .forEach(
            p ->
                pins.pin(
                    p.text("name").orElse(""),
                    p.text("version").orElse("").replaceFirst("^v(?=\\d)", ""),
                    development,
                    p.line()));
  }

  private static Reading<Lockfile> nuget(OpenFile file, Node root) {
    if (root.at("dependencies").isEmpty()) {
      return new Reading.Broken<>("no dependencies in it");
    }
    Pins pins = new Pins(file, Ecosystem.NUGET);
    root.at("dependencies").stream()
        .flatMap(Node::entries)
        .flatMap(framework -> framework.value().entries())
        .forEach(e -> pins.pin(e.key(), e.value().text("resolved").orElse(""), false, e.line()));
    return pins.complete("packages.lock.json");
  }
}
