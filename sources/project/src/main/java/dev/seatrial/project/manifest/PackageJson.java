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
import dev.seatrial.syntax.Yaml;

/** package.json, with the workspaces that pnpm and lerna keep in files beside it. */
final class PackageJson implements FileFormat<Manifest> {

  @Override
  public boolean claims(SourceFile file) {
    return file.name().equals("package.json");
  }

  @Override
  public Reading<Manifest> read(OpenFile file) {
    return Reading.of(Json.parse(file.text()), root -> read(file, root));
  }

  private static Reading<Manifest> read(OpenFile file, Node root) {
    if (!(root instanceof Node.Mapping)) {
      return new Reading.Broken<>("not an object");
    }
    Draft draft = new Draft(file, Ecosystem.NPM);
    draft.name(root.text("name").orElse(""));
    dependencies(draft, root, "dependencies", Use.PRODUCTION);
    dependencies(draft, root, "devDependencies", Use.DEVELOPMENT);
    dependencies(draft, root, "optionalDependencies", Use.OPTIONAL);
    dependencies(draft, root, "peerDependencies", Use.OPTIONAL);
    root.at("scripts").stream()
        .flatMap(Node::entries)
        .forEach(
            e ->
                e.value()
                    .asText()
                    .ifPresent(c -> draft.script(e.key(), c, Script.Runner.NPM, e.line())));
    root.at("engines").stream()
        .flatMap(Node::entries)
        .forEach(e -> e.value().asText().ifPresent(c -> draft.engine(e.key(), c)));
    workspaces(draft, file, root);
    return draft.done();
  }

  private static void dependencies(Draft draft, Node root, String key, Use use) {
    root.at(key).stream()
        .flatMap(Node::entries)
        .forEach(e -> draft.dependency(e.key(), e.value().asText().orElse(""), use, e.line()));
  }

  private static void workspaces(Draft draft, OpenFile file, Node root) {
    root.at("workspaces").ifPresent(draft::workspaces);
    root.at("workspaces", "packages").ifPresent(draft::workspaces);
    Yaml.parse(file.beside("pnpm-workspace.yaml"))
        .root()
        .flatMap(pnpm -> pnpm.at("packages"))
        .ifPresent(draft::workspaces);
    Json.parse(file.beside("lerna.json"))
        .root()
        .flatMap(lerna -> lerna.at("packages"))
        .ifPresent(draft::workspaces);
  }
}
