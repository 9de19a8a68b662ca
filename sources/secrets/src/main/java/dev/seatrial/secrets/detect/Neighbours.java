package dev.seatrial.secrets.detect;

import dev.seatrial.secrets.text.Characters;
import dev.seatrial.secrets.text.Naming;

/** Knows a value that is one of many of its form, under names that promise nothing. */
final class Neighbours {
  private static final int SHORTEST = 24;

  private Neighbours() {}

  /** Whether the line before or after gives a name of no interest a value of the same form. */
  static boolean share(Sight sight, Assignment found, String value) {
    if (value.length() < SHORTEST) {
      return false;
    }
    int start = sight.lineStart(found.nameStart());
    int end = sight.lineEnd(found.valueEnd());
    int next = sight.at(end) == '\r' ? end + 2 : end + 1;
    return shares(sight.text(sight.lineStart(start - 1), start - 1), value)
        || shares(sight.text(next, sight.lineEnd(next)), value);
  }

  private static boolean shares(String line, String value) {
    boolean hex = Characters.all(value, Characters::isHex);
    int start = -1;
    for (int i = 0; i <= line.length(); i++) {
      boolean inside = i < line.length() && isPart(line.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        String other = line.substring(start, i);
        if (other.length() == value.length()
            && hex == Characters.all(other, Characters::isHex)
            && other.chars().anyMatch(Characters::isDigit)
            && Naming.of(line.substring(0, start)) == Naming.OTHER) {
          return true;
        }
        start = -1;
      }
    }
    return false;
  }

  private static boolean isPart(int c) {
    return Characters.isBase64(c) || c == '=';
  }
}
