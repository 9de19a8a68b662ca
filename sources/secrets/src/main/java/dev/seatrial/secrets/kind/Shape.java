package dev.seatrial.secrets.kind;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What can be said of everything that a pattern matches.
 *
 * @param shortest the fewest bytes
 * @param longest the most bytes
 * @param anchors texts of which one is in every match; none where nothing is certain
 * @param offset where in every match one of them stands: 0 where it begins with it; -1 where that
 *     differs
 * @param first what each of the first bytes can be
 * @param before what each of the bytes before the anchor can be, from near to far
 * @param ways in how many ways it may be tried at one place before it fails, at the most
 */
public record Shape(
    int shortest,
    int longest,
    Set<String> anchors,
    int offset,
    double ways,
    List<BitSet> first,
    List<BitSet> before) {
  private static final int ENOUGH = 3;

  public Shape {
    anchors = Set.copyOf(anchors);
    first = List.copyOf(first);
    before = List.copyOf(before);
  }

  /**
   * The anchors as they are looked for: one that is so short that it stands everywhere comes with
   * what can follow it, or with what can stand before it.
   */
  public Set<String> sought() {
    Set<String> sought = new LinkedHashSet<>();
    for (String anchor : anchors) {
      int next = anchor.length();
      if (next >= ENOUGH) {
        sought.add(anchor);
      } else if (offset == 0 && next < first.size()) {
        first.get(next).stream().forEach(c -> sought.add(anchor + (char) c));
      } else if (!before.isEmpty()) {
        before.getFirst().stream().forEach(c -> sought.add((char) c + anchor));
      } else {
        sought.add(anchor);
      }
    }
    return sought;
  }

  /**
   * Reads a pattern of the subset that says in how many ways it can be tried: literals, classes,
   * groups, alternatives and bounded repeats.
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
