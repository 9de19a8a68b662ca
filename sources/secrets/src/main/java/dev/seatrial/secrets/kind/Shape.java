package dev.seatrial.secrets.kind;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * What can be said of everything that a pattern matches.
 *
 * @param shortest the fewest bytes
 * @param longest the most bytes
 * @param anchors texts of which one is in every match; none where nothing is certain
 * @param leading whether every match begins with one of them
 * @param head a pattern that ends as soon as a match is certain enough to look closer
 */
public record Shape(int shortest, int longest, Set<String> anchors, boolean leading, String head) {
  public Shape {
    anchors = Set.copyOf(anchors);
    requireNonNull(head, "head is null");
  }

  /**
   * Reads a pattern of the subset that every engine understands alike: literals, classes, groups,
   * alternatives and bounded repeats.
   *
   * @throws PatternException with what is not of that subset
   */
  public static Shape of(String pattern) throws PatternException {
    return new ShapeReader(pattern).read();
  }

  /** A pattern outside the common subset. */
  public static final class PatternException extends Exception {
    private static final long serialVersionUID = 1;

    PatternException(String message) {
      super(message);
    }
  }
}
