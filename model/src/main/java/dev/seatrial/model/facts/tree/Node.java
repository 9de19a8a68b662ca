package dev.seatrial.model.facts.tree;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A value of a structured file (YAML, JSON, TOML) with the line, counted from 1, where it stands.
 */
public sealed interface Node {

  /** The line where it stands. */
  int line();

  /** A single value as it is written, without quotes. */
  record Scalar(String value, int line) implements Node {
    public Scalar {
      requireNonNull(value, "value is null");
    }
  }

  /** Values in order. */
  record Sequence(List<Node> values, int line) implements Node {
    public Sequence {
      values = List.copyOf(values);
    }
  }

  /** Named values in the order in which they are written. */
  record Mapping(List<Entry> named, int line) implements Node {
    public Mapping {
      named = List.copyOf(named);
    }
  }

  /** A name, the line where it stands, and its value. */
  record Entry(String key, int line, Node value) {
    public Entry {
      requireNonNull(key, "key is null");
      requireNonNull(value, "value is null");
    }
  }

  /** The value under a chain of names. */
  default Optional<Node> at(String... keys) {
    Optional<Node> here = Optional.of(this);
    for (String key : keys) {
      here =
          here.flatMap(
              node ->
                  node.entries().filter(e -> e.key().equals(key)).map(Entry::value).findFirst());
    }
    return here;
  }

  /** The single value under a chain of names. */
  default Optional<String> text(String... keys) {
    return at(keys).flatMap(Node::asText);
  }

  /** The value where this is a single one. */
  default Optional<String> asText() {
    return this instanceof Scalar(String value, int line) ? Optional.of(value) : Optional.empty();
  }

  /** The named values; none where this is not a mapping. */
  default Stream<Entry> entries() {
    return this instanceof Mapping(List<Entry> named, int line) ? named.stream() : Stream.empty();
  }

  /** The items of a sequence, or this alone where it is a single value. */
  default Stream<Node> items() {
    return switch (this) {
      case Sequence(List<Node> values, int line) -> values.stream();
      case Scalar scalar -> Stream.of(scalar);
      case Mapping mapping -> Stream.empty();
    };
  }
}
