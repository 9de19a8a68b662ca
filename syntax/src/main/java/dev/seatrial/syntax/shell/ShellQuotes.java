package dev.seatrial.syntax.shell;

/** Finds where a bracket closes, past quotes and nested brackets. */
final class ShellQuotes {
  private ShellQuotes() {}

  /** The index of the bracket that closes the one at a position; -1 where none does. */
  static int closing(String text, int open, char opens, char closes) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '\'' || c == '"') {
        int end = endOfQuote(text, i);
        i = end < 0 ? i : end;
      } else if (c == opens) {
        depth++;
      } else if (c == closes && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private static int endOfQuote(String text, int open) {
    char quote = text.charAt(open);
    for (int i = open + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && quote == '"') {
        i++;
      } else if (c == quote) {
        return i;
      }
    }
    return -1;
  }
}
