package dev.seatrial.secrets.detect;

import dev.seatrial.secrets.kind.Form;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Tells a place at which a form cannot stand, long before its pattern would. */
final class Outline {
  private static final int BYTES = 256;

  private final boolean[][] first;
  private final boolean[][] before;

  /** The lengths of the anchors where they differ; what is before one that varies is not known. */
  private final int anchor;

  Outline(Form form) {
    boolean caseless = (form.pattern().flags() & Pattern.CASE_INSENSITIVE) != 0;
    int[] lengths = form.shape().anchors().stream().mapToInt(String::length).distinct().toArray();
    anchor = lengths.length == 1 ? lengths[0] : 0;
    first = sets(form.shape().first(), caseless);
    before = anchor == 0 ? new boolean[0][] : sets(form.shape().before(), caseless);
  }

  private static boolean[][] sets(List<BitSet> sets, boolean caseless) {
    Map<BitSet, boolean[]> shared = new HashMap<>();
    return sets.stream()
        .map(set -> shared.computeIfAbsent(set, bits -> table(bits, caseless)))
        .toArray(boolean[][]::new);
  }

  private static boolean[] table(BitSet set, boolean caseless) {
    boolean[] table = new boolean[BYTES];
    set.stream().filter(c -> c < BYTES).forEach(c -> table[c] = true);
    for (int c = 'a'; caseless && c <= 'z'; c++) {
      boolean either = table[c] || table[c - 32];
      table[c] = either;
      table[c - 32] = either;
    }
    return table;
  }

  boolean mayBegin(Sight sight, int start) {
    for (int i = 0; i < first.length; i++) {
      if (!first[i][sight.at(start + i)]) {
        return false;
      }
    }
    return true;
  }

  /** Whether what stands before an anchor that ends here can be what the form has there. */
  boolean mayStandBefore(Sight sight, int end) {
    for (int i = 0; i < before.length; i++) {
      if (!before[i][sight.at(end - anchor - 1 - i)]) {
        return false;
      }
    }
    return true;
  }
}
