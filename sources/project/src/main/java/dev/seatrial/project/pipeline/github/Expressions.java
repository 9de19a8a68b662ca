package dev.seatrial.project.pipeline.github;

import dev.seatrial.model.facts.tree.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values that a workflow's expressions can have, as far as the workflow writes them out. */
final class Expressions {
  private static final Pattern REFERENCE =
      Pattern.compile("\\$\\{\\{\\s*((?:matrix|inputs|env)\\.[\\w.-]+)\\s*\\}\\}");
  private static final int MAX_WAYS = 16;

  private final Map<String, List<String>> values = new LinkedHashMap<>();

  Expressions with(Expressions others) {
    Expressions all = new Expressions();
    all.values.putAll(values);
    all.values.putAll(others.values);
    return all;
  }

  /** Single values under names, such as "env". */
  static Expressions of(String context, Map<String, String> named) {
    Expressions all = new Expressions();
    named.forEach((name, value) -> all.values.put(context + "." + name, List.of(value)));
    return all;
  }

  /** The values that a matrix lists. */
  static Expressions ofMatrix(Node matrix) {
    Expressions all = new Expressions();
    matrix
        .entries()
        .filter(e -> !e.key().equals("exclude"))
        .forEach(
            e ->
                e.value()
                    .items()
                    .limit(50)
                    .forEach(
                        i ->
                            all.add(
                                e.key().equals("include") ? "matrix" : "matrix." + e.key(), i)));
    return all;
  }

  private void add(String name, Node value) {
    value.asText().ifPresent(text -> addText(name, text));
    value.entries().forEach(entry -> add(name + "." + entry.key(), entry.value()));
  }

  private void addText(String name, String text) {
    List<String> known = new ArrayList<>(values.getOrDefault(name, List.of()));
    if (!known.contains(text)) {
      known.add(text);
    }
    values.put(name, known);
  }

  /** The text with values put in: several ways where the matrix lists several values. */
  Set<String> ways(String text) {
    Set<String> ways = new LinkedHashSet<>(List.of(text));
    for (int round = 0; round < 8; round++) {
      Set<String> next = new LinkedHashSet<>();
      ways.forEach(way -> next.addAll(replacedFirst(way)));
      if (next.equals(ways) || next.size() > MAX_WAYS) {
        return ways;
      }
      ways = next;
    }
    return ways;
  }

  /** The text where it has only one way. */
  String only(String text) {
    Set<String> ways = ways(text);
    return ways.size() == 1 ? ways.iterator().next() : text;
  }

  private List<String> replacedFirst(String text) {
    Matcher matcher = REFERENCE.matcher(text);
    while (matcher.find()) {
      List<String> known = values.getOrDefault(matcher.group(1), List.of());
      String whole = matcher.group();
      List<String> useful = known.stream().filter(v -> !v.contains(whole)).toList();
      if (!useful.isEmpty()) {
        return useful.stream().map(value -> text.replace(whole, value)).toList();
      }
    }
    return List.of(text);
  }
}
