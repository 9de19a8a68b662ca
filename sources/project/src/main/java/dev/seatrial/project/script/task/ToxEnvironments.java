package dev.seatrial.project.script.task;

import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.project.script.Call;
import dev.seatrial.project.script.Follower;
import dev.seatrial.project.script.Next;
import dev.seatrial.project.script.Project;
import dev.seatrial.project.script.ScriptPlace;
import dev.seatrial.syntax.shell.ShellMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The commands of tox environments. */
public final class ToxEnvironments implements Follower {
  private static final Pattern POSITIONAL = Pattern.compile("\\{posargs(?::([^{}]*))?\\}");
  private static final Pattern FACTOR = Pattern.compile("^!?[\\w,.!-]+:\\s+");

  private final Project project;

  public ToxEnvironments(Project project) {
    this.project = project;
  }

  @Override
  public List<Next> follow(Call call) {
    if (!call.isOf("tox") || !call.folder().known()) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    List<String> words = call.words();
    for (int i = 1; i < words.size() && !words.get(i).equals("--"); i++) {
      if (words.get(i).matches("-e|--env|-m") && i + 1 < words.size()) {
        names.addAll(List.of(words.get(++i).split(",", -1)));
      } else if (words.get(i).matches("-e.+|--env=.+")) {
        names.addAll(List.of(words.get(i).replaceFirst("^(-e|--env=)", "").split(",", -1)));
      }
    }
    return project
        .first(call.folder().path(), "tox.ini", "setup.cfg")
        .map(file -> commands(call, file, names))
        .orElse(List.of());
  }

  private List<Next> commands(Call call, SourceFile file, List<String> names) {
    Optional<Node> root = project.root(file);
    if (root.isEmpty()) {
      return List.of();
    }
    String prefix = file.name().equals("setup.cfg") ? "tox:" : "";
    List<String> wanted = names.isEmpty() ? listed(root.get(), prefix) : names;
    List<Next> found = new ArrayList<>();
    for (String name : wanted) {
      Optional<Node> commands =
          root.get()
              .at(prefix + "testenv:" + name, "commands")
              .or(() -> root.get().at(prefix + "testenv", "commands"));
      commands.ifPresent(node -> found.addAll(steps(call, file, node)));
    }
    return found.stream().distinct().toList();
  }

  private static List<String> listed(Node root, String prefix) {
    String section = prefix.isEmpty() ? "tox" : "tox:tox";
    String text =
        root.text(section, "envlist").or(() -> root.text(section, "env_list")).orElse("py");
    return List.of(text.strip().split("[,\\s]+", -1));
  }

  private static List<Next> steps(Call call, SourceFile file, Node commands) {
    List<Next> found = new ArrayList<>();
    String joined = commands.asText().orElse("").replaceAll("\\\\\\s*\\R\\s*", " ");
    for (String line : joined.split("\\R", -1)) {
      String text = FACTOR.matcher(line.strip()).replaceFirst("");
      if (text.isBlank() || text.startsWith("#") || text.startsWith("{[")) {
        continue;
      }
      boolean ignored = text.startsWith("- ") || text.startsWith("-");
      String script =
          POSITIONAL
              .matcher(text.replaceFirst("^[-!]\\s*", ""))
              .replaceAll(
                  m ->
                      java.util.regex.Matcher.quoteReplacement(
                          Optional.ofNullable(m.group(1)).orElse("")));
      found.add(
          new Next.Text(
              call.line(),
              script,
              ShellMode.PLAIN,
              call.folder(),
              new ScriptPlace(file.path(), commands.line(), false),
              List.of(),
              ignored));
    }
    return found;
  }
}
