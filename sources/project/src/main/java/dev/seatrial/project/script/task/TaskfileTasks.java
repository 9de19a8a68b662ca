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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tasks of Taskfile.yml with what they need first. */
public final class TaskfileTasks implements Follower {
  private static final String[] NAMES = {
    "Taskfile.yml",
    "taskfile.yml",
    "Taskfile.yaml",
    "taskfile.yaml",
    "Taskfile.dist.yml",
    "Taskfile.dist.yaml"
  };
  private static final Pattern REFERENCE = Pattern.compile("\\{\\{\\s*\\.(\\w+)\\s*\\}\\}");

  private final Project project;

  public TaskfileTasks(Project project) {
    this.project = project;
  }

  /** A Taskfile that was read, and where its tasks run. */
  private record Taskfile(Node root, SourceFile file, WorkingFolder folder) {}

  @Override
  public List<Next> follow(Call call) {
    if (!call.isOf("task", "go-task")) {
      return List.of();
    }
    WorkingFolder folder = call.folder();
    List<String> names = new ArrayList<>();
    for (int i = 1; i < call.words().size(); i++) {
      String word = call.words().get(i);
      if (word.equals("--")) {
        break;
      }
      if (word.matches("-d|--dir") && i + 1 < call.words().size()) {
        folder = folder.to(call.words().get(++i));
      } else if (!word.startsWith("-") && !word.contains("=")) {
        names.add(word);
      }
    }
    Optional<Taskfile> file = nearest(folder);
    if (file.isEmpty()) {
      return List.of(new Next.Unseen(call.line(), "there is no Taskfile in the repository for it"));
    }
    List<Next> found = new ArrayList<>();
    Set<String> done = new LinkedHashSet<>();
    List<String> wanted = names.isEmpty() ? List.of("default") : names;
    wanted.forEach(name -> add(file.get(), name, call, done, found));
    return found;
  }

  private Optional<Taskfile> nearest(WorkingFolder folder) {
    String here = folder.path();
    while (folder.known()) {
      Optional<Taskfile> found =
          project.first(here, NAMES).flatMap(f -> open(f, new WorkingFolder(f.folder(), true)));
      if (found.isPresent() || here.isEmpty()) {
        return found;
      }
      here = here.contains("/") ? here.substring(0, here.lastIndexOf('/')) : "";
    }
    return Optional.empty();
  }

  private Optional<Taskfile> open(SourceFile file, WorkingFolder folder) {
    return project.root(file).map(root -> new Taskfile(root, file, folder));
  }

  private void add(Taskfile file, String name, Call call, Set<String> done, List<Next> into) {
    if (!done.add(file.file().path() + "#" + name) || done.size() > 200) {
      return;
    }
    Optional<Node> task = file.root().at("tasks", name);
    if (task.isEmpty()) {
      int colon = name.indexOf(':');
      if (colon > 0) {
        included(file, name.substring(0, colon))
            .ifPresent(other -> add(other, name.substring(colon + 1), call, done, into));
      }
      return;
    }
    Node node = task.get();
    node.at("deps").stream()
        .flatMap(Node::items)
        .forEach(d -> dependency(file, d, call, done, into));
    WorkingFolder folder = file.folder().to(node.text("dir").orElse(""));
    Node commands = node.at("cmds").or(() -> node.at("cmd")).orElse(node);
    commands.items().forEach(item -> command(file, item, folder, call, done, into));
  }

  private void dependency(Taskfile file, Node node, Call call, Set<String> done, List<Next> into) {
    node.asText().or(() -> node.text("task")).ifPresent(name -> add(file, name, call, done, into));
  }

  private void command(
      Taskfile file,
      Node item,
      WorkingFolder folder,
      Call call,
      Set<String> done,
      List<Next> into) {
    Optional<String> other = item.text("task");
    if (other.isPresent()) {
      add(file, other.get(), call, done, into);
      return;
    }
    Optional<String> script = item.asText().or(() -> item.text("cmd"));
    boolean ignored = item.text("ignore_error").orElse("").equals("true");
    script.ifPresent(
        text ->
            into.add(
                new Next.Text(
                    call.line(),
                    expand(file, text),
                    ShellMode.PLAIN,
                    folder,
                    new ScriptPlace(file.file().path(), item.line(), false),
                    List.of(),
                    ignored)));
  }

  private static String expand(Taskfile file, String text) {
    return REFERENCE
        .matcher(text)
        .replaceAll(
            m ->
                Matcher.quoteReplacement(
                    m.group(1).equals("CLI_ARGS")
                        ? ""
                        : file.root().text("vars", m.group(1)).orElse("$" + m.group(1))));
  }

  private Optional<Taskfile> included(Taskfile file, String namespace) {
    Optional<Node> include = file.root().at("includes", namespace);
    Optional<String> path = include.flatMap(i -> i.asText().or(() -> i.text("taskfile")));
    if (path.isEmpty()) {
      return Optional.empty();
    }
    WorkingFolder here = new WorkingFolder(file.file().folder(), true);
    WorkingFolder at = here.to(path.get());
    Optional<SourceFile> found =
        at.known()
            ? project.tree().file(at.path()).or(() -> project.first(at.path(), NAMES))
            : Optional.empty();
    WorkingFolder runs = include.flatMap(i -> i.text("dir")).map(here::to).orElse(file.folder());
    return found.flatMap(f -> open(f, runs));
  }
}
