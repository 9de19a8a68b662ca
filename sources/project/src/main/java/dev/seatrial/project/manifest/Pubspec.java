package dev.seatrial.project.manifest;

import dev.seatrial.model.facts.manifest.Dependency.Use;
import dev.seatrial.model.facts.manifest.Ecosystem;
import dev.seatrial.model.facts.manifest.Manifest;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.project.reading.FileFormat;
import dev.seatrial.project.reading.OpenFile;
import dev.seatrial.project.reading.Reading;
import dev.seatrial.syntax.Yaml;

/** pubspec.yaml. */
final class Pubspec implements FileFormat<Manifest> {

  @Override
  public boolean claims(SourceFile file) {
    return file.name().equals("pubspec.yaml");
  }

  @Override
  public Reading<Manifest> read(OpenFile file) {
    return Reading.of(Yaml.parse(file.text()), root -> read(file, root));
  }

  private static Reading<Manifest> read(OpenFile file, Node root) {
    Draft draft = new Draft(file, Ecosystem.PUB);
    draft.name(root.text("name").orElse(""));
    root.text("environment", "sdk").ifPresent(c -> draft.engine("dart", c));
    root.at("workspace").ifPresent(draft::workspaces);
    table(draft, root, "dependencies", Use.PRODUCTION);
    table(draft, root, "dev_dependencies", Use.DEVELOPMENT);
    return draft.done();
  }

  private static void table(Draft draft, Node root, String key, Use use) {
    root.at(key).stream()
        .flatMap(Node::entries)
        .forEach(e -> draft.dependency(e.key(), constraint(e.value()), use, e.line()));
  }

  private static String constraint(Node value) {
    return value
        .asText()
        .or(() -> value.text("version"))
        .or(() -> value.text("path").map(path -> "path:" + path))
        .or(() -> value.text("sdk").map(sdk -> "sdk:" + sdk))
        .orElse("");
  }
}
