package dev.seatrial.project.manifest;

import dev.seatrial.model.facts.manifest.Dependency.Use;
import dev.seatrial.model.facts.manifest.Ecosystem;
import dev.seatrial.model.facts.manifest.Manifest;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.project.reading.FileFormat;
import dev.seatrial.project.reading.OpenFile;
import dev.seatrial.project.reading.Reading;
import dev.seatrial.syntax.Toml;

/** Cargo.toml. */
final class CargoToml implements FileFormat<Manifest> {

  @Override
  public boolean claims(SourceFile file) {
    return file.name().equals("Cargo.toml");
  }

  @Override
  public Reading<Manifest> read(OpenFile file) {
    return Reading.of(Toml.parse(file.text()), root -> read(file, root));
  }

  private static Reading<Manifest> read(OpenFile file, Node root) {
    Draft draft = new Draft(file, Ecosystem.CARGO);
    draft.name(root.text("package", "name").orElse(""));
    root.text("package", "rust-version").ifPresent(v -> draft.engine("rust", v));
    root.at("workspace", "members").ifPresent(draft::workspaces);
    tables(draft, root);
    root.at("target").stream()
        .flatMap(Node::entries)
        .forEach(target -> tables(draft, target.value()));
    return draft.done();
  }

  private static void tables(Draft draft, Node owner) {
    table(draft, owner, "dependencies", Use.PRODUCTION);
    table(draft, owner, "dev-dependencies", Use.DEVELOPMENT);
    table(draft, owner, "build-dependencies", Use.DEVELOPMENT);
  }

  private static void table(Draft draft, Node owner, String key, Use use) {
    owner.at(key).stream()
        .flatMap(Node::entries)
        .forEach(
            e -> {
              boolean optional = e.value().text("optional").filter("true"::equals).isPresent();
              draft.dependency(
                  e.value().text("package").orElse(e.key()),
                  constraint(e.value()),
                  optional ? Use.OPTIONAL : use,
                  e.line());
            });
  }

  private static String constraint(Node value) {
    return value
        .asText()
        .or(() -> value.text("path").map(path -> "path:" + path))
        .or(() -> value.text("version"))
        .or(() -> value.text("git").map(git -> "git:" + git))
        .or(() -> value.text("workspace").map(inherited -> "workspace"))
        .orElse("");
  }
}
