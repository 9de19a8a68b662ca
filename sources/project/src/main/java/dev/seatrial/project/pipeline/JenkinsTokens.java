package dev.seatrial.project.pipeline;

import java.util.ArrayList;
import java.util.List;

/** The words, texts and brackets of a Jenkinsfile, without its comments. */
final class JenkinsTokens {
  private static final int MAX_TOKENS = 100_000;

  /** What a token is. */
  enum Kind {
    WORD,
    TEXT,
    MARK
  }

  /** One token; a text without its quotes. */
  record Token(Kind kind, String text, int line) {
    boolean is(String wanted) {
      return kind != Kind.TEXT && text.equals(wanted);
    }
  }

  private final String source;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int line = 1;

  private JenkinsTokens(String source) {
    this.source = source;
  }

  static List<Token> of(String source) {
    JenkinsTokens all = new JenkinsTokens(source.replace("\r\n", "\n"));
    while (all.at < all.source.length() && all.tokens.size() < MAX_TOKENS) {
      all.next();
    }
    return List.copyOf(all.tokens);
  }

  private void next() {
    char c = source.charAt(at);
    if (source.startsWith("//", at)) {
      skipTo(end("\n", at));
    } else if (source.startsWith("/*", at)) {
      skipTo(end("*/", at + 2) + 2);
    } else if (c == '\'' || c == '"') {
      text(c);
    } else if (Character.isJavaIdentifierStart(c) && c != '$') {
      int from = at;
      while (at < source.length() && Character.isJavaIdentifierPart(source.charAt(at))) {
        at++;
      }
      tokens.add(new Token(Kind.WORD, source.substring(from, at), line));
    } else {
      if ("{}()[]:,;=".indexOf(c) >= 0) {
        tokens.add(new Token(Kind.MARK, String.valueOf(c), line));
      }
      skipTo(at + 1);
    }
  }

  private void text(char quote) {
    String three = String.valueOf(quote).repeat(3);
    boolean block = source.startsWith(three, at);
    int from = at + (block ? 3 : 1);
    int start = line;
    StringBuilder text = new StringBuilder();
    int i = from;
    while (i < source.length()
        && !(block ? source.startsWith(three, i) : source.charAt(i) == quote)
        && (block || source.charAt(i) != '\n')) {
      if (source.charAt(i) == '\\' && i + 1 < source.length()) {
        text.append(escaped(source.charAt(i + 1)));
        i += 2;
      } else {
        text.append(source.charAt(i++));
      }
    }
    tokens.add(new Token(Kind.TEXT, text.toString(), start));
    skipTo(i + (block ? 3 : 1));
  }

  /** What a shell reads: an escaped line end stays one, everything else is itself. */
  private static String escaped(char c) {
    return switch (c) {
      case 'n' -> "\n";
      case 't' -> "\t";
      case '\n' -> "\\\n";
      default -> String.valueOf(c);
    };
  }

  private int end(String mark, int from) {
    int found = source.indexOf(mark, from);
    return found < 0 ? source.length() : found;
  }

  private void skipTo(int to) {
    int stop = Math.min(to, source.length());
    for (; at < stop; at++) {
      line += source.charAt(at) == '\n' ? 1 : 0;
    }
  }
}
