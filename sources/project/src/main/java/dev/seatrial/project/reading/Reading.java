package dev.seatrial.project.reading;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.syntax.Parsed;
import java.util.function.Function;

/** What came of reading a file for what its name promises. */
public sealed interface Reading<T> {

  /** It holds it. */
  record Found<T>(T value) implements Reading<T> {
    public Found {
      requireNonNull(value, "value is null");
    }
  }

  /** It is not what its name says, for this reason: something stays unseen. */
  record Broken<T>(String why) implements Reading<T> {
    public Broken {
      requireNonNull(why, "why is null");
    }
  }

  /** It is something else, and nothing is missed. */
  record Other<T>() implements Reading<T> {}

  /** What a function makes of the first document of a parsed file. */
  static <T> Reading<T> of(Parsed parsed, Function<Node, Reading<T>> read) {
    if (parsed instanceof Parsed.Broken) {
      return new Broken<>(parsed.problem().orElseThrow());
    }
    return parsed.root().map(read).orElseGet(Other::new);
  }
}
