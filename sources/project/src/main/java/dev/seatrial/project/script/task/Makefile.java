package dev.seatrial.project.script.task;

import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.project.script.Project;
import dev.seatrial.project.script.WorkingFolder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A makefile with what it includes: rules and variables, conditionals read as if all held. */
final class Makefile {
  private static final int MAX_INCLUDES = 20;
  private static final int MAX_LINE = 4_000;
  private static final Pattern ASSIGNMENT =
      Pattern.compile("^\\s*(?:export\\s+|override\\s+)*([\\w.-]+)\\s*(\\?|\\+|:{0,3})=\\s*(.*)$");
  private static final Pattern RULE =
      Pattern.compile("^([^\\t#=:][^=:]*?)\\s*::?(?!=)\\s*([^;]*)(?:;(.*))?$");
  private static final Pattern REFERENCE =
      Pattern.compile("\\$(?:\\(([\\w.-]+)\\)|\\{([\\w.-]+)\\})");

  /** One line of a recipe, which a shell of its own runs. */
  record Line(String text, String path, int line) {}

  /** How a target is made. */
  record Rule(String target, List<String> prerequisites, List<Line> recipe) {}

  private final Project project;
  private final Map<String, Rule> rules = new LinkedHashMap<>();
  private final Map<String, String> variables = new HashMap<>();
  private boolean whole = true;
  private int includes;

  private Makefile(Project project) {
    this.project = project;
    variables.put("MAKE", "make");
  }

  static Makefile read(Project project, SourceFile file) {
    Makefile makefile = new Makefile(project);
    makefile.read(file);
    return makefile;
  }

  /** Whether everything that it includes was found. */
  boolean isWhole() {
    return whole;
  }

  Optional<String> firstTarget() {
    return Optional.ofNullable(variables.get(".DEFAULT_GOAL"))
        .or(
            () ->
                rules.keySet().stream()
                    .filter(t -> !t.startsWith(".") && !t.contains("%"))
                    .findFirst());
  }

  /** The rule for a target, a pattern's with the part that it leaves open put in. */
  Optional<Rule> rule(String target) {
    Rule exact = rules.get(target);
    if (exact != null) {
      return Optional.of(exact);
    }
    return rules.values().stream()
        .filter(rule -> rule.target().contains("%"))
        .flatMap(rule -> stem(rule, target).stream())
        .findFirst();
  }

  private static Optional<Rule> stem(Rule rule, String target) {
    int percent = rule.target().indexOf('%');
    String before = rule.target().substring(0, percent);
    String after = rule.target().substring(percent + 1);
    if (before.isEmpty()
        || target.length() < before.length() + after.length()
        || !target.startsWith(before)
        || !target.endsWith(after)) {
      return Optional.empty();
    }
    String stem = target.substring(before.length(), target.length() - after.length());
    List<Line> recipe =
        rule.recipe().stream()
            .map(l -> new Line(l.text().replace("$*", stem), l.path(), l.line()))
            .toList();
    List<String> needs = rule.prerequisites().stream().map(p -> p.replace("%", stem)).toList();
    return Optional.of(new Rule(target, needs, recipe));
  }

  private void read(SourceFile file) {
    String[] lines = project.tree().text(file.path()).split("\\R", -1);
    List<Rule> open = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      int from = i;
      StringBuilder logical = new StringBuilder(lines[i]);
      while (logical.toString().endsWith("\\")
          && i + 1 < lines.length
          && logical.length() < 20_000) {
        logical.append('\n').append(lines[++i]);
      }
      if (lines[from].startsWith("\t")) {
        Line line = new Line(logical.substring(1), file.path(), from + 1);
        open.forEach(rule -> rule.recipe().add(line));
      } else {
        statement(logical.toString().replace("\\\n", " "), file, from + 1, open);
      }
    }
  }

  private void statement(String line, SourceFile file, int number, List<Rule> open) {
    if (line.isBlank()
        || line.startsWith("#")
        || line.length() > MAX_LINE
        || line.matches("\\s*(?:ifn?eq|ifn?def|else|endif|endef).*")) {
      return;
    }
    Matcher assignment = ASSIGNMENT.matcher(line);
    if (assignment.matches()) {
      assign(assignment.group(1), assignment.group(2), assignment.group(3));
      return;
    }
    if (line.matches("\\s*[-s]?include\\s.*")) {
      include(line.strip().replaceFirst("^[-s]?include\\s+", ""), file);
      return;
    }
    Matcher rule = RULE.matcher(line);
    if (rule.matches()) {
      open.clear();
      rule(rule.group(1), rule.group(2), Optional.ofNullable(rule.group(3)), file, number, open);
    }
  }

  private void assign(String name, String how, String value) {
    String text = value.replaceFirst("\\s+#.*$", "");
    switch (how) {
      case "?" -> variables.putIfAbsent(name, text);
      case "+" -> variables.merge(name, text, (before, more) -> before + " " + more);
      default -> variables.put(name, text);
    }
  }

  private void include(String names, SourceFile from) {
    for (String name : expand(names).split("\\s+", -1)) {
      Optional<SourceFile> file =
          new WorkingFolder(from.folder(), true)
              .file(name)
              .flatMap(path -> project.tree().file(path))
              .or(() -> WorkingFolder.ROOT.file(name).flatMap(path -> project.tree().file(path)));
      if (file.isPresent() && includes++ < MAX_INCLUDES) {
        read(file.get());
      } else if (name.contains("$") || name.contains("*")) {
        whole = false;
      }
    }
  }

  private void rule(
      String targets,
      String needs,
      Optional<String> inline,
      SourceFile file,
      int number,
      List<Rule> open) {
    List<String> prerequisites = words(expand(needs.replaceFirst("#.*$", "")));
    for (String target : words(expand(targets))) {
      Rule rule =
          rules.computeIfAbsent(target, t -> new Rule(t, new ArrayList<>(), new ArrayList<>()));
      prerequisites.stream().filter(p -> !p.equals("|")).forEach(rule.prerequisites()::add);
      inline.ifPresent(text -> rule.recipe().add(new Line(text, file.path(), number)));
      open.add(rule);
    }
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+", -1));
  }

  /** The text with the makefile's variables put in. */
  String expand(String text) {
    return expand(text, Map.of());
  }

  /** The text with variables put in, those that the call sets before the makefile's own. */
  String expand(String text, Map<String, String> given) {
    String now = text.replace("$(shell ", "$(");
    for (int round = 0; round < 5 && now.contains("$") && now.length() < 20_000; round++) {
      Matcher matcher = REFERENCE.matcher(now);
      StringBuilder out = new StringBuilder();
      while (matcher.find()) {
        String name = Optional.ofNullable(matcher.group(1)).orElse(matcher.group(2));
        String value = given.getOrDefault(name, variables.getOrDefault(name, matcher.group()));
        matcher.appendReplacement(out, Matcher.quoteReplacement(value));
      }
      now = matcher.appendTail(out).toString();
    }
    return now;
  }
}
