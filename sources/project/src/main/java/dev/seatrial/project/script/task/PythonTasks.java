package dev.seatrial.project.script.task;

import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.project.script.Call;
import dev.seatrial.project.script.Follower;
import dev.seatrial.project.script.Next;
import dev.seatrial.project.script.Project;
import dev.seatrial.project.script.ScriptPlace;
import dev.seatrial.project.script.WorkingFolder;
import dev.seatrial.syntax.shell.ShellMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tasks that Python projects define for poe, pdm, hatch, pipenv, rye and pixi. */
public final class PythonTasks implements Follower {
  private final Project project;

  public PythonTasks(Project project) {
    this.project = project;
  }

  @Override
  public List<Next> follow(Call call) {
    List<String> plain = call.arguments().stream().filter(w -> !w.startsWith("-")).toList();
    boolean runs = plain.size() > 1 && plain.getFirst().equals("run");
    String second = plain.size() > 1 ? plain.get(1) : "";
    return switch (call.program()) {
      case "poe", "poethepoet" ->
          plain.isEmpty() ? List.of() : task(call, plain.getFirst(), "tool", "poe", "tasks");
      case "poetry" ->
          second.isEmpty() || !plain.getFirst().equals("poe")
              ? List.of()
              : task(call, second, "tool", "poe", "tasks");
      case "pdm" -> runs ? task(call, second, "tool", "pdm", "scripts") : List.of();
      case "rye" -> runs ? task(call, second, "tool", "rye", "scripts") : List.of();
      case "pixi" -> runs ? pixi(call, second) : List.of();
      case "hatch" -> runs ? hatch(call, second) : List.of();
      case "pipenv" -> runs ? in(call, "Pipfile", second, "scripts") : List.of();
      default -> List.of();
    };
  }

  private List<Next> task(Call call, String name, String... table) {
    return in(call, "pyproject.toml", name, table);
  }

  private List<Next> pixi(Call call, String name) {
    List<Next> own = in(call, "pixi.toml", name, "tasks");
    return own.isEmpty() ? task(call, name, "tool", "pixi", "tasks") : own;
  }

  /** {@code hatch run env:script}, or a script of the default environment. */
  private List<Next> hatch(Call call, String name) {
    int colon = name.indexOf(':');
    String environment = colon < 0 ? "default" : name.substring(0, colon);
    String script = name.substring(colon + 1);
    List<Next> own = in(call, "hatch.toml", script, "envs", environment, "scripts");
    return own.isEmpty()
        ? task(call, script, "tool", "hatch", "envs", environment, "scripts")
        : own;
  }

  private List<Next> in(Call call, String fileName, String name, String... table) {
    if (!call.folder().known()) {
      return List.of();
    }
    Optional<SourceFile> file = nearest(call.folder().path(), fileName);
    Optional<Node> tasks = file.flatMap(project::root).flatMap(root -> root.at(table));
    return tasks
        .flatMap(t -> t.at(name))
        .map(node -> scripts(node, tasks.get(), 0).map(s -> text(call, file.get(), s)).toList())
        .orElse(List.of());
  }

  private Optional<SourceFile> nearest(String folder, String name) {
    String here = folder;
    while (true) {
      Optional<SourceFile> file = project.first(here, name);
      if (file.isPresent() || here.isEmpty()) {
        return file;
      }
      here = here.contains("/") ? here.substring(0, here.lastIndexOf('/')) : "";
    }
  }

  /** The scripts of a task, those of the tasks that it names included. */
  private static Stream<Node.Scalar> scripts(Node node, Node tasks, int depth) {
    if (depth > 8) {
      return Stream.empty();
    }
    return switch (node) {
      case Node.Scalar scalar -> scalarOrTask(scalar, tasks, depth);
      case Node.Sequence(List<Node> values, int line) ->
          values.stream().limit(100).flatMap(value -> scripts(value, tasks, depth + 1));
      case Node.Mapping mapping -> parts(mapping).flatMap(p -> scripts(p, tasks, depth + 1));
    };
  }

  /** A bare word may be the name of another task. */
  private static Stream<Node.Scalar> scalarOrTask(Node.Scalar scalar, Node tasks, int depth) {
    String text = scalar.value().strip();
    Optional<Node> other = text.contains(" ") || depth == 0 ? Optional.empty() : tasks.at(text);
    return other.isPresent() ? scripts(other.get(), tasks, depth + 1) : Stream.of(scalar);
  }

  private static Stream<Node> parts(Node.Mapping task) {
    List<Node> parts = new ArrayList<>();
    for (String key : List.of("deps", "depends-on", "depends_on", "ref", "sequence", "composite")) {
      task.at(key).ifPresent(parts::add);
    }
    for (String key : List.of("cmd", "shell")) {
      task.at(key).ifPresent(node -> parts.add(oneLine(node)));
    }
    return parts.stream();
  }

  /** A command that is given as a list of words is one command. */
  private static Node oneLine(Node node) {
    return node instanceof Node.Sequence(List<Node> values, int line)
        ? new Node.Scalar(
            String.join(" ", values.stream().flatMap(v -> v.asText().stream()).toList()), line)
        : node;
  }

  private static Next text(Call call, SourceFile file, Node.Scalar script) {
    ScriptPlace place = new ScriptPlace(file.path(), script.line(), false);
    WorkingFolder folder = new WorkingFolder(file.folder(), true);
    return new Next.Text(
        call.line(), script.value(), ShellMode.EXITING, folder, place, List.of(), false);
  }
}
