package dev.seatrial.secrets.kind;

import dev.seatrial.secrets.text.Characters;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words by which kinds are known whose form alone says too little; finds all in one go. */
public final class NearWords {
  private static final int LETTERS = 36;

  private final List<List<Word>> words = new ArrayList<>();

  /**
   * A word without what is neither letter nor digit.
   *
   * @param several whether it may go over several words of a name
   * @param kinds the positions of the kinds that it stands for
   */
  private record Word(String plain, boolean several, BitSet kinds) {}

  public NearWords(List<Kind> kinds) {
    for (int i = 0; i < LETTERS; i++) {
      words.add(new ArrayList<>());
    }
    Map<String, Word> known = new HashMap<>();
    for (int i = 0; i < kinds.size(); i++) {
      for (String near : kinds.get(i).form().orElseThrow().near()) {
        known.computeIfAbsent(near, this::word).kinds().set(i);
      }
    }
  }

  private Word word(String near) {
    String plain = near.replaceAll("[^a-z0-9]", "");
    Word word = new Word(plain, plain.length() > 6 || plain.length() < near.length(), new BitSet());
    words.get(slot(plain.charAt(0))).add(word);
    return word;
  }

  private static int slot(int c) {
    return Characters.isDigit(c) ? 26 + c - '0' : c - 'a';
  }

  /** The positions of the kinds of which a word begins where a word of the text begins. */
  public BitSet in(String text) {
    Squeezed name = new Squeezed(text);
    BitSet found = new BitSet();
    for (int at = name.starts.nextSetBit(0); at >= 0; at = name.starts.nextSetBit(at + 1)) {
      for (Word word : words.get(slot(name.letters[at]))) {
        if (name.has(word, at)) {
          found.or(word.kinds());
        }
      }
    }
    return found;
  }

  /** The letters and digits of a text in lower case, and where its words begin. */
  private static final class Squeezed {
    private final char[] letters;
    private final BitSet starts = new BitSet();
    private int length;

    Squeezed(String text) {
      letters = new char[text.length()];
      boolean fresh = true;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (!Characters.isAlnum(c)) {
          fresh = true;
          continue;
        }
        boolean inner = i > 0 && Characters.isLower(text.charAt(i - 1)) && Characters.isUpper(c);
        if (fresh || inner) {
          starts.set(length);
        }
        fresh = false;
        letters[length++] = (char) Characters.lower(c);
      }
    }

    boolean has(Word word, int at) {
      String plain = word.plain();
      if (plain.length() > length - at) {
        return false;
      }
      for (int i = 0; i < plain.length(); i++) {
        if (letters[at + i] != plain.charAt(i)
            || (i > 0 && !word.several() && starts.get(at + i))) {
          return false;
        }
      }
      return true;
    }
  }
}
