package dev.seatrial.project.lockfile;

import dev.seatrial.model.facts.manifest.Ecosystem;
import dev.seatrial.model.facts.manifest.Lockfile;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.project.reading.FileFormat;
import dev.seatrial.project.reading.OpenFile;
import dev.seatrial.project.reading.Reading;
import dev.seatrial.syntax.Yaml;

/** pubspec.lock. */
final class PubspecLock implements FileFormat<Lockfile> {

  @Override
  public boolean claims(SourceFile file) {
    return file.name().equals("pubspec.lock");
  }

  @Override
  public Reading<Lockfile> read(OpenFile file) {
    return Reading.of(Yaml.parse(file.text()), root -> read(file, root));
  }

  private static Reading<Lockfile> read(OpenFile file, Node root) {
    if (root.at("packages").isEmpty()) {
      return new Reading.Broken<>("no packages in it");
    }
    Pins pins = new Pins(file, Ecosystem.PUB);
    root.at("packages").stream()
        .flatMap(Node::entries)
        .forEach(
            e ->
                pins.pin(
                    e.key(),
                    e.value().text("version").orElse(""),
                    e.value().text("dependency").filter("direct dev"::equals).isPresent(),
                    e.line()));
    return pins.complete("pubspec.lock");
  }
}
