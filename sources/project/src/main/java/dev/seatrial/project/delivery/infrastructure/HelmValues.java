package dev.seatrial.project.delivery.infrastructure;

import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.StructuredFiles;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What charts leave off: a condition that a chart's own values do not meet, and which no other
 * values that are kept here meet either.
 */
final class HelmValues {
  private static final Pattern ONE = Pattern.compile("(not\\s+)?\\(?\\.Values((?:\\.\\w+)+)\\)?");
  private static final Pattern ALL = Pattern.compile("and((?:\\s+\\(?\\.Values(?:\\.\\w+)+\\)?)+)");
  private static final int DEEPEST = 6;

  private final Map<String, Node> own = new HashMap<>();
  private final List<Node> others;

  private HelmValues(List<Node> others) {
    this.others = others;
  }

  static HelmValues in(List<SourceFile> files, Set<String> charts, StructuredFiles structured) {
    List<SourceFile> values = files.stream().filter(HelmValues::mayHoldValues).toList();
    HelmValues all =
        new HelmValues(
            values.stream()
                .filter(file -> !isDefault(file, charts))
                .flatMap(file -> structured.documents(file).stream())
                .toList());
    values.stream()
        .filter(file -> isDefault(file, charts))
        .forEach(file -> all.own.putIfAbsent(file.folder(), root(file, structured)));
    return all;
  }

  /** Values that cannot be read switch nothing on that could be told. */
  private static Node root(SourceFile file, StructuredFiles structured) {
    return structured.documents(file).stream().findFirst().orElse(new Node.Mapping(List.of(), 1));
  }

  private static boolean isDefault(SourceFile file, Set<String> charts) {
    return charts.contains(file.folder()) && file.name().matches("values\\.ya?ml");
  }

  private static boolean mayHoldValues(SourceFile file) {
    String name = file.name().toLowerCase(Locale.ROOT);
    boolean named =
        Stream.of("value", "helm", "release", "application", "overrid").anyMatch(name::contains);
    return named && (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json"));
  }

  /**
   * Whether a chart leaves off what stands under a condition.
   *
   * @param condition as written after "if"
   */
  boolean leavesOff(String chart, String condition) {
    Node defaults = own.get(chart);
    if (defaults == null) {
      return false;
    }
    Matcher all = ALL.matcher(condition);
    if (all.matches()) {
      return Stream.of(all.group(1).strip().split("\\s+")).anyMatch(part -> leavesOff(chart, part));
    }
    Matcher one = ONE.matcher(condition);
    if (!one.matches()) {
      return false;
    }
    String[] keys = one.group(2).substring(1).split("\\.");
    boolean wanted = one.group(1) == null;
    return isTrue(defaults.at(keys)) != wanted
        && others.stream().noneMatch(node -> sets(node, keys, wanted, 0));
  }

  /**
   * Whether a value is set so that the condition holds, at whatever depth the chart's values lie.
   */
  private static boolean sets(Node node, String[] keys, boolean wanted, int depth) {
    Optional<Node> here = node.at(keys);
    return (here.isPresent() && isTrue(here) == wanted)
        || (depth < DEEPEST
            && Stream.concat(node.entries().map(Node.Entry::value), sequence(node))
                .anyMatch(inner -> sets(inner, keys, wanted, depth + 1)));
  }

  private static Stream<Node> sequence(Node node) {
    return node instanceof Node.Sequence ? node.items() : Stream.empty();
  }

  /** Whether a template takes a value for true. */
  private static boolean isTrue(Optional<Node> value) {
    return value
        .filter(
            node ->
                switch (node) {
                  case Node.Scalar(String text, int line) ->
                      !text.isEmpty() && !text.matches("false|False|FALSE|null|~|0|no|off");
                  case Node.Sequence list -> list.items().findAny().isPresent();
                  case Node.Mapping map -> map.entries().findAny().isPresent();
                })
        .isPresent();
  }
}
