package dev.seatrial.catalog;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An example of a page: a small target and the verdict that it has to get.
 *
 * @param aspect the aspect it is about; empty where it is about the whole control
 */
public record Example(
    Expected expected, Optional<String> aspect, String title, int line, List<Fence> fences) {

  /** The verdict that an example has to get. */
  public enum Expected {
    PASSES("Passes"),
    FAILS("Fails"),
    UNPROVEN("Unproven"),
    NOT_APPLICABLE("Not applicable");

    private final String heading;

    Expected(String heading) {
      this.heading = heading;
    }

    /** The heading under which such examples stand. */
    public String heading() {
      return heading;
    }
  }

  /** A fenced block: the words after its language, as "key=value" or bare, and what is in it. */
  public record Fence(Map<String, String> words, String content, int line) {
    public Fence {
      words = Map.copyOf(words);
      requireNonNull(content, "content is null");
    }
  }

  public Example {
    requireNonNull(expected, "expected is null");
    requireNonNull(aspect, "aspect is null");
    requireNonNull(title, "title is null");
    fences = List.copyOf(fences);
  }
}
