package dev.seatrial.syntax;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the known words that somebody who mistyped one can have meant. */
public final class Spelling {
  /** Longer words are no slip of a finger, and comparing them costs their product. */
  private static final int LONGEST = 80;

  private Spelling() {}

  /**
   * The known words that a word is likely to mean, the nearest first: those at most a third of its
   * length away, counting letters that are added, left out, changed, or swapped with their
   * neighbour.
   */
  public static List<String> nearest(String word, Collection<String> known, int most) {
    if (word.isBlank() || word.length() > LONGEST) {
      return List.of();
    }
    String wanted = word.toLowerCase(Locale.ROOT);
    record Near(String word, int distance) {}
    return known.stream()
        .filter(other -> other.length() <= LONGEST)
        .map(other -> new Near(other, distance(wanted, other.toLowerCase(Locale.ROOT))))
        .filter(
            near ->
                near.distance() <= Math.max(1, Math.min(wanted.length(), near.word().length()) / 3))
        .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::word))
        .limit(most)
        .map(Near::word)
        .toList();
  }

  /** "; is "policy" meant?", or nothing where no known word is near. */
  public static String hint(String word, Collection<String> known) {
    List<String> near = nearest(word, known, 1);
    return near.isEmpty() ? "" : "; is \"" + near.getFirst() + "\" meant?";
  }

  /** Optimal string alignment: each letter takes part in one slip at most. */
  private static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, Math.min(last[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[b.length()];
  }
}
