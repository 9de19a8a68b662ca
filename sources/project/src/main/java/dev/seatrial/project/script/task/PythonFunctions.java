package dev.seatrial.project.script.task;

import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.project.script.Call;
import dev.seatrial.project.script.Follower;
import dev.seatrial.project.script.Next;
import dev.seatrial.project.script.Project;
import dev.seatrial.project.script.ScriptPlace;
import dev.seatrial.project.script.ShellText;
import dev.seatrial.syntax.shell.ShellMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sessions of noxfile.py and tasks of invoke: functions that run what they spell out. */
public final class PythonFunctions implements Follower {
  private static final Pattern FUNCTION = Pattern.compile("^def\\s+(\\w+)\\s*\\(");
  private static final Pattern NAMED = Pattern.compile("name\\s*=\\s*[\"']([\\w:.-]+)[\"']");
  private static final Pattern RUN =
      Pattern.compile("\\b\\w+\\.(?:run|sudo)(?:_always)?\\(\\s*(.*)$");
  private static final Pattern LITERAL = Pattern.compile("\\G\\s*f?([\"'])(.*?)\\1\\s*(,|\\)|$)");
  private static final int MAX_LINE = 2_000;

  /** A command that a function spells out. */
  private record Run(List<String> literals, int line) {}

  private final Project project;

  public PythonFunctions(Project project) {
    this.project = project;
  }

  @Override
  public List<Next> follow(Call call) {
    if (!call.folder().known()) {
      return List.of();
    }
    return switch (call.program()) {
      case "nox" -> nox(call);
      case "invoke", "inv" -> invoke(call);
      default -> List.of();
    };
  }

  private List<Next> nox(Call call) {
    List<String> sessions = new ArrayList<>();
    boolean named = false;
    for (String word : call.arguments()) {
      if (word.equals("--")) {
        break;
      }
      named = word.matches("-s|-e|--sessions?") || (named && !word.startsWith("-"));
      if (named && !word.startsWith("-")) {
        sessions.add(word.replaceFirst("[-(].*$", ""));
      }
    }
    return found(call, "noxfile.py", sessions, false);
  }

  private List<Next> invoke(Call call) {
    List<String> tasks = call.arguments().stream().filter(w -> !w.startsWith("-")).toList();
    return tasks.isEmpty() ? List.of() : found(call, "tasks.py", tasks, true);
  }

  private List<Next> found(Call call, String fileName, List<String> names, boolean shell) {
    Optional<SourceFile> file = project.first(call.folder().path(), fileName);
    if (file.isEmpty()) {
      return List.of();
    }
    List<Next> all = new ArrayList<>();
    functions(project.tree().text(file.get().path()))
        .forEach(
            (name, runs) -> {
              if (names.isEmpty()
                  || names.contains(name)
                  || names.contains(name.replace('_', '-'))) {
                runs.forEach(run -> all.add(next(call, file.get(), run, shell)));
              }
            });
    return all;
  }

  private static Next next(Call call, SourceFile file, Run run, boolean shell) {
    String script =
        shell ? run.literals().getFirst() : ShellText.withArguments("", run.literals()).strip();
    ScriptPlace place = new ScriptPlace(file.path(), run.line(), false);
    return new Next.Text(
        call.line(), script, ShellMode.PLAIN, call.folder(), place, List.of(), false);
  }

  private static Map<String, List<Run>> functions(String text) {
    Map<String, List<Run>> all = new LinkedHashMap<>();
    String name = "";
    String nameOfNext = "";
    String[] lines = text.split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i].length() > MAX_LINE ? "" : lines[i];
      Matcher function = FUNCTION.matcher(line);
      Matcher named = NAMED.matcher(line);
      if (line.startsWith("@") && named.find()) {
        nameOfNext = named.group(1);
      } else if (function.find()) {
        name = nameOfNext.isEmpty() ? function.group(1) : nameOfNext;
        nameOfNext = "";
      }
      Matcher run = RUN.matcher(line);
      if (!name.isEmpty() && run.find()) {
        List<String> literals = literals(lines, i, run.group(1));
        if (!literals.isEmpty()) {
          all.computeIfAbsent(name, n -> new ArrayList<>()).add(new Run(literals, i + 1));
        }
      }
    }
    return all;
  }

  /** The literals in a row that an argument list begins with, over at most thirty lines. */
  private static List<String> literals(String[] lines, int at, String first) {
    StringBuilder text = new StringBuilder(first);
    for (int i = at + 1;
        i < Math.min(lines.length, at + 30) && !text.toString().contains(")");
        i++) {
      text.append(' ').append(lines[i].strip());
    }
    List<String> found = new ArrayList<>();
    Matcher literal = LITERAL.matcher(text);
    while (found.size() < 100 && literal.find()) {
      found.add(literal.group(2));
      if (!literal.group(3).equals(",")) {
        break;
      }
    }
    return found;
  }
}
