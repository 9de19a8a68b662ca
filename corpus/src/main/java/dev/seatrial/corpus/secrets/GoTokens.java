package dev.seatrial.corpus.secrets;

import java.util.ArrayList;
import java.util.List;

/** The words of a Go source; a text begins with a quotation mark and is what it stands for. */
final class GoTokens {
  private final String source;
  private final List<String> tokens = new ArrayList<>();
  private int at;

  private GoTokens(String source) {
    this.source = source;
  }

  static List<String> of(String source) {
    GoTokens reader = new GoTokens(source);
    while (reader.at < source.length()) {
      reader.next();
    }
    return reader.tokens;
  }

  private void next() {
    char c = source.charAt(at);
    if (Character.isWhitespace(c)) {
      at++;
    } else if (source.startsWith("//", at)) {
      at = end("\n", at);
    } else if (source.startsWith("/*", at)) {
      at = end("*/", at) + 2;
    } else if (c == '`') {
      int close = end("`", at + 1);
      tokens.add('"' + source.substring(at + 1, close));
      at = close + 1;
    } else if (c == '"') {
      text();
    } else if (Character.isJavaIdentifierStart(c)) {
      int start = at;
      while (at < source.length()
          && (Character.isJavaIdentifierPart(source.charAt(at))
              || (source.charAt(at) == '.' && source.charAt(at + 1) != '.'))) {
        at++;
      }
      tokens.add(source.substring(start, at));
    } else if (source.startsWith(":=", at)) {
      tokens.add(":=");
      at += 2;
    } else {
      tokens.add(String.valueOf(c));
      at++;
    }
  }

  private int end(String mark, int from) {
    int end = source.indexOf(mark, from);
    return end < 0 ? source.length() : end;
  }

  private void text() {
    StringBuilder out = new StringBuilder("\"");
    at++;
    while (at < source.length() && source.charAt(at) != '"') {
      char c = source.charAt(at++);
      out.append(c == '\\' ? escape(source.charAt(at++)) : c);
    }
    at++;
    tokens.add(out.toString());
  }

  private static char escape(char c) {
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      default -> c;
    };
  }
}
