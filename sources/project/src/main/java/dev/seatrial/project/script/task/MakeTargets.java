package dev.seatrial.project.script.task;

import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.project.script.Call;
import dev.seatrial.project.script.Follower;
import dev.seatrial.project.script.Next;
import dev.seatrial.project.script.Project;
import dev.seatrial.project.script.ScriptPlace;
import dev.seatrial.project.script.WorkingFolder;
import dev.seatrial.syntax.shell.ShellMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Targets of makefiles with what they need first. */
public final class MakeTargets implements Follower {
  private static final int MAX_TARGETS = 200;

  private final Project project;
  private final Map<String, Makefile> read = new HashMap<>();

  public MakeTargets(Project project) {
    this.project = project;
  }

  @Override
  public List<Next> follow(Call call) {
    if (!call.isOf("make", "gmake", "mingw32-make")) {
      return List.of();
    }
    WorkingFolder folder = call.folder();
    String named = "";
    List<String> targets = new ArrayList<>();
    List<String> words = call.words();
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i);
      if (word.equals("-C") || word.equals("--directory")) {
        folder = i + 1 < words.size() ? folder.to(words.get(++i)) : folder;
      } else if (word.startsWith("-C") || word.startsWith("--directory=")) {
        folder = folder.to(word.replaceFirst("^(?:-C|--directory=)", ""));
      } else if (word.equals("-f") || word.equals("--file") || word.equals("--makefile")) {
        named = i + 1 < words.size() ? words.get(++i) : "";
      } else if (word.matches("-[jlOoW]")) {
        i += i + 1 < words.size() && words.get(i + 1).matches("[\\d.]+") ? 1 : 0;
      } else if (!word.startsWith("-") && !word.contains("=")) {
        targets.add(word);
      }
    }
    return made(call, folder, named, targets);
  }

  private List<Next> made(Call call, WorkingFolder folder, String named, List<String> targets) {
    Optional<SourceFile> file = file(folder, named);
    if (file.isEmpty()) {
      String why =
          folder.known()
              ? "there is no makefile in the repository for it"
              : "which makefile it means turns out only when it runs";
      return List.of(new Next.Unseen(call.line(), why));
    }
    Makefile makefile =
        read.computeIfAbsent(file.get().path(), path -> Makefile.read(project, file.get()));
    List<String> wanted = targets.isEmpty() ? makefile.firstTarget().stream().toList() : targets;
    List<Next> found = new ArrayList<>();
    Set<String> done = new LinkedHashSet<>();
    for (String target : wanted) {
      if (makefile.rule(target).isEmpty() && !makefile.isWhole()) {
        found.add(new Next.Unseen(call.line(), "the makefile includes what only make can find"));
      }
      add(makefile, target, call, folder, done, found);
    }
    return found;
  }

  private Optional<SourceFile> file(WorkingFolder folder, String named) {
    if (!named.isEmpty()) {
      return folder.file(named).flatMap(path -> project.tree().file(path));
    }
    return folder.known()
        ? project.first(folder.path(), "GNUmakefile", "makefile", "Makefile")
        : Optional.empty();
  }

  private static void add(
      Makefile makefile,
      String target,
      Call call,
      WorkingFolder folder,
      Set<String> done,
      List<Next> into) {
    Optional<Makefile.Rule> rule = makefile.rule(target);
    if (rule.isEmpty() || done.size() > MAX_TARGETS || !done.add(target)) {
      return;
    }
    for (String need : rule.get().prerequisites()) {
      add(makefile, need, call, folder, done, into);
    }
    for (Makefile.Line line : rule.get().recipe()) {
      into.add(line(makefile, target, line, call, folder));
    }
  }

  private static Next line(
      Makefile makefile, String target, Makefile.Line line, Call call, WorkingFolder folder) {
    String marks = line.text().replaceFirst("^([-@+\\s]*)[\\s\\S]*$", "$1");
    String text =
        makefile
            .expand(line.text().substring(marks.length()), given(call))
            .replace("$@", target)
            .replace("$$", "$");
    boolean asked = call.arguments().contains(target) || call.arguments().isEmpty();
    String via = asked ? call.line() : call.line() + " (" + target + ")";
    return new Next.Text(
        via,
        text,
        ShellMode.PLAIN,
        folder,
        new ScriptPlace(line.path(), line.line(), true),
        List.of(),
        marks.contains("-"));
  }

  /** Variables that the call sets: {@code make test PYTHON=python3}. */
  private static Map<String, String> given(Call call) {
    Map<String, String> all = new HashMap<>();
    for (String word : call.arguments()) {
      int equals = word.indexOf('=');
      if (equals > 0 && !word.startsWith("-")) {
        all.put(word.substring(0, equals), word.substring(equals + 1));
      }
    }
    return all;
  }
}
