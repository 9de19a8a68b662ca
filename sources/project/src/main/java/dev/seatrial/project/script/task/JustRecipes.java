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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recipes of justfiles with what they need first. */
public final class JustRecipes implements Follower {
  private static final Pattern HEADER =
      Pattern.compile("^@?([A-Za-z_][\\w-]*)((?:\\s+[^:=]+)?)\\s*:(?!=)\\s*(.*)$");
  private static final Pattern VALUE =
      Pattern.compile("^(?:export\\s+)?([A-Za-z_][\\w-]*)\\s*:=\\s*(['\"])(.*?)\\2\\s*(?:#.*)?$");
  private static final Pattern ALIAS =
      Pattern.compile("^alias\\s+([\\w-]+)\\s*:=\\s*([\\w-]+)\\s*$");
  private static final Pattern IMPORT = Pattern.compile("^import\\??\\s+['\"]([^'\"]+)['\"]\\s*$");
  private static final Pattern REFERENCE =
      Pattern.compile("\\{\\{\\s*([A-Za-z_][\\w-]*)\\s*\\}\\}");

  private static final int MAX_LINE = 2_000;

  /** One line of a recipe, which a shell of its own runs. */
  private record Line(String text, String path, int line) {}

  /** What runs under a name. */
  private record Recipe(List<String> needs, List<Line> lines) {}

  /** A justfile with what it imports. */
  private record Justfile(Map<String, Recipe> recipes, Map<String, String> values) {}

  private final Project project;

  public JustRecipes(Project project) {
    this.project = project;
  }

  @Override
  public List<Next> follow(Call call) {
    if (!call.isOf("just")) {
      return List.of();
    }
    WorkingFolder folder = call.folder();
    String named = "";
    List<String> names = new ArrayList<>();
    for (int i = 1; i < call.words().size(); i++) {
      String word = call.words().get(i);
      if (word.matches("-f|--justfile|-d|--working-directory") && i + 1 < call.words().size()) {
        i++;
        boolean file = word.matches("-f|--justfile");
        named = file ? call.words().get(i) : named;
        folder = file ? folder : folder.to(call.words().get(i));
      } else if (!word.startsWith("-") && !word.contains("=")) {
        names.add(word);
      }
    }
    return run(call, folder, named, names);
  }

  private List<Next> run(Call call, WorkingFolder folder, String named, List<String> names) {
    Optional<SourceFile> file =
        named.isEmpty()
            ? nearest(folder)
            : folder.file(named).flatMap(path -> project.tree().file(path));
    if (file.isEmpty()) {
      return List.of(new Next.Unseen(call.line(), "there is no justfile in the repository for it"));
    }
    Justfile just = new Justfile(new LinkedHashMap<>(), new HashMap<>());
    read(file.get(), just, 0);
    List<Next> found = new ArrayList<>();
    Set<String> done = new LinkedHashSet<>();
    List<String> wanted =
        names.isEmpty() ? just.recipes().keySet().stream().limit(1).toList() : names;
    WorkingFolder there = new WorkingFolder(file.get().folder(), true);
    wanted.forEach(name -> add(just, name, call, there, done, found));
    return found;
  }

  private Optional<SourceFile> nearest(WorkingFolder folder) {
    String here = folder.path();
    while (folder.known()) {
      Optional<SourceFile> file = project.first(here, "justfile", "Justfile", ".justfile");
      if (file.isPresent() || here.isEmpty()) {
        return file;
      }
      here = here.contains("/") ? here.substring(0, here.lastIndexOf('/')) : "";
    }
    return Optional.empty();
  }

  private void read(SourceFile file, Justfile into, int depth) {
    String[] lines = project.tree().text(file.path()).split("\\R", -1);
    Optional<Recipe> open = Optional.empty();
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i];
      if (!line.isEmpty() && Character.isWhitespace(line.charAt(0))) {
        int number = i + 1;
        open.ifPresent(recipe -> recipe.lines().add(new Line(line.strip(), file.path(), number)));
        continue;
      }
      Matcher header = HEADER.matcher(line.length() > MAX_LINE ? "" : line);
      if (header.matches()) {
        Recipe recipe = new Recipe(needs(header.group(3)), new ArrayList<>());
        into.recipes().putIfAbsent(header.group(1), recipe);
        open = Optional.of(recipe);
      } else {
        setting(line, file, into, depth);
      }
    }
  }

  private void setting(String line, SourceFile file, Justfile into, int depth) {
    Matcher value = VALUE.matcher(line);
    Matcher alias = ALIAS.matcher(line);
    Matcher imported = IMPORT.matcher(line);
    if (value.matches()) {
      into.values().put(value.group(1), value.group(3));
    } else if (alias.matches()) {
      into.recipes().put(alias.group(1), new Recipe(List.of(alias.group(2)), List.of()));
    } else if (imported.matches() && depth < 5) {
      new WorkingFolder(file.folder(), true)
          .file(imported.group(1))
          .flatMap(path -> project.tree().file(path))
          .ifPresent(other -> read(other, into, depth + 1));
    }
  }

  private static List<String> needs(String text) {
    String plain = text.replaceFirst("#.*$", "").replace("&&", " ");
    return Pattern.compile("\\(\\s*([\\w-]+)[^)]*\\)|([\\w-]+)")
        .matcher(plain)
        .results()
        .map(m -> Optional.ofNullable(m.group(1)).orElseGet(() -> m.group(2)))
        .toList();
  }

  private static void add(
      Justfile just,
      String name,
      Call call,
      WorkingFolder folder,
      Set<String> done,
      List<Next> into) {
    Recipe recipe = just.recipes().get(name);
    if (recipe == null || !done.add(name)) {
      return;
    }
    recipe.needs().forEach(need -> add(just, need, call, folder, done, into));
    if (recipe.lines().isEmpty()) {
      return;
    }
    Line first = recipe.lines().getFirst();
    if (first.text().startsWith("#!")) {
      if (first.text().matches("#!.*\\b(?:ba|z)?sh\\b.*")) {
        String script = String.join("\n", recipe.lines().stream().map(Line::text).toList());
        into.add(text(just, script, first, call, folder, false));
      }
      return;
    }
    for (Line line : joined(recipe.lines())) {
      boolean ignored = line.text().startsWith("-") || line.text().startsWith("@-");
      into.add(text(just, line.text().replaceFirst("^[-@]+", ""), line, call, folder, ignored));
    }
  }

  private static List<Line> joined(List<Line> lines) {
    List<Line> all = new ArrayList<>();
    for (Line line : lines) {
      if (!all.isEmpty() && all.getLast().text().endsWith("\\")) {
        Line before = all.removeLast();
        all.add(new Line(before.text() + "\n" + line.text(), before.path(), before.line()));
      } else {
        all.add(line);
      }
    }
    return all;
  }

  private static Next text(
      Justfile just, String script, Line at, Call call, WorkingFolder folder, boolean ignored) {
    String expanded =
        REFERENCE
            .matcher(script)
            .replaceAll(
                m ->
                    Matcher.quoteReplacement(
                        just.values().getOrDefault(m.group(1), "$" + m.group(1))));
    ScriptPlace place = new ScriptPlace(at.path(), at.line(), true);
    return new Next.Text(call.line(), expanded, ShellMode.PLAIN, folder, place, List.of(), ignored);
  }
}
