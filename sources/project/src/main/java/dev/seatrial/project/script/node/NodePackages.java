package dev.seatrial.project.script.node;

import dev.seatrial.model.facts.manifest.Ecosystem;
import dev.seatrial.model.facts.manifest.Manifest;
import dev.seatrial.model.facts.manifest.Script;
import dev.seatrial.project.script.FolderPattern;
import dev.seatrial.project.script.Next;
import dev.seatrial.project.script.Project;
import dev.seatrial.project.script.ScriptPlace;
import dev.seatrial.project.script.ShellText;
import dev.seatrial.project.script.WorkingFolder;
import dev.seatrial.syntax.shell.ShellMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The packages of package.json files and their scripts. */
public final class NodePackages {
  private final Project project;
  private final List<Manifest> all;

  public NodePackages(Project project) {
    this.project = project;
    this.all =
        project.manifests().manifests().stream()
            .filter(m -> m.ecosystem() == Ecosystem.NPM && m.path().endsWith("package.json"))
            .toList();
  }

  /** The package that a command in a folder speaks of. */
  Optional<Manifest> nearest(WorkingFolder folder) {
    if (!folder.known()) {
      return Optional.empty();
    }
    String here = folder.path();
    while (true) {
      String path = here;
      Optional<Manifest> found = all.stream().filter(m -> m.root().equals(path)).findFirst();
      if (found.isPresent() || here.isEmpty()) {
        return found;
      }
      here = here.contains("/") ? here.substring(0, here.lastIndexOf('/')) : "";
    }
  }

  /** The packages that a repository's package holds together, itself not among them. */
  List<Manifest> members(WorkingFolder folder) {
    String root = nearest(folder).map(Manifest::root).orElse("");
    List<Manifest> below =
        all.stream().filter(m -> !m.root().equals(root)).filter(m -> isBelow(m, root)).toList();
    List<String> patterns =
        nearest(folder).map(Manifest::workspaces).orElse(List.of()).stream()
            .map(pattern -> Project.path(root, pattern.replaceFirst("^\\./", "")))
            .toList();
    if (patterns.isEmpty()) {
      return below;
    }
    return below.stream()
        .filter(m -> patterns.stream().anyMatch(p -> FolderPattern.covers(p, m.root())))
        .toList();
  }

  private static boolean isBelow(Manifest manifest, String root) {
    return root.isEmpty() || manifest.root().startsWith(root + "/");
  }

  /** The members that a filter names: by name, by folder, with stars, with dependents. */
  List<Manifest> selected(WorkingFolder folder, String filter) {
    String plain = filter.replaceAll("^\\.{3}|\\.{3}$|[{}^]", "");
    if (plain.isEmpty() || plain.startsWith("[")) {
      return members(folder);
    }
    if (plain.startsWith("!")) {
      List<Manifest> others = new ArrayList<>(members(folder));
      others.removeAll(selected(folder, plain.substring(1)));
      return others;
    }
    String name = plain.contains("[") ? plain.substring(0, plain.indexOf('[')) : plain;
    String path = folder.file(name.replaceFirst("^\\./", "")).orElse(name);
    return all.stream()
        .filter(
            m ->
                FolderPattern.covers(name, m.name())
                    || FolderPattern.covers(path, m.root())
                    || (!name.startsWith("@") && m.name().endsWith("/" + name)))
        .toList();
  }

  /** A script of a package with what runs before and after it. */
  List<Next> run(String via, Manifest of, String name, List<String> arguments) {
    List<Next> found = new ArrayList<>();
    for (String one : List.of("pre" + name, name, "post" + name)) {
      of.script(one)
          .filter(script -> script.runner() == Script.Runner.NPM)
          .ifPresent(
              script -> {
                List<String> given = one.equals(name) ? arguments : List.of();
                found.add(text(via, of, script, given));
              });
    }
    return of.script(name).isPresent() ? found : List.of();
  }

  private Next text(String via, Manifest of, Script script, List<String> arguments) {
    String command = script.command().strip();
    String body = command.equals("wireit") ? wired(of, script.name()) : command;
    return new Next.Text(
        via,
        ShellText.withArguments(body, arguments),
        ShellMode.PLAIN,
        new WorkingFolder(of.root(), true),
        ScriptPlace.at(script.place()),
        arguments,
        false);
  }

  /** What wireit runs: the scripts that one depends on, then its command. */
  private String wired(Manifest of, String name) {
    return project
        .tree()
        .file(of.path())
        .flatMap(project::root)
        .flatMap(root -> root.at("wireit", name))
        .map(
            task -> {
              List<String> parts = new ArrayList<>();
              task.at("dependencies").stream()
                  .flatMap(d -> d.items())
                  .flatMap(d -> d.asText().stream())
                  .filter(d -> d.matches("[\\w:.-]+"))
                  .forEach(d -> parts.add("npm run " + d));
              task.text("command").ifPresent(parts::add);
              return String.join(" && ", parts);
            })
        .orElse("");
  }
}
