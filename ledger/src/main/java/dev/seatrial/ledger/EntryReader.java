package dev.seatrial.ledger;

import dev.seatrial.model.Place;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.syntax.Spelling;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** One entry under reading: gives its values and collects what is wrong with them. */
final class EntryReader {
  static final Set<String> COVERS_KEYS = Set.of("commit", "paths", "digest");

  private final String path;
  private final Node node;
  private final Consumer<LedgerProblem> problems;
  private boolean broken;

  EntryReader(String path, Node node, Set<String> keys, Consumer<LedgerProblem> problems) {
    this.path = path;
    this.node = node;
    this.problems = problems;
    if (!(node instanceof Node.Mapping)) {
      problem(node.line(), "an entry is a mapping of names to values");
    }
    known(node, keys);
  }

  private void known(Node mapping, Set<String> keys) {
    mapping
        .entries()
        .filter(entry -> !keys.contains(entry.key()))
        .forEach(
            entry ->
                problem(
                    entry.line(),
                    "unknown key \"" + entry.key() + "\"" + Spelling.hint(entry.key(), keys)));
  }

  boolean isBroken() {
    return broken;
  }

  Place place() {
    return new Place(path, node.line());
  }

  /** A value that has to be there. */
  String required(String key) {
    Optional<String> value = node.text(key).filter(text -> !text.isBlank());
    if (value.isEmpty()) {
      problem(node.line(), "\"" + key + "\" is missing");
    }
    return value.orElse("").strip();
  }

  /** A value, or nothing. */
  String optional(String key) {
    return node.at(key).isEmpty() ? "" : required(key);
  }

  /** Exactly "true" or "false". */
  boolean yesOrNo(String key) {
    String value = required(key);
    if (!value.isEmpty() && !value.equals("true") && !value.equals("false")) {
      problem(lineOf(key), "\"" + key + "\" is true or false");
    }
    return value.equals("true");
  }

  /** An ISO date that has to be there: 2026-01-31. Its end, in UTC, is meant. */
  LocalDate date(String key) {
    String value = required(key);
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      if (!value.isEmpty()) {
        problem(lineOf(key), "\"" + key + "\" is a date such as 2026-01-31");
      }
      return LocalDate.MIN;
    }
  }

  /** Values in order. */
  List<String> list(String... keys) {
    Optional<Node> value = node.at(keys);
    if (value.isEmpty()) {
      return List.of();
    }
    if (!(value.get() instanceof Node.Sequence(List<Node> items, int line))) {
      problem(value.get().line(), "\"" + keys[keys.length - 1] + "\" is a list");
      return List.of();
    }
    List<String> texts = items.stream().flatMap(item -> item.asText().stream()).toList();
    if (texts.size() < items.size() || texts.stream().anyMatch(String::isBlank)) {
      problem(line, "\"" + keys[keys.length - 1] + "\" lists texts");
    }
    return texts;
  }

  Covers covers() {
    Optional<Node> value = node.at("covers");
    if (value.isEmpty()) {
      return Covers.NOTHING;
    }
    if (!(value.get() instanceof Node.Mapping)) {
      problem(lineOf("covers"), "\"covers\" is a mapping of names to values");
    }
    known(value.get(), COVERS_KEYS);
    Covers covers =
        new Covers(
            value.get().text("commit").orElse(""),
            list("covers", "paths"),
            value.get().text("digest").orElse(""));
    if (!covers.paths().isEmpty() && covers.digest().isEmpty()) {
      problem(lineOf("covers"), "\"covers\" names paths without the digest of what they held");
    }
    return covers;
  }

  void problem(String key, String message) {
    problem(lineOf(key), message);
  }

  private int lineOf(String key) {
    return node.entries()
        .filter(entry -> entry.key().equals(key))
        .map(Node.Entry::line)
        .findFirst()
        .orElse(node.line());
  }

  private void problem(int line, String message) {
    broken = true;
    problems.accept(new LedgerProblem(LedgerProblem.Kind.BROKEN, new Place(path, line), message));
  }
}
