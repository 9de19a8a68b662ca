package dev.seatrial.project.pipeline.github;

import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.project.command.Commands;
import dev.seatrial.project.pipeline.file.Words;
import dev.seatrial.project.script.WorkingFolder;
import dev.seatrial.syntax.shell.ShellMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a step of a workflow inherits.
 *
 * @param path the file where the step stands
 * @param environment the variables that workflow and job set
 * @param condition of everything around it
 */
record GithubContext(
    String path,
    String shell,
    String folder,
    boolean windows,
    Expressions expressions,
    Map<String, String> environment,
    List<String> via,
    String condition) {
  GithubContext {
    environment = Map.copyOf(environment);
    via = List.copyOf(via);
  }

  static GithubContext of(String path) {
    return new GithubContext(path, "", "", false, new Expressions(), Map.of(), List.of(), "");
  }

  /** The context inside a workflow or a job. */
  GithubContext into(Node node) {
    Expressions here =
        expressions
            .with(Expressions.of("env", Words.named(node, "env")))
            .with(
                node.at("strategy", "matrix")
                    .map(Expressions::ofMatrix)
                    .orElseGet(Expressions::new));
    boolean onWindows = Words.at(node, "runs-on").stream().anyMatch(r -> r.contains("windows"));
    return new GithubContext(
        path,
        node.text("defaults", "run", "shell").orElse(shell),
        node.text("defaults", "run", "working-directory").orElse(folder),
        windows || onWindows,
        here,
        environment(node),
        via,
        condition);
  }

  /** What a step, a job or a workflow sets, over what it inherits. */
  Map<String, String> environment(Node node) {
    Map<String, String> all = new LinkedHashMap<>(environment);
    all.putAll(Words.named(node, "env"));
    return all;
  }

  /**
   * The context inside a workflow or an action of the repository that is called here.
   *
   * @param handed the variables that go along: an action sees its caller's, a workflow does not
   */
  GithubContext called(
      String uses, String at, Map<String, String> inputs, Map<String, String> handed) {
    List<String> longer = new ArrayList<>(via);
    longer.add(uses);
    return new GithubContext(
        at, "", "", windows, Expressions.of("inputs", inputs), handed, longer, condition);
  }

  GithubContext under(String outer) {
    String both =
        condition.isEmpty() || outer.isEmpty() ? condition + outer : condition + " && " + outer;
    return new GithubContext(path, shell, folder, windows, expressions, environment, via, both);
  }

  /** The inputs of a called workflow or action: what is given, and what it assumes otherwise. */
  static Map<String, String> inputs(Node called, String event, Node caller) {
    Map<String, String> all = new LinkedHashMap<>();
    Optional<Node> declared =
        event.isEmpty() ? called.at("inputs") : called.at("on", event, "inputs");
    declared.stream()
        .flatMap(Node::entries)
        .forEach(e -> e.value().text("default").ifPresent(d -> all.put(e.key(), d)));
    all.putAll(Words.named(caller, "with"));
    return all;
  }

  /** The shell that reads a step's script. */
  Commands.Dialect dialect(String stepShell) {
    String name = stepShell.isEmpty() ? shell : stepShell;
    String program = name.strip().split("\\s+", 2)[0];
    return switch (program) {
      case "" -> windows ? new Commands.Dialect.Windows() : posix(ShellMode.EXITING);
      case "bash" -> posix(name.equals("bash") ? ShellMode.STRICT : flags(name));
      case "sh" -> posix(name.equals("sh") ? ShellMode.EXITING : flags(name));
      case "pwsh", "powershell", "cmd" -> new Commands.Dialect.Windows();
      case "python", "python3", "node", "perl", "ruby", "Rscript", "julia", "deno", "bun" ->
          new Commands.Dialect.Foreign();
      default -> posix(flags(name));
    };
  }

  private static ShellMode flags(String command) {
    return new ShellMode(command.matches(".*\\s-\\w*e.*"), command.contains("pipefail"));
  }

  private static Commands.Dialect posix(ShellMode mode) {
    return new Commands.Dialect.Posix(mode);
  }

  WorkingFolder in(String stepFolder) {
    return WorkingFolder.ROOT.to(stepFolder.isEmpty() ? folder : stepFolder);
  }
}
