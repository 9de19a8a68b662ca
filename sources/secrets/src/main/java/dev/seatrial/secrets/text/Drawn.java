package dev.seatrial.secrets.text;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Knows values that nobody reads as words: those of a machine, and those of a person who made them
 * up.
 */
public final class Drawn {
  private static final Pattern CAPITAL = Pattern.compile("[A-Z][a-z]+(?:[A-Z][a-z]+)*");
  private static final Pattern VERSION = Pattern.compile(".*\\d+\\.\\d+\\.\\d+.*");

  private Drawn() {}

  /** Whether a machine drew it, by what its characters are. */
  public static boolean is(String value, double mostWords) {
    int length = value.length();
    if (length < 10 || length > 1500 || (isVersion(value) && length < 48)) {
      return false;
    }
    boolean blanks = hasBlank(value);
    if (blanks
        && (length < 32
            || !value.chars().anyMatch(Characters::isDigit)
            || Randomness.wordShare(value) > 0.2)) {
      return false;
    }
    long alone = value.chars().filter(Characters::isAlnum).count();
    int strange = Randomness.strange(value);
    if ((strange < 8 || strange < 0.4 * alone) && !Randomness.isNoise(value)) {
      return false;
    }
    int least = length < 16 ? 6 : 8;
    if (Randomness.distinct(value) < least || Randomness.entropy(value) < 2.7) {
      return false;
    }
    boolean digits = value.chars().anyMatch(Characters::isDigit);
    boolean upper = value.chars().anyMatch(Characters::isUpper);
    boolean lower = value.chars().anyMatch(Characters::isLower);
    int changes = Randomness.changes(value);
    if (!(upper || lower) || changes < 3 || (!digits && !(changes >= 5 && length >= 16))) {
      return false;
    }
    return Randomness.wordShare(value) < (digits ? mostWords : 0.3) && !isListed(value);
  }

  private static boolean isListed(String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    return lower.contains("abcdefgh") || (lower.contains("0123456789") && value.length() > 24);
  }

  /** Whether it is one word, or several, of no language that is read here. */
  public static boolean isStrange(String value) {
    int strange = Randomness.strange(value);
    return strange >= 8
        && Characters.all(value, c -> Characters.isAlnum(c) || "_-!@#%.".indexOf(c) >= 0)
        && 3 * strange >= 2 * value.length()
        && Randomness.distinct(value) >= 5
        && !CAPITAL.matcher(value).matches()
        && !isVersion(value)
        && Naming.of(value) == Naming.OTHER;
  }

  public static boolean isVersion(String value) {
    return VERSION.matcher(value).matches();
  }

  public static boolean hasBlank(String text) {
    return text.chars().anyMatch(Characters::isBlank);
  }
}
