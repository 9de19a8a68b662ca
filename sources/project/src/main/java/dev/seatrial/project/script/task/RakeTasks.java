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
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tasks of rake with what they need first, and the steps of Rails' own {@code bin/ci}. */
public final class RakeTasks implements Follower {
  private static final Pattern TASK =
      Pattern.compile(
          "^\\s*(?:multi)?task\\s*\\(?\\s*:?[\"']?([\\w:]*\\w)[\"']?\\s*(?:=>|:)?\\s*(.*)$");
  private static final Pattern NAME = Pattern.compile("(?<![\\w:])[\\w:]*\\w");
  private static final Pattern SHELL = Pattern.compile("^\\s*(?:sh|system)[\\s(]+([\"'])(.+?)\\1");
  private static final Pattern GENERATED =
      Pattern.compile(
          "^\\s*(RSpec::Core::RakeTask|Rake::TestTask|Minitest::TestTask|RuboCop::RakeTask|Cucumber::Rake::Task)"
              + "\\.(?:new|create)(?:[\\s(]+:?[\"']?([\\w:]+))?");
  private static final Pattern STEP =
      Pattern.compile("^\\s*step\\s+[\"'][^\"']*[\"']\\s*,\\s*[\"']([^\"']+)[\"']");
  private static final int MAX_LINE = 1_000;

  private final Project project;

  public RakeTasks(Project project) {
    this.project = project;
  }

  @Override
  public List<Next> follow(Call call) {
    if (!call.folder().known() || call.words().isEmpty()) {
      return List.of();
    }
    if (call.words().getFirst().endsWith("bin/ci")) {
      return steps(call);
    }
    boolean rails = call.isOf("rails");
    if (!call.isOf("rake") && !rails) {
      return List.of();
    }
    List<String> names =
        call.arguments().stream()
            .filter(w -> !w.startsWith("-") && !w.contains("="))
            .map(w -> w.replaceFirst("\\[.*$", ""))
            .toList();
    if (names.isEmpty() && rails) {
      return List.of();
    }
    List<String> wanted = names.isEmpty() ? List.of("default") : names;
    return files(call.folder()).flatMap(f -> tasks(call, f, wanted)).toList();
  }

  private Stream<SourceFile> files(WorkingFolder folder) {
    String tasks = Project.path(folder.path(), "lib/tasks/");
    return Stream.concat(
        project.first(folder.path(), "Rakefile", "rakefile", "Rakefile.rb").stream(),
        project
            .tree()
            .files(f -> f.path().startsWith(tasks) && f.path().endsWith(".rake"))
            .stream());
  }

  private Stream<Next> tasks(Call call, SourceFile file, List<String> wanted) {
    List<Next> found = new ArrayList<>();
    boolean open = false;
    String[] lines = project.tree().text(file.path()).split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].length() > MAX_LINE) {
        continue;
      }
      Matcher task = TASK.matcher(lines[i]);
      Matcher shell = SHELL.matcher(lines[i]);
      if (task.find()) {
        open = wanted.contains(task.group(1));
        if (open) {
          needs(task.group(2)).forEach(need -> found.add(rake(call, need)));
        }
      } else if (open && shell.find()) {
        found.add(text(call, shell.group(2), file, i + 1));
      }
      int line = i + 1;
      generated(lines[i], wanted).ifPresent(s -> found.add(text(call, s, file, line)));
    }
    return found.stream();
  }

  private static Stream<String> needs(String rest) {
    String list = rest.replaceFirst("\\bdo\\b.*$", "").replaceFirst("#.*$", "");
    return NAME.matcher(list.replace("%w", ""))
        .results()
        .map(m -> m.group().replaceFirst("^:", ""))
        .filter(name -> !name.equals("environment"));
  }

  private static Optional<String> generated(String line, List<String> wanted) {
    Matcher matcher = GENERATED.matcher(line);
    if (!matcher.find()) {
      return Optional.empty();
    }
    Optional<String> name = Optional.ofNullable(matcher.group(2));
    return switch (matcher.group(1)) {
      case "RSpec::Core::RakeTask" -> chosen("rspec", name.orElse("spec"), wanted);
      case "RuboCop::RakeTask" -> chosen("rubocop", name.orElse("rubocop"), wanted);
      case "Cucumber::Rake::Task" -> chosen("cucumber", name.orElse("cucumber"), wanted);
      default -> chosen("minitest", name.orElse("test"), wanted);
    };
  }

  private static Optional<String> chosen(String program, String name, List<String> wanted) {
    return wanted.contains(name) ? Optional.of(program) : Optional.empty();
  }

  private List<Next> steps(Call call) {
    Optional<SourceFile> file = project.first(call.folder().path(), "config/ci.rb");
    List<Next> found = new ArrayList<>();
    String[] lines = file.map(f -> project.tree().text(f.path())).orElse("").split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      Matcher step = STEP.matcher(lines[i].length() > MAX_LINE ? "" : lines[i]);
      if (step.find()) {
        found.add(text(call, step.group(1), file.orElseThrow(), i + 1));
      }
    }
    return found;
  }

  private static Next rake(Call call, String name) {
    return new Next.Words(call.line(), List.of("rake", name), call.folder());
  }

  private static Next text(Call call, String script, SourceFile file, int line) {
    ScriptPlace place = new ScriptPlace(file.path(), line, false);
    return new Next.Text(
        call.line(), script, ShellMode.PLAIN, call.folder(), place, List.of(), false);
  }
}
