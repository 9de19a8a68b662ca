package dev.seatrial.secrets.text;

import java.util.BitSet;
import java.util.List;

/**
 * How much a value looks as if a machine had drawn it, and how much as if a person had written it.
 */
public final class Randomness {
  /** The pairs of letters that make up most of English text and of the names in code. */
  private static final String PAIRS =
      "th he in er an re nd at on nt ha es st en ed to it ou ea hi is or ti as te et ng of al de se"
          + " le sa si ar ve ra ld ur me ri ro ic li ne ma io co la us el il ec ce ch om ca na ee tr"
          + " ss ac un ta nc em di wh ll pe ho sh no lo ns ge us ut ol ot su mo ai sp ab ad am ap ag"
          + " ay ba be bo bl br bu by ci ck cl cr ct cu da do dr du ef ei em ep ev ex ey fa fe ff fi"
          + " fo fr fu ga gh gi gl go gr gu hu id ie if ig im ip ir iv ke ki kn ly mi mp mu my ni nu"
          + " ob oc od oi ok op os ov ow pa ph pi pl po pp pr pt pu qu rd rm rn rr rs rt ru ry sc sk"
          + " sl so sw sy ts tt tu ty uc ue ui ul um up va vi wa we wi wo ye yo ys za ze ey ug oo ie"
          + " ls ms ds gs rk nk lk mb lt pt ub ue ud ks ws";

  private static final BitSet COMMON = common();

  private Randomness() {}

  private static BitSet common() {
    BitSet pairs = new BitSet(26 * 26);
    for (String pair : List.of(PAIRS.split(" ", -1))) {
      pairs.set((pair.charAt(0) - 'a') * 26 + pair.charAt(1) - 'a');
    }
    return pairs;
  }

  /** Shannon's entropy of the characters, in bits per character. */
  public static double entropy(CharSequence text) {
    int[] counts = new int[256];
    for (int i = 0; i < text.length(); i++) {
      counts[text.charAt(i) & 0xFF]++;
    }
    double bits = 0;
    for (int count : counts) {
      if (count > 0) {
        double share = (double) count / text.length();
        bits -= share * Math.log(share) / Math.log(2);
      }
    }
    return bits;
  }

  /** How many different characters there are. */
  public static int distinct(CharSequence text) {
    return (int) text.chars().distinct().count();
  }

  /** How often a capital, a small letter and a digit follow another of these kinds. */
  public static int changes(CharSequence text) {
    int changes = 0;
    int last = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int kind =
          Characters.isDigit(c) ? 0 : Characters.isUpper(c) ? 1 : Characters.isLower(c) ? 2 : last;
      changes += last >= 0 && kind != last ? 1 : 0;
      last = kind;
    }
    return changes;
  }

  /** The share of all characters that stands in runs of letters which read like words. */
  public static double wordShare(CharSequence text) {
    if (text.isEmpty()) {
      return 0;
    }
    int words = 0;
    int start = 0;
    for (int i = 1; i <= text.length(); i++) {
      if (i == text.length() || breaks(text.charAt(i - 1), text.charAt(i))) {
        words += wordLetters(text, start, i);
        start = i;
      }
    }
    return (double) words / text.length();
  }

  /**
   * How many letters and digits stand in runs that read like nothing: not like words, not like
   * numbers that count, not like a mark of one to three letters.
   */
  public static int strange(CharSequence text) {
    int strange = 0;
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && Characters.isAlnum(text.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        strange += strangeIn(text.subSequence(start, i));
        start = -1;
      }
    }
    return strange;
  }

  /** Whether it is drawn from all characters of a keyboard. */
  public static boolean isNoise(CharSequence text) {
    long marks = text.chars().filter(c -> !Characters.isAlnum(c) && c != ' ').distinct().count();
    return text.length() >= 20
        && marks >= 6
        && text.chars().anyMatch(Characters::isDigit)
        && text.chars().anyMatch(Characters::isUpper)
        && text.chars().anyMatch(Characters::isLower)
        && wordShare(text) < 0.25;
  }

  private static int strangeIn(CharSequence run) {
    if (run.length() < 4) {
      return 0;
    }
    int read = 0;
    int start = 0;
    for (int i = 1; i <= run.length(); i++) {
      if (i == run.length() || breaks(run.charAt(i - 1), run.charAt(i))) {
        read += reads(run, start, i);
        start = i;
      }
    }
    return read >= run.length() - 2 ? 0 : run.length() - read;
  }

  /** The letters of a word, the digits of a number that counts, and all digits at an end. */
  private static int reads(CharSequence run, int from, int to) {
    if (Characters.isLetter(run.charAt(from))) {
      return wordLetters(run, from, to);
    }
    CharSequence digits = run.subSequence(from, to);
    boolean counts = digits.length() > 2 && longestRun(digits) == digits.length();
    boolean ends = (from == 0 || to == run.length()) && digits.length() < 5;
    return counts || ends ? digits.length() : 0;
  }

  private static boolean breaks(char left, char right) {
    if (!Characters.isLetter(left) || !Characters.isLetter(right)) {
      return true;
    }
    return Characters.isLower(left) && Characters.isUpper(right);
  }

  private static int wordLetters(CharSequence text, int from, int to) {
    int length = to - from;
    if (length < 3 || !Characters.isLetter(text.charAt(from))) {
      return 0;
    }
    int known = 0;
    for (int i = from + 1; i < to; i++) {
      known += isCommon(text.charAt(i - 1), text.charAt(i)) ? 1 : 0;
    }
    double share = (double) known / (length - 1);
    return share >= (length < 5 ? 0.99 : 0.74) ? length : 0;
  }

  private static boolean isCommon(int left, int right) {
    int a = Characters.lower(left) - 'a';
    int b = Characters.lower(right) - 'a';
    return a >= 0 && a < 26 && b >= 0 && b < 26 && COMMON.get(a * 26 + b);
  }

  /** The longest run of one character, or of characters that count up or down by one. */
  public static int longestRun(CharSequence text) {
    int longest = text.isEmpty() ? 0 : 1;
    int run = 1;
    int step = Integer.MIN_VALUE;
    for (int i = 1; i < text.length(); i++) {
      int now = text.charAt(i) - text.charAt(i - 1);
      run = now == step && Math.abs(now) <= 1 ? run + 1 : Math.abs(now) <= 1 ? 2 : 1;
      step = now;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
