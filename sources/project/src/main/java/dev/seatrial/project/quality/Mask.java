package dev.seatrial.project.quality;

import dev.seatrial.model.facts.tree.Language;

/**
 * Source text with the inside of comments and strings blanked, so that words in them count for
 * nothing. Lengths and line ends stay; quotes stay where they are.
 */
final class Mask {
  /** Longer than any that people write, and an end to looking for one that never closes. */
  private static final int LONGEST_REGEX = 2000;

  private final String text;
  private final char[] out;
  private final boolean hashComments;
  private final boolean slashComments;
  private final boolean tripleQuotes;
  private final boolean backticks;
  private final boolean regexes;
  private final boolean keepsStrings;
  private int at;

  private Mask(String text, Language language, boolean keepsStrings) {
    this.text = text;
    this.out = text.toCharArray();
    this.keepsStrings = keepsStrings;
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
    this.regexes = backticks && language != Language.GO;
  }

  static String of(String text, Language language) {
    return new Mask(text, language, false).masked();
  }

  /** The same with the inside of strings left as it is. */
  static String ofComments(String text, Language language) {
    return new Mask(text, language, true).masked();
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
        longString(quote);
      } else if (c == '"' || c == '\'' || (c == '`' && backticks)) {
        string(c);
      } else if (c == '/' && regexes && expectsValue()) {
        regex();
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

  private void longString(String quote) {
    int end = text.indexOf(quote, at);
    int stop = end < 0 ? out.length : end;
    while (at < stop) {
      inString();
    }
    at = Math.min(out.length, stop + quote.length());
  }

  private void string(char quote) {
    at++;
    while (at < out.length && out[at] != quote && (quote == '`' || out[at] != '\n')) {
      if (out[at] == '\\' && at + 1 < out.length) {
        inString();
      }
      inString();
    }
    at++;
  }

  /** Whether a slash begins a pattern here, and divides nothing. */
  private boolean expectsValue() {
    int before = at - 1;
    while (before >= 0 && (out[before] == ' ' || out[before] == '\t')) {
      before--;
    }
    return before < 0
        || "(,=:[!&|?{;+*%~^\n".indexOf(out[before]) >= 0
        || text.startsWith("return", before - 5);
  }

  /** A pattern ends on its line; what does not is none. */
  private void regex() {
    int end = at + 1;
    boolean inClass = false;
    int most = Math.min(out.length, at + LONGEST_REGEX);
    while (end < most && out[end] != '\n' && (inClass || out[end] != '/')) {
      if (out[end] == '\\') {
        end++;
      } else if (out[end] == '[' || out[end] == ']') {
        inClass = out[end] == '[';
      }
      end++;
    }
    boolean closed = end < out.length && out[end] == '/';
    at++;
    while (closed && at < end) {
      inString();
    }
    at = closed ? end + 1 : at;
  }

  private void inString() {
    if (keepsStrings) {
      at++;
    } else {
      blank();
    }
  }

  private void blank() {
    if (out[at] != '\n') {
      out[at] = ' ';
    }
    at++;
  }
}
