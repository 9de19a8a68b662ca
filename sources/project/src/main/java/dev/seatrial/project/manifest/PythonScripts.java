package dev.seatrial.project.manifest;

import dev.seatrial.model.facts.manifest.Script.Runner;
import dev.seatrial.model.facts.tree.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The commands that a pyproject.toml offers to Poetry, PDM, Hatch, Poe, taskipy and Rye. */
final class PythonScripts {
  private static final List<String> COMMAND_KEYS =
      List.of("cmd", "shell", "script", "call", "composite", "sequence", "chain");

  private PythonScripts() {}

  static void read(Draft draft, Node root) {
    Stream.of(
            List.of("project", "scripts"),
            List.of("tool", "poetry", "scripts"),
            List.of("tool", "pdm", "scripts"),
            List.of("tool", "poe", "tasks"),
            List.of("tool", "taskipy", "tasks"),
            List.of("tool", "rye", "scripts"))
        .flatMap(keys -> root.at(keys.toArray(String[]::new)).stream())
        .flatMap(Node::entries)
        .forEach(e -> draft.script(e.key(), command(e.value()), Runner.POETRY, e.line()));
    root.at("tool", "hatch", "envs").stream()
        .flatMap(Node::entries)
        .forEach(env -> hatch(draft, env));
  }

  private static void hatch(Draft draft, Node.Entry env) {
    String prefix = env.key().equals("default") ? "" : env.key() + ":";
    env.value().at("scripts").stream()
        .flatMap(Node::entries)
        .forEach(e -> draft.script(prefix + e.key(), command(e.value()), Runner.HATCH, e.line()));
  }

  private static String command(Node value) {
    Optional<Node> inner = COMMAND_KEYS.stream().flatMap(key -> value.at(key).stream()).findFirst();
    return Draft.commands(inner.orElse(value));
  }
}
