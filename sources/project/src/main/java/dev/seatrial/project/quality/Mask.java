package dev.seatrial.project.quality;

import dev.seatrial.model.facts.tree.Language;

/**
 * Source text with the inside of comments and strings blanked, so that words in them count for
 * nothing. Lengths and line ends stay; quotes stay where they are.
 */
final class Mask {
  private final String text;
  private final char[] out;
  private final boolean hashComments;
  private final boolean slashComments;
  private final boolean tripleQuotes;
  private final boolean backticks;
  private int at;

  private Mask(String text, Language language) {
    this.text = text;
    this.out = text.toCharArray();
    this.hashComments =
        switch (language) {
          case PYTHON, RUBY, ELIXIR, SHELL -> true;
          default -> false;
        };
    this.slashComments = !hashComments;
    this.tripleQuotes =
        switch (language) {
          case PYTHON, KOTLIN, JAVA, ELIXIR, DART, SCALA, GROOVY -> true;
          default -> false;
        };
    this.backticks =
        switch (language) {
          case TYPESCRIPT, JAVASCRIPT, VUE, SVELTE, GO -> true;
          default -> false;
        };
  }

  static String of(String text, Language language) {
    return new Mask(text, language).masked();
  }

  private String masked() {
    while (at < out.length) {
      char c = out[at];
      if ((hashComments && c == '#') || (slashComments && starts("//"))) {
        blankUntil("\n");
      } else if (slashComments && starts("/*")) {
        blankUntil("*/");
      } else if (tripleQuotes && (starts("\"\"\"") || starts("'''"))) {
        String quote = text.substring(at, at + 3);
        at += 3;
        blankUntil(quote);
      } else if (c == '"' || c == '\'' || (c == '`' && backticks)) {
        string(c);
      } else {
        at++;
      }
    }
    return new String(out);
  }

  private boolean starts(String sign) {
    return text.startsWith(sign, at);
  }

  /** Blanks up to a sign and stands behind it. */
  private void blankUntil(String sign) {
    int end = text.indexOf(sign, at);
    int stop = end < 0 ? out.length : end;
    while (at < stop) {
      blank();
    }
    at = Math.min(out.length, stop + sign.length());
  }

  private void string(char quote) {
    at++;
    while (at < out.length && out[at] != quote && (quote == '`' || out[at] != '\n')) {
      if (out[at] == '\\' && at + 1 < out.length) {
        blank();
      }
      blank();
    }
    at++;
  }

  private void blank() {
    if (out[at] != '\n') {
      out[at] = ' ';
    }
    at++;
  }
}
