package dev.seatrial.secrets.text;

import java.util.List;
import java.util.Set;

/** Sets of words, written as one text. */
public final class Words {
  private Words() {}

  /** The words between the blanks. */
  public static Set<String> of(String text) {
    return Set.copyOf(List.of(text.strip().split("\\s+", -1)));
  }
}
