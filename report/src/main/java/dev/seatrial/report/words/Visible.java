package dev.seatrial.report.words;

import dev.seatrial.model.text.CodePoints;
import java.util.stream.Collectors;

/** Text of the target in which nothing acts: what controls or reorders text is written out. */
public final class Visible {
  private Visible() {}

  /**
   * The text on one line: line breaks and tabs as spaces; control, formatting and unpaired
   * characters, and those that no standard has given a meaning, as a backslash, "u" and four
   * digits.
   */
  public static String of(String text) {
    StringBuilder safe = null;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int point = text.codePointAt(i);
      if (CodePoints.isShown(point)) {
        if (safe != null) {
          safe.appendCodePoint(point);
        }
        continue;
      }
      if (safe == null) {
        safe = new StringBuilder(text.length() + 8).append(text, 0, i);
      }
      if (point == '\n' || point == '\t' || point == '\r') {
        safe.append(' ');
      } else {
        safe.append(String.format("\\u%04x", point));
      }
    }
    return safe == null ? text : safe.toString();
  }

  /** The text with its lines as they are, each of them harmless. */
  public static String block(String text) {
    return text.lines().map(Visible::of).collect(Collectors.joining("\n"));
  }

  /** At most so many characters of the text on one line; what was cut off is an ellipsis. */
  public static String of(String text, int most) {
    String safe = of(text);
    if (safe.length() <= most) {
      return safe;
    }
    int end = Character.isHighSurrogate(safe.charAt(most - 2)) ? most - 2 : most - 1;
    return safe.substring(0, end) + "…";
  }
}
