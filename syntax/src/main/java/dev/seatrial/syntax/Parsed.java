package dev.seatrial.syntax;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.facts.tree.Node;
import java.util.List;
import java.util.Optional;

/** What came of parsing a structured file: its documents, or why there are none. */
public sealed interface Parsed {

  /** The documents in order; only YAML can have more or less than one. */
  record Tree(List<Node> documents) implements Parsed {
    public Tree {
      documents = List.copyOf(documents);
    }
  }

  /**
   * It is not what its name says, or it is larger or deeper than we are willing to read.
   *
   * @param why in words that never quote the file
   * @param line counted from 1; 0 where no line is to blame
   */
  record Broken(String why, int line) implements Parsed {
    public Broken {
      requireNonNull(why, "why is null");
    }
  }

  /** The first document; empty where it is broken or has none. */
  default Optional<Node> root() {
    return this instanceof Tree(List<Node> documents)
        ? documents.stream().findFirst()
        : Optional.empty();
  }

  /** Why there are no documents, with the line; empty where there are. */
  default Optional<String> problem() {
    return this instanceof Broken(String why, int line)
        ? Optional.of(line == 0 ? why : why + ", line " + line)
        : Optional.empty();
  }
}
