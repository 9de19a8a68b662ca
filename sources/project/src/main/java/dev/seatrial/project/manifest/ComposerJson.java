package dev.seatrial.project.manifest;

import dev.seatrial.model.facts.manifest.Dependency.Use;
import dev.seatrial.model.facts.manifest.Ecosystem;
import dev.seatrial.model.facts.manifest.Manifest;
import dev.seatrial.model.facts.manifest.Script;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.project.reading.FileFormat;
import dev.seatrial.project.reading.OpenFile;
import dev.seatrial.project.reading.Reading;
import dev.seatrial.syntax.Json;

/** composer.json; PHP itself is an engine and its extensions are no packages. */
final class ComposerJson implements FileFormat<Manifest> {

  @Override
  public boolean claims(SourceFile file) {
    return file.name().equals("composer.json");
  }

  @Override
  public Reading<Manifest> read(OpenFile file) {
    return Reading.of(Json.parse(file.text()), root -> read(file, root));
  }

  private static Reading<Manifest> read(OpenFile file, Node root) {
    Draft draft = new Draft(file, Ecosystem.COMPOSER);
    draft.name(root.text("name").orElse(""));
    packages(draft, root, "require", Use.PRODUCTION);
    packages(draft, root, "require-dev", Use.DEVELOPMENT);
    root.at("scripts").stream()
        .flatMap(Node::entries)
        .forEach(
            e ->
                draft.script(e.key(), Draft.commands(e.value()), Script.Runner.COMPOSER, e.line()));
    return draft.done();
  }

  private static void packages(Draft draft, Node root, String key, Use use) {
    root.at(key).stream()
        .flatMap(Node::entries)
        .forEach(
            e -> {
              String constraint = e.value().asText().orElse("");
              if (e.key().equals("php")) {
                draft.engine("php", constraint);
              } else if (e.key().contains("/")) {
                draft.dependency(e.key(), constraint, use, e.line());
              }
            });
  }
}
