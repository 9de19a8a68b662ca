package dev.seatrial.project.manifest;

import dev.seatrial.model.facts.manifest.Dependency.Use;
import dev.seatrial.model.facts.manifest.Ecosystem;
import dev.seatrial.model.facts.manifest.Manifest;
import dev.seatrial.model.facts.manifest.Script;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.project.python.Requirement;
import dev.seatrial.project.reading.FileFormat;
import dev.seatrial.project.reading.OpenFile;
import dev.seatrial.project.reading.Reading;
import dev.seatrial.syntax.Toml;

/** Pipfile. */
final class Pipfile implements FileFormat<Manifest> {

  @Override
  public boolean claims(SourceFile file) {
    return file.name().equals("Pipfile");
  }

  @Override
  public Reading<Manifest> read(OpenFile file) {
    return Reading.of(Toml.parse(file.text()), root -> read(file, root));
  }

  private static Reading<Manifest> read(OpenFile file, Node root) {
    Draft draft = new Draft(file, Ecosystem.PYPI);
    table(draft, root, "packages", Use.PRODUCTION);
    table(draft, root, "dev-packages", Use.DEVELOPMENT);
    root.text("requires", "python_version").ifPresent(v -> draft.engine("python", v));
    root.at("scripts").stream()
        .flatMap(Node::entries)
        .forEach(
            e -> draft.script(e.key(), Draft.commands(e.value()), Script.Runner.POETRY, e.line()));
    return draft.done();
  }

  private static void table(Draft draft, Node root, String key, Use use) {
    root.at(key).stream()
        .flatMap(Node::entries)
        .forEach(
            e ->
                draft.dependency(
                    Requirement.normalized(e.key()),
                    e.value().asText().or(() -> e.value().text("version")).orElse(""),
                    use,
                    e.line()));
  }
}
