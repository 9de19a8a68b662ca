package dev.seatrial.project.pipeline.file;

import dev.seatrial.model.facts.tree.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads plain values out of nodes. */
public final class Words {
  private Words() {}

  /** The single values of a list, or a single value alone. */
  public static List<String> of(Node node) {
    return node.items().flatMap(item -> item.asText().stream()).toList();
  }

  /** The single values of a list under a chain of names. */
  public static List<String> at(Node node, String... keys) {
    return node.at(keys).map(Words::of).orElse(List.of());
  }

  /** The single values of a mapping by name; a list or a mapping inside is left out. */
  public static Map<String, String> named(Node node, String... keys) {
    Map<String, String> all = new LinkedHashMap<>();
    node.at(keys).stream()
        .flatMap(Node::entries)
        .forEach(entry -> entry.value().asText().ifPresent(v -> all.put(entry.key(), v)));
    return all;
  }

  public static boolean isTrue(Node node, String... keys) {
    return node.text(keys).map(value -> value.equals("true")).orElse(false);
  }
}
