package dev.seatrial.controls.shared;

import dev.seatrial.model.facts.manifest.Script;
import dev.seatrial.model.facts.manifest.Script.Runner;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A command that asks a tool to run something the repository offers by name.
 *
 * @param runners whose scripts are meant
 * @param names the scripts asked for
 * @param binding whether the tool fails where no such script is offered, rather than to look for a
 *     program of that name
 */
record ScriptCall(Set<Runner> runners, List<String> names, boolean binding) {
  private static final Set<String> SHORT = Set.of("test", "t", "tst", "start", "stop", "restart");

  private static final Set<String> PNPM =
      Set.of(
          "install",
          "i",
          "add",
          "remove",
          "rm",
          "update",
          "up",
          "exec",
          "dlx",
          "create",
          "init",
          "import",
          "link",
          "unlink",
          "audit",
          "list",
          "ls",
          "outdated",
          "why",
          "publish",
          "pack",
          "deploy",
          "store",
          "fetch",
          "rebuild",
          "prune",
          "config",
          "env",
          "setup",
          "patch",
          "approve-builds");

  private static final Set<String> YARN =
      Set.of(
          "install",
          "add",
          "remove",
          "upgrade",
          "up",
          "exec",
          "dlx",
          "create",
          "init",
          "link",
          "unlink",
          "audit",
          "list",
          "info",
          "why",
          "publish",
          "pack",
          "cache",
          "config",
          "global",
          "import",
          "outdated",
          "node",
          "set",
          "plugin",
          "dedupe",
          "workspaces",
          "workspace",
          "npm");

  private static final Set<String> NX =
      Set.of(
          "graph",
          "reset",
          "format",
          "migrate",
          "serve",
          "report",
          "list",
          "g",
          "generate",
          "release",
          "init",
          "show");

  ScriptCall {
    runners = Set.copyOf(runners);
    names = List.copyOf(names);
  }

  /** The call that a command line makes, if it makes one. */
  static Optional<ScriptCall> of(CommandLine line) {
    List<String> operands = line.operands();
    String first = operands.isEmpty() ? "" : operands.getFirst();
    return switch (line.program()) {
      case "npm" -> npm(operands, first);
      case "pnpm" -> manager(operands, first, PNPM);
      case "yarn" -> yarn(operands, first);
      case "bun" ->
          first.equals("run")
              ? call(Runner.NPM, operands.stream().skip(1).limit(1).toList(), false)
              : Optional.empty();
      case "turbo", "lerna" ->
          call(Runner.NPM, operands.stream().filter(o -> !o.equals("run")).toList(), false);
      case "nx" -> nx(line, operands, first);
      case "npm-run-all", "run-s", "run-p" -> call(Runner.NPM, operands, false);
      case "make", "gmake" ->
          call(Runner.MAKE, operands.stream().filter(o -> !o.contains("=")).toList(), true);
      case "just" -> call(Runner.JUST, operands.stream().limit(1).toList(), true);
      case "task", "go-task" -> call(Runner.TASK, operands.stream().limit(1).toList(), false);
      case "rake" -> call(Runner.RAKE, operands, false);
      case "composer" ->
          call(
              Runner.COMPOSER,
              operands.stream().filter(o -> !o.startsWith("run")).limit(1).toList(),
              false);
      case "poe", "hatch" ->
          call(
              Runner.HATCH,
              operands.stream().filter(o -> !o.equals("run")).limit(1).toList(),
              false);
      default -> call(Runner.POETRY, List.of(line.program()), false);
    };
  }

  private static Optional<ScriptCall> npm(List<String> operands, String first) {
    if (Set.of("run", "run-script", "rum").contains(first)) {
      return call(Runner.NPM, operands.stream().skip(1).limit(1).toList(), true);
    }
    String name = Set.of("t", "tst").contains(first) ? "test" : first;
    return SHORT.contains(first)
        ? call(Runner.NPM, List.of(name), !name.equals("start"))
        : Optional.empty();
  }

  private static Optional<ScriptCall> manager(
      List<String> operands, String first, Set<String> own) {
    if (first.equals("run") || first.equals("recursive") || first.equals("-r")) {
      return call(
          Runner.NPM,
          operands.stream()
              .dropWhile(o -> Set.of("run", "recursive").contains(o))
              .limit(1)
              .toList(),
          true);
    }
    String name = first.equals("t") ? "test" : first;
    return own.contains(first)
        ? Optional.empty()
        : call(Runner.NPM, name.isEmpty() ? List.of() : List.of(name), false);
  }

  private static Optional<ScriptCall> yarn(List<String> operands, String first) {
    if (first.equals("workspace") && operands.size() > 2) {
      List<String> rest = operands.subList(2, operands.size());
      return manager(rest, rest.getFirst(), YARN)
          .map(c -> new ScriptCall(c.runners, c.names, false));
    }
    if (first.equals("workspaces")) {
      return call(
          Runner.NPM,
          operands.stream().dropWhile(o -> !o.equals("run")).skip(1).limit(1).toList(),
          false);
    }
    return manager(operands, first, YARN).map(c -> new ScriptCall(c.runners, c.names, false));
  }

  private static Optional<ScriptCall> nx(CommandLine line, List<String> operands, String first) {
    if (Set.of("run-many", "affected").contains(first)) {
      return call(
          Runner.NPM,
          line.value("-t", "--target", "--targets").stream()
              .flatMap(v -> Arrays.stream(v.split(",", -1)))
              .toList(),
          false);
    }
    if (first.equals("run") && operands.size() > 1) {
      List<String> parts = List.of(operands.get(1).split(":", -1));
      return call(Runner.NPM, parts.stream().skip(1).limit(1).toList(), false);
    }
    return NX.contains(first)
        ? Optional.empty()
        : call(Runner.NPM, first.isEmpty() ? List.of() : List.of(first), false);
  }

  private static Optional<ScriptCall> call(Runner runner, List<String> names, boolean binding) {
    List<String> asked = names.stream().filter(n -> !n.isBlank()).toList();
    return asked.isEmpty()
        ? Optional.empty()
        : Optional.of(new ScriptCall(Set.of(runner), asked, binding));
  }

  /** Whether a script is among those asked for. */
  boolean asksFor(Script script) {
    return runners.contains(script.runner()) && names.contains(script.name());
  }
}
