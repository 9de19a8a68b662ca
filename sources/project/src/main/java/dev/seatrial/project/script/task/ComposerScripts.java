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
import java.util.Set;

/** Scripts of composer.json. */
public final class ComposerScripts implements Follower {
  private static final Set<String> INSTALLS = Set.of("install", "i");

  private final Project project;

  public ComposerScripts(Project project) {
    this.project = project;
  }

  @Override
  public List<Next> follow(Call call) {
    if (!call.isOf("composer")) {
      return List.of();
    }
    WorkingFolder folder = call.folder();
    List<String> plain = new ArrayList<>();
    for (int i = 1; i < call.words().size(); i++) {
      String word = call.words().get(i);
      if (word.matches("-d|--working-dir") && i + 1 < call.words().size()) {
        folder = folder.to(call.words().get(++i));
      } else if (word.startsWith("--working-dir=")) {
        folder = folder.to(word.substring("--working-dir=".length()));
      } else if (!word.startsWith("-")) {
        plain.add(word);
      }
    }
    if (plain.isEmpty() || !folder.known()) {
      return List.of();
    }
    boolean runs = Set.of("run", "run-script").contains(plain.getFirst()) && plain.size() > 1;
    String name = runs ? plain.get(1) : plain.getFirst();
    return run(call, folder, INSTALLS.contains(name) ? "post-install-cmd" : name);
  }

  private List<Next> run(Call call, WorkingFolder folder, String name) {
    Optional<SourceFile> file = project.first(folder.path(), "composer.json");
    return file.flatMap(project::root)
        .flatMap(root -> root.at("scripts", name))
        .map(node -> node.items().flatMap(i -> step(call, folder, file.get(), i).stream()).toList())
        .orElse(List.of());
  }

  /** {@code @name} is another script, {@code @php} the interpreter; a method says nothing. */
  private static Optional<Next> step(Call call, WorkingFolder folder, SourceFile file, Node item) {
    String text = item.asText().orElse("");
    if (text.isEmpty() || text.matches("[\\w\\\\]+::\\w+") || text.startsWith("@putenv")) {
      return Optional.empty();
    }
    String script =
        text.startsWith("@php ") || text.startsWith("@composer ")
            ? text.substring(1)
            : text.replaceFirst("^@(\\S+)", "composer run-script $1");
    ScriptPlace place = new ScriptPlace(file.path(), item.line(), false);
    return Optional.of(
        new Next.Text(call.line(), script, ShellMode.PLAIN, folder, place, List.of(), false));
  }
}
