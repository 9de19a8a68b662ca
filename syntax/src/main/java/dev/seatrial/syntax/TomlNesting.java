package dev.seatrial.syntax;

/** Tells how deep brackets and dotted names nest in a TOML text, without parsing it. */
final class TomlNesting {
  private final String text;
  private int at;
  private int line = 1;

  private TomlNesting(String text) {
    this.text = text;
  }

  /** The first line where the nesting is deeper than a bound; 0 where it never is. */
  static int lineBeyond(int bound, String text) {
    return new TomlNesting(text).lineBeyond(bound);
  }

  private int lineBeyond(int bound) {
    int brackets = 0;
    int dots = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      switch (c) {
        case '\n' -> {
          line++;
          dots = 0;
        }
        case '[', '{' -> brackets++;
        case ']', '}' -> brackets = Math.max(0, brackets - 1);
        case '.' -> dots++;
        case '"', '\'' -> skipString(c);
        case '#' -> skipComment();
        default -> {
          // Anything else neither opens nor closes.
        }
      }
      at++;
      if (brackets > bound || dots > bound) {
        return line;
      }
    }
    return 0;
  }

  private void skipComment() {
    int end = text.indexOf('\n', at);
    at = end < 0 ? text.length() : end - 1;
  }

  /** Leaves {@code at} on the last quote; a string that does not end in time ends with its line. */
  private void skipString(char quote) {
    String triple = String.valueOf(quote).repeat(3);
    boolean multiline = text.startsWith(triple, at);
    at += multiline ? 3 : 1;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\\' && quote == '"' && !text.startsWith("\n", at + 1)) {
        at++;
      } else if (c == '\n') {
        if (!multiline) {
          at--;
          return;
        }
        line++;
      } else if (c == quote && (!multiline || text.startsWith(triple, at))) {
        at += multiline ? 2 : 0;
        return;
      }
      at++;
    }
  }
}
