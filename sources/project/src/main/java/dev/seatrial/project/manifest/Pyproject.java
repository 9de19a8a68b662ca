package dev.seatrial.project.manifest;

import dev.seatrial.model.facts.manifest.Dependency.Use;
import dev.seatrial.model.facts.manifest.Ecosystem;
import dev.seatrial.model.facts.manifest.Manifest;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.project.python.PythonGroups;
import dev.seatrial.project.python.Requirement;
import dev.seatrial.project.reading.FileFormat;
import dev.seatrial.project.reading.OpenFile;
import dev.seatrial.project.reading.Reading;
import dev.seatrial.syntax.Toml;
import java.util.Optional;
import java.util.stream.Stream;

/** pyproject.toml as the standards, Poetry, uv, PDM and Hatch write it. */
final class Pyproject implements FileFormat<Manifest> {

  @Override
  public boolean claims(SourceFile file) {
    return file.name().equals("pyproject.toml");
  }

  @Override
  public Reading<Manifest> read(OpenFile file) {
    return Reading.of(Toml.parse(file.text()), root -> read(file, root));
  }

  private static Reading<Manifest> read(OpenFile file, Node root) {
    Draft draft = new Draft(file, Ecosystem.PYPI);
    draft.name(
        root.text("project", "name").or(() -> root.text("tool", "poetry", "name")).orElse(""));
    root.text("project", "requires-python").ifPresent(c -> draft.engine("python", c));
    standard(draft, root);
    tools(draft, root);
    poetry(draft, root);
    PythonScripts.read(draft, root);
    root.at("tool", "uv", "workspace", "members").ifPresent(draft::workspaces);
    return draft.done();
  }

  private static void standard(Draft draft, Node root) {
    root.at("project", "dependencies").ifPresent(l -> list(draft, root, l, Use.PRODUCTION));
    named(root, "project", "optional-dependencies")
        .forEach(e -> list(draft, root, e.value(), PythonGroups.ofExtra(e.key())));
    named(root, "dependency-groups")
        .forEach(e -> list(draft, root, e.value(), PythonGroups.ofGroup(e.key())));
  }

  private static void tools(Draft draft, Node root) {
    root.at("tool", "uv", "dev-dependencies").ifPresent(l -> list(draft, root, l, Use.DEVELOPMENT));
    root.at("build-system", "requires").ifPresent(l -> list(draft, root, l, Use.OPTIONAL));
    named(root, "tool", "pdm", "dev-dependencies")
        .forEach(e -> list(draft, root, e.value(), Use.DEVELOPMENT));
    named(root, "tool", "hatch", "envs")
        .flatMap(env -> env.value().entries())
        .filter(e -> e.key().equals("dependencies") || e.key().equals("extra-dependencies"))
        .forEach(e -> list(draft, root, e.value(), Use.DEVELOPMENT));
  }

  private static void list(Draft draft, Node root, Node list, Use use) {
    list.items()
        .forEach(
            item ->
                item.asText()
                    .flatMap(Requirement::parse)
                    .ifPresent(r -> draft.dependency(r.name(), placed(root, r), use, item.line())));
  }

  /** The constraint, or where a workspace or a path takes the package from. */
  private static String placed(Node root, Requirement requirement) {
    Optional<Node> source =
        named(root, "tool", "uv", "sources")
            .filter(e -> Requirement.normalized(e.key()).equals(requirement.name()))
            .map(Node.Entry::value)
            .findFirst();
    if (source.flatMap(s -> s.text("workspace")).filter("true"::equals).isPresent()) {
      return "workspace:" + requirement.constraint();
    }
    return source
        .flatMap(s -> s.text("path"))
        .map(path -> "path:" + path)
        .orElse(requirement.constraint());
  }

  private static void poetry(Draft draft, Node root) {
    Optional<Node> poetry = root.at("tool", "poetry");
    poetry.flatMap(p -> p.at("dependencies")).ifPresent(t -> table(draft, t, Use.PRODUCTION));
    poetry.flatMap(p -> p.at("dev-dependencies")).ifPresent(t -> table(draft, t, Use.DEVELOPMENT));
    named(root, "tool", "poetry", "group")
        .forEach(
            group ->
                group
                    .value()
                    .at("dependencies")
                    .ifPresent(t -> table(draft, t, PythonGroups.ofGroup(group.key()))));
  }

  private static void table(Draft draft, Node table, Use use) {
    table
        .entries()
        .forEach(
            e -> {
              if (e.key().equals("python")) {
                e.value().asText().ifPresent(c -> draft.engine("python", c));
                return;
              }
              boolean optional = e.value().text("optional").filter("true"::equals).isPresent();
              draft.dependency(
                  Requirement.normalized(e.key()),
                  constraint(e.value()),
                  optional && use == Use.PRODUCTION ? Use.OPTIONAL : use,
                  e.line());
            });
  }

  private static String constraint(Node value) {
    return value
        .asText()
        .or(() -> value.text("version"))
        .or(() -> value.text("path").map(path -> "path:" + path))
        .or(() -> value.text("git").map(git -> "git:" + git))
        .or(() -> value.items().findFirst().flatMap(first -> first.text("version")))
        .orElse("");
  }

  private static Stream<Node.Entry> named(Node root, String... keys) {
    return root.at(keys).stream().flatMap(Node::entries);
  }
}
