package dev.seatrial.syntax.shell;

import java.util.List;

/** A word or an operator of a script. */
sealed interface Token {
  int line();

  /**
   * A word.
   *
   * @param inner scripts in command substitutions inside it
   * @param bare whether nothing of it is quoted, so that it can be a reserved word
   */
  record Word(String text, List<String> inner, boolean bare, int line) implements Token {
    public Word {
      inner = List.copyOf(inner);
    }
  }

  /** A control operator; a line end is {@code ;}, except that it is never doubled. */
  record Operator(String text, int line) implements Token {}
}
