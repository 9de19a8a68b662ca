package dev.seatrial.model.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * Looks for any of several words in one pass, whatever their number: a table of the pairs of
 * letters that words begin with tells at which places to look closer. Case does not count.
 */
final class WordScan {
  private static final int SLOTS = 1 << 12;
  static final WordScan EVERYWHERE = new WordScan(List.of());

  private final List<List<String>> byPair;
  private final boolean[] begins = new boolean[SLOTS];
  private final boolean everywhere;

  private WordScan(Collection<String> words) {
    everywhere = words.isEmpty();
    byPair = new ArrayList<>(Collections.nCopies(everywhere ? 0 : SLOTS, List.of()));
    for (String word : words) {
      int slot = slot(fold(word.charAt(0)), fold(word.charAt(1)));
      begins[slot] = true;
      List<String> there = new ArrayList<>(byPair.get(slot));
      there.add(word);
      byPair.set(slot, there);
    }
  }

  /** For words of at least two characters; with none of them, every text may be it. */
  static WordScan of(Collection<String> words) {
    return words.isEmpty() ? EVERYWHERE : new WordScan(words);
  }

  boolean mayStandIn(String text) {
    return everywhere || next(text, 0) >= 0;
  }

  /** Where the next word begins, from an offset on; negative where none does. */
  int next(String text, int from) {
    int length = text.length();
    int before = from < length ? fold(text.charAt(from)) : 0;
    for (int i = from + 1; i < length; i++) {
      int here = fold(text.charAt(i));
      int slot = slot(before, here);
      if (begins[slot] && stands(byPair.get(slot), text, i - 1)) {
        return i - 1;
      }
      before = here;
    }
    return -1;
  }

  private static boolean stands(List<String> words, String text, int at) {
    for (String word : words) {
      if (text.regionMatches(true, at, word, 0, word.length())) {
        return true;
      }
    }
    return false;
  }

  /** Maps at least the letters of both cases onto each other; that others meet costs only time. */
  private static int fold(int c) {
    return c | 0x20;
  }

  private static int slot(int first, int second) {
    return (first * 67 + second) & SLOTS - 1;
  }
}
