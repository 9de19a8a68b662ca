package dev.seatrial.gate.config;

import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.syntax.Spelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A mapping of the file under reading: gives its values and notes what is wrong with them. */
final class Fields {
  private final Node node;
  private final Section section;
  private final Problems problems;

  /** A node that has to be a mapping of these names and no others. */
  Fields(Node node, Section section, Problems problems) {
    this.node = node;
    this.section = section;
    this.problems = problems;
    if (!(node instanceof Node.Mapping)) {
      problems.add(node.line(), "", "a mapping of names to values belongs here");
    }
    node.entries()
        .filter(entry -> !section.keys().contains(entry.key()))
        .forEach(
            entry ->
                problem(
                    entry.key(),
                    "unknown key \""
                        + entry.key()
                        + "\""
                        + Spelling.hint(entry.key(), section.keys())));
  }

  int line() {
    return node.line();
  }

  boolean has(String key) {
    return at(key).isPresent();
  }

  /** A text of a shape; empty where there is none. */
  String text(String key, Shape shape) {
    Optional<Node> value = at(key);
    String text = value.flatMap(Node::asText).orElse("");
    if (value.isPresent() && !shape.fits(text)) {
      problem(key, "\"" + key + "\" " + shape.says());
      return "";
    }
    return text;
  }

  /** A text that has to be there. */
  String required(String key, Shape shape) {
    if (!has(key)) {
      problems.add(node.line(), "", "\"" + key + "\" is missing");
    }
    return text(key, shape);
  }

  OptionalInt number(String key, int least, int most) {
    Optional<Node> value = at(key);
    if (value.isEmpty()) {
      return OptionalInt.empty();
    }
    String text = value.get().asText().orElse("");
    if (text.matches("\\d{1,9}")) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return OptionalInt.of(number);
      }
    }
    problem(
        key,
        "\""
            + key
            + "\" is "
            + (least == most ? least : "a whole number from " + least + " to " + most));
    return OptionalInt.empty();
  }

  boolean truth(String key, boolean otherwise) {
    Optional<Node> value = at(key);
    String text = value.flatMap(Node::asText).orElse("");
    if (value.isPresent() && !text.equals("true") && !text.equals("false")) {
      problem(key, "\"" + key + "\" is true or false");
    }
    return value.isPresent() ? text.equals("true") : otherwise;
  }

  <E extends Enum<E>> Optional<E> word(String key, Class<E> type) {
    Optional<Node> value = at(key);
    Optional<E> found = value.flatMap(Node::asText).flatMap(text -> enumerated(text, type));
    if (value.isPresent() && found.isEmpty()) {
      problem(key, "\"" + key + "\" is " + words(type));
    }
    return found;
  }

  /** Texts of a shape, in order. */
  List<Node.Scalar> texts(String key, Shape shape) {
    List<Node.Scalar> texts = new ArrayList<>();
    for (Node item : list(key)) {
      if (item instanceof Node.Scalar scalar && shape.fits(scalar.value())) {
        texts.add(scalar);
      } else {
        problems.add(item.line(), "", "each of \"" + key + "\" " + shape.says());
      }
    }
    return texts;
  }

  /** The mappings of a list, in order. */
  List<Fields> each(String key, Section of) {
    return list(key).stream().map(item -> new Fields(item, of, problems)).toList();
  }

  private List<Node> list(String key) {
    Optional<Node> value = at(key);
    if (value.isPresent() && value.get() instanceof Node.Sequence(List<Node> values, int line)) {
      return values;
    }
    if (value.isPresent()) {
      problem(key, "\"" + key + "\" is a list");
    }
    return List.of();
  }

  /** The mapping under a name; an empty one where there is none. */
  Fields within(String key, Section of) {
    return new Fields(at(key).orElseGet(() -> new Node.Mapping(List.of(), 1)), of, problems);
  }

  /** The mappings of a mapping, by their names. */
  Map<String, Fields> named(String key, Section of) {
    Map<String, Fields> named = new LinkedHashMap<>();
    for (Node.Entry entry : entries(key)) {
      if (!Shape.NAME.fits(entry.key())) {
        problems.add(entry.line(), entry.key(), "a name " + Shape.NAME.says());
      }
      named.put(entry.key(), new Fields(entry.value(), of, problems));
    }
    return named;
  }

  /** The entries of a mapping whose names are not ours. */
  List<Node.Entry> entries(String key) {
    Optional<Node> value = at(key);
    if (value.isPresent() && !(value.get() instanceof Node.Mapping)) {
      problem(key, "\"" + key + "\" is a mapping of names to values");
    }
    return value.stream().flatMap(Node::entries).toList();
  }

  private Optional<Node> at(String key) {
    if (!section.keys().contains(key)) {
      throw new IllegalArgumentException(section + " has no " + key);
    }
    return node.at(key);
  }

  void problem(String key, String message) {
    int line =
        node.entries()
            .filter(entry -> entry.key().equals(key))
            .map(Node.Entry::line)
            .findFirst()
            .orElse(node.line());
    problems.add(line, key, message);
  }

  static <E extends Enum<E>> Optional<E> enumerated(String value, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> spelt(constant).equals(value))
        .findFirst();
  }

  static String words(Class<? extends Enum<?>> type) {
    return "one of "
        + String.join(", ", Arrays.stream(type.getEnumConstants()).map(Fields::spelt).toList());
  }

  /** As the file writes a constant. */
  static String spelt(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
