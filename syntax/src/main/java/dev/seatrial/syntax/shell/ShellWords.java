package dev.seatrial.syntax.shell;

import java.util.List;

/** Splits one line into words as a shell does. */
public final class ShellWords {
  private ShellWords() {}

  /** The words without quotes; operators and redirections are left out. */
  public static List<String> split(String line) {
    return ShellLexer.tokens(line).stream()
        .filter(Token.Word.class::isInstance)
        .map(token -> ((Token.Word) token).text())
        .toList();
  }
}
