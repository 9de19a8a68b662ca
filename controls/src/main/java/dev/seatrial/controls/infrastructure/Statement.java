package dev.seatrial.controls.infrastructure;

import dev.seatrial.model.facts.tree.Node;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One statement of a cloud policy, wherever it is written: a block, a mapping, or JSON in a text.
 *
 * @param onItself whether it names principals: it then stands at a resource, and "*" means that one
 */
record Statement(List<String> actions, List<String> resources, boolean denies, boolean onItself) {

  /** Every statement in the settings of a resource. */
  static Stream<Statement> in(Node node) {
    return switch (node) {
      case Node.Scalar(String value, int line) -> StatementText.in(value);
      case Node.Sequence(List<Node> values, int line) -> values.stream().flatMap(Statement::in);
      case Node.Mapping mapping ->
          Stream.concat(
              of(mapping).stream(), mapping.entries().flatMap(entry -> in(entry.value())));
    };
  }

  private static Optional<Statement> of(Node.Mapping mapping) {
    List<String> actions = texts(mapping, "action").toList();
    return actions.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Statement(
                actions,
                texts(mapping, "resource").toList(),
                texts(mapping, "effect").anyMatch("Deny"::equalsIgnoreCase),
                keyed(mapping, "principal").findAny().isPresent()));
  }

  private static Stream<String> texts(Node.Mapping mapping, String key) {
    return keyed(mapping, key).flatMap(Node::items).flatMap(item -> item.asText().stream());
  }

  private static Stream<Node> keyed(Node.Mapping mapping, String key) {
    return mapping
        .entries()
        .filter(entry -> entry.key().toLowerCase(Locale.ROOT).matches(key + "s?"))
        .map(Node.Entry::value);
  }

  /** Whether it allows everything, or everything of a service on everything. */
  boolean isBroad() {
    if (denies || onItself) {
      return false;
    }
    boolean everything = actions.stream().anyMatch(a -> a.equals("*") || a.equals("*:*"));
    boolean service = actions.stream().anyMatch(a -> a.matches("[\\w-]+:\\*"));
    return everything || (service && resources.contains("*"));
  }
}
