package dev.seatrial.project.script.node;

import dev.seatrial.model.facts.manifest.Manifest;
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
import java.util.stream.Stream;

/** Runners of one script in many packages: turbo, nx, lerna. */
public final class TaskGraphs implements Follower {
  private static final Set<String> VALUED =
      Set.of(
          "--filter",
          "-F",
          "--concurrency",
          "--cache-dir",
          "--team",
          "--token",
          "--output-logs",
          "--log-order",
          "--env-mode",
          "--cwd",
          "--scope",
          "--ignore",
          "--base",
          "--head",
          "--parallel",
          "-c",
          "--configuration",
          "--exclude",
          "--runner",
          "--since",
          "--stream",
          "--log-prefix",
          "--ui",
          "--maxParallel",
          "--nxBail",
          "--skip-nx-cache");
  private static final Set<String> FLAGS =
      Set.of("--stream", "--nxBail", "--skip-nx-cache", "--parallel");

  private final Project project;
  private final NodePackages packages;

  public TaskGraphs(Project project, NodePackages packages) {
    this.project = project;
    this.packages = packages;
  }

  @Override
  public List<Next> follow(Call call) {
    return switch (call.program()) {
      case "turbo" -> turbo(call);
      case "lerna" -> lerna(call);
      case "nx" -> nx(call);
      default -> List.of();
    };
  }

  private List<Next> turbo(Call call) {
    Words words = Words.of(call);
    List<String> tasks = new ArrayList<>(words.plain());
    if (tasks.isEmpty()
        || Set.of("prune", "login", "link", "gen", "ls").contains(tasks.getFirst())) {
      return List.of();
    }
    tasks.removeIf(task -> task.equals("run"));
    List<Manifest> members = members(call.folder(), words.filters());
    List<Next> found = new ArrayList<>();
    for (String task : closure(call.folder(), tasks)) {
      found.addAll(turboTask(call, task, members, words.arguments()));
    }
    return found.isEmpty() && !call.folder().known() ? unseen(call) : found;
  }

  private List<Next> turboTask(
      Call call, String task, List<Manifest> members, List<String> arguments) {
    int hash = task.lastIndexOf('#');
    String name = task.substring(hash + 1);
    Stream<Manifest> of =
        hash < 0
            ? members.stream()
            : task.startsWith("//")
                ? packages.nearest(call.folder()).stream()
                : packages.selected(call.folder(), task.substring(0, hash)).stream();
    return of.flatMap(p -> packages.run(call.line(), p, name, arguments).stream()).toList();
  }

  /** The tasks with those that turbo.json makes them depend on, those first. */
  private Set<String> closure(WorkingFolder folder, List<String> tasks) {
    String root = packages.nearest(folder).map(Manifest::root).orElse("");
    Optional<Node> settings =
        project
            .first(root, "turbo.json", "turbo.jsonc")
            .or(() -> project.first("", "turbo.json", "turbo.jsonc"))
            .flatMap(project::root);
    Optional<Node> defined =
        settings.flatMap(node -> node.at("tasks").or(() -> node.at("pipeline")));
    Set<String> all = new LinkedHashSet<>();
    tasks.forEach(task -> addWithDependencies(task, defined, all, new LinkedHashSet<>()));
    return all;
  }

  private static void addWithDependencies(
      String task, Optional<Node> defined, Set<String> into, Set<String> open) {
    if (!open.add(task)) {
      return;
    }
    defined
        .flatMap(tasks -> tasks.at(task, "dependsOn"))
        .ifPresent(
            depends ->
                depends
                    .items()
                    .flatMap(item -> item.asText().stream())
                    .filter(other -> !other.startsWith("$"))
                    .forEach(
                        o -> addWithDependencies(o.replaceFirst("^\\^", ""), defined, into, open)));
    into.add(task);
  }

  private List<Manifest> members(WorkingFolder folder, List<String> filters) {
    return filters.isEmpty()
        ? packages.members(folder)
        : filters.stream()
            .flatMap(filter -> packages.selected(folder, filter).stream())
            .distinct()
            .toList();
  }

  private List<Next> lerna(Call call) {
    Words words = Words.of(call);
    if (words.plain().size() < 2 || !words.plain().getFirst().equals("run")) {
      return List.of();
    }
    return members(call.folder(), words.filters()).stream()
        .flatMap(
            of -> packages.run(call.line(), of, words.plain().get(1), words.arguments()).stream())
        .toList();
  }

  private List<Next> nx(Call call) {
    NxCall nx = NxCall.parse(call);
    List<Next> found = new ArrayList<>();
    for (String target : nx.targets()) {
      targets(call, nx, target).forEach(found::add);
      packages.members(call.folder()).stream()
          .filter(of -> nx.speaksOf(of.name(), of.root()))
          .forEach(of -> found.addAll(packages.run(call.line(), of, target, List.of())));
    }
    if (found.isEmpty() && !nx.targets().isEmpty()) {
      return List.of(
          new Next.Unseen(call.line(), "no project of the repository defines " + nx.targets()));
    }
    return found;
  }

  /** What project.json files say about a target. */
  private Stream<Next> targets(Call call, NxCall nx, String target) {
    return project.tree().files(f -> f.isRegular() && f.name().equals("project.json")).stream()
        .flatMap(
            file -> project.root(file).stream().flatMap(r -> target(call, nx, target, file, r)));
  }

  private static Stream<Next> target(
      Call call, NxCall nx, String target, SourceFile file, Node root) {
    Optional<Node> defined = root.at("targets", target);
    if (defined.isEmpty() || !nx.speaksOf(root.text("name").orElse(""), file.folder())) {
      return Stream.empty();
    }
    Node node = defined.get();
    String executor = node.text("executor").or(() -> node.text("builder")).orElse("");
    List<String> scripts = new ArrayList<>();
    node.text("command").ifPresent(scripts::add);
    node.text("options", "command").ifPresent(scripts::add);
    node.at("options", "commands").stream()
        .flatMap(Node::items)
        .flatMap(item -> item.asText().or(() -> item.text("command")).stream())
        .forEach(scripts::add);
    WorkingFolder folder = WorkingFolder.ROOT.to(node.text("options", "cwd").orElse(""));
    ScriptPlace place = new ScriptPlace(file.path(), node.line(), false);
    String via = call.line() + " (" + file.path() + ")";
    if (!scripts.isEmpty()) {
      return scripts.stream()
          .map(s -> new Next.Text(via, s, ShellMode.PLAIN, folder, place, List.of(), false));
    }
    return executor.isEmpty()
        ? Stream.empty()
        : Stream.of(new Next.Text(via, executor, ShellMode.PLAIN, folder, place, List.of(), false));
  }

  private static List<Next> unseen(Call call) {
    return List.of(
        new Next.Unseen(call.line(), "which packages it means turns out only when it runs"));
  }

  /** The words of a call without its options. */
  private record Words(List<String> plain, List<String> filters, List<String> arguments) {
    static Words of(Call call) {
      List<String> plain = new ArrayList<>();
      List<String> filters = new ArrayList<>();
      List<String> words = call.words();
      int i = 1;
      for (; i < words.size() && !words.get(i).equals("--"); i++) {
        String word = words.get(i);
        if (!word.startsWith("-")) {
          plain.add(word);
        } else if (word.matches("(?:--filter|-F|--scope)=.*")) {
          filters.add(word.substring(word.indexOf('=') + 1));
        } else if (VALUED.contains(word) && !FLAGS.contains(word) && i + 1 < words.size()) {
          i++;
          if (word.equals("--filter") || word.equals("-F") || word.equals("--scope")) {
            filters.add(words.get(i));
          }
        }
      }
      List<String> arguments =
          i + 1 < words.size() ? words.subList(i + 1, words.size()) : List.<String>of();
      return new Words(plain, filters, arguments);
    }
  }
}
