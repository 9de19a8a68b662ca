package dev.seatrial.project.task;

import dev.seatrial.model.facts.manifest.Script;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.project.reading.FileFormat;
import dev.seatrial.project.reading.OpenFile;
import dev.seatrial.project.reading.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The targets of a Makefile with their recipes. A target that a recipe depends on reads as "make
 * target", an ignored failure ("-command") as "command || true", and variables are filled in as far
 * as the file sets them.
 */
final class Makefile implements FileFormat<List<Script>> {
  private static final Pattern RULE =
      Pattern.compile(
          "^([A-Za-z0-9_$][\\w./ %(){}$-]{0,200}?)\\s*::?(?!=)\\s*(?!.*:=)([^=]*?)(?:;(.*))?$");
  private static final Pattern VARIABLE =
      Pattern.compile("^(?:export\\s+)?([A-Za-z_]\\w{0,80})\\s*(?:\\?|:{1,3}|\\+)?=\\s*(.*)$");
  private static final Pattern USE = Pattern.compile("\\$[({]([A-Za-z_]\\w{0,80})[)}]");
  private static final int LONGEST_COMMAND = 8_000;

  @Override
  public boolean claims(SourceFile file) {
    return file.name().matches("(?:GNU)?[Mm]akefile|.*\\.mk");
  }

  /** A target while its recipe is being read. */
  private record Target(List<String> after, List<String> recipe, int line) {}

  @Override
  public Reading<List<Script>> read(OpenFile file) {
    Map<String, String> variables = new HashMap<>();
    Map<String, Target> targets = new LinkedHashMap<>();
    List<Target> current = List.of();
    for (OpenFile.Line line : Continued.lines(file)) {
      String text = line.text();
      Matcher variable = VARIABLE.matcher(text);
      Matcher rule = RULE.matcher(text);
      if (text.startsWith("\t")) {
        current.forEach(target -> target.recipe().add(text.strip()));
      } else if (variable.matches()) {
        variables.putIfAbsent(variable.group(1), variable.group(2).strip());
      } else if (rule.matches() && !text.startsWith(".")) {
        current =
            Stream.of(filled(rule.group(1), variables).strip().split("\\s+", -1))
                .filter(name -> !name.contains("$"))
                .map(name -> begin(targets, name, rule, line.number()))
                .toList();
      }
    }
    List<Script> scripts = new ArrayList<>();
    targets.forEach(
        (name, target) -> {
          String command = filled(String.join("\n", lines(target, targets)), variables);
          scripts.add(new Script(name, command, Script.Runner.MAKE, file.at(target.line())));
        });
    return new Reading.Found<>(scripts);
  }

  private static Target begin(Map<String, Target> targets, String name, Matcher rule, int line) {
    Target target =
        targets.computeIfAbsent(name, n -> new Target(new ArrayList<>(), new ArrayList<>(), line));
    target.after().addAll(List.of(rule.group(2).strip().split("[\\s|]+", -1)));
    if (rule.group(3) != null) {
      target.recipe().add(rule.group(3).strip());
    }
    return target;
  }

  private static List<String> lines(Target target, Map<String, Target> targets) {
    List<String> lines = new ArrayList<>();
    target.after().stream().filter(targets::containsKey).forEach(t -> lines.add("make " + t));
    for (String written : target.recipe()) {
      String command = written.replaceFirst("^[@+-]+\\s*", "");
      boolean ignored = written.matches("[@+]*-.*");
      if (!command.isEmpty() && !command.startsWith("#")) {
        lines.add(ignored ? command + " || true" : command);
      }
    }
    return lines;
  }

  /** Three steps of filling in: enough for people, and no file can make it run in circles. */
  private static String filled(String command, Map<String, String> variables) {
    String text = command;
    for (int i = 0; i < 3 && text.length() < LONGEST_COMMAND && text.contains("$"); i++) {
      text =
          USE.matcher(text)
              .replaceAll(
                  found ->
                      Matcher.quoteReplacement(
                          variables.getOrDefault(found.group(1), found.group())));
    }
    String bounded = text.length() > LONGEST_COMMAND ? text.substring(0, LONGEST_COMMAND) : text;
    return bounded.replace("$$", "$").replace("$(MAKE)", "make").replace("${MAKE}", "make");
  }
}
