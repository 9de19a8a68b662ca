package dev.seatrial.syntax.sql;

import dev.seatrial.syntax.sql.SqlToken.Kind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a script token by token; what never ends runs to the end of the text. */
final class SqlTokens {
  private final String text;
  private int at;
  private int line = 1;

  SqlTokens(String text) {
    this.text = text;
  }

  /** The next token; null at the end. */
  @Nullable SqlToken next() {
    skipBlank();
    if (at >= text.length()) {
      return null;
    }
    int start = at;
    int began = line;
    char c = text.charAt(at);
    if (c == '\'') {
      return new SqlToken(Kind.STRING, quoted('\'', escapes(start)), began);
    }
    if (c == '"' || c == '`') {
      return new SqlToken(Kind.NAME, quoted(c, false), began);
    }
    if (c == '$') {
      int tag = dollarTag();
      if (tag > 0) {
        return new SqlToken(Kind.BODY, dollarQuoted(text.substring(start, start + tag)), began);
      }
    }
    if (Character.isDigit(c)) {
      return new SqlToken(Kind.NUMBER, word(), began);
    }
    if (isNameStart(c)) {
      return new SqlToken(Kind.WORD, word().toLowerCase(Locale.ROOT), began);
    }
    at++;
    return new SqlToken(Kind.SYMBOL, String.valueOf(c), began);
  }

  /** Passes by the rows of a COPY up to the line "\.". */
  void skipRows() {
    int end = text.indexOf("\n\\.", at);
    int stop = end < 0 ? text.length() : end + 3;
    count(at, stop);
    at = stop;
  }

  private void skipBlank() {
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean lineStart = at == 0 || text.charAt(at - 1) == '\n';
      if (Character.isWhitespace(c)) {
        line += c == '\n' ? 1 : 0;
        at++;
      } else if (text.startsWith("--", at) || (c == '\\' && lineStart)) {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (text.startsWith("/*", at)) {
        skipComment();
      } else {
        return;
      }
    }
  }

  /** PostgreSQL's comments nest. */
  private void skipComment() {
    int depth = 0;
    do {
      if (text.startsWith("/*", at)) {
        depth++;
        at += 2;
      } else if (text.startsWith("*/", at)) {
        depth--;
        at += 2;
      } else {
        line += text.charAt(at) == '\n' ? 1 : 0;
        at++;
      }
    } while (depth > 0 && at < text.length());
  }

  /** Only a string behind a bare E reads backslashes as escapes. */
  private boolean escapes(int quote) {
    return quote > 0
        && (text.charAt(quote - 1) == 'e' || text.charAt(quote - 1) == 'E')
        && (quote < 2 || !isNamePart(text.charAt(quote - 2)));
  }

  private String quoted(char quote, boolean escapes) {
    StringBuilder content = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean doubled = c == quote && at + 1 < text.length() && text.charAt(at + 1) == quote;
      if (c == quote && !doubled) {
        at++;
        break;
      }
      if (doubled || (escapes && c == '\\')) {
        at++;
      }
      if (at < text.length()) {
        line += text.charAt(at) == '\n' ? 1 : 0;
        content.append(text.charAt(at));
      }
      at++;
    }
    return content.toString();
  }

  /** The length of "$tag$" here; 0 where none stands here. */
  private int dollarTag() {
    int end = at + 1;
    while (end < text.length() && isNamePart(text.charAt(end)) && text.charAt(end) != '$') {
      end++;
    }
    boolean parameter = at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
    return !parameter && end < text.length() && text.charAt(end) == '$' ? end - at + 1 : 0;
  }

  private String dollarQuoted(String tag) {
    int from = at + tag.length();
    int end = text.indexOf(tag, from);
    int stop = end < 0 ? text.length() : end;
    String body = text.substring(from, stop);
    count(from, stop);
    at = Math.min(text.length(), stop + tag.length());
    return body;
  }

  private String word() {
    int start = at;
    while (at < text.length() && isNamePart(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private void count(int from, int to) {
    for (int i = from; i < to; i++) {
      line += text.charAt(i) == '\n' ? 1 : 0;
    }
  }

  private static boolean isNameStart(char c) {
    return Character.isLetter(c) || c == '_';
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$';
  }
}
