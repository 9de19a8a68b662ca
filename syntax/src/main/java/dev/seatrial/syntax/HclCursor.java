package dev.seatrial.syntax;

/** Walks through HCL sign by sign and knows strings, comments and here-documents. */
final class HclCursor {
  private static final int DEEPEST = 32;

  private final String text;
  private int position;
  private int line = 1;

  HclCursor(String text) {
    this.text = text;
  }

  boolean isEnd() {
    return position >= text.length();
  }

  char peek() {
    return text.charAt(position);
  }

  int position() {
    return position;
  }

  int line() {
    return line;
  }

  void back(int toPosition, int toLine) {
    position = toPosition;
    line = toLine;
  }

  void advance() {
    if (position < text.length() && text.charAt(position) == '\n') {
      line++;
    }
    position++;
  }

  /** Skips spaces and comments, but no line break. */
  void skipSpace() {
    while (!isEnd() && peek() != '\n' && (peek() <= ' ' || isComment())) {
      skipSign();
    }
  }

  /** Skips spaces, comments and line breaks. */
  void skipBlank() {
    while (!isEnd() && (peek() <= ' ' || isComment())) {
      skipSign();
    }
  }

  void skipSeparators() {
    while (!isEnd() && (peek() <= ' ' || peek() == ',' || isComment())) {
      skipSign();
    }
  }

  private void skipSign() {
    if (!isComment()) {
      advance();
    } else if (text.startsWith("/*", position)) {
      int end = text.indexOf("*/", position + 2);
      moveTo(end < 0 ? text.length() : end + 2);
    } else {
      int end = text.indexOf('\n', position);
      moveTo(end < 0 ? text.length() : end);
    }
  }

  private boolean isComment() {
    return peek() == '#' || text.startsWith("//", position) || text.startsWith("/*", position);
  }

  private void moveTo(int to) {
    while (position < to) {
      advance();
    }
  }

  boolean isWord(String word) {
    int end = position + word.length();
    return text.startsWith(word, position) && end < text.length() && text.charAt(end) <= ' ';
  }

  /** A bare or quoted name; empty where none stands here. */
  String name() {
    if (!isEnd() && peek() == '"') {
      int start = position;
      string();
      return text.substring(start + 1, Math.max(start + 1, position - 1));
    }
    int start = position;
    while (!isEnd() && (Character.isLetterOrDigit(peek()) || "_-.".indexOf(peek()) >= 0)) {
      advance();
    }
    return text.substring(start, position);
  }

  /** The name of an object's entry: everything up to its sign of assignment. */
  String key() {
    int start = position;
    while (!isEnd() && "=:\n}".indexOf(peek()) < 0) {
      step();
    }
    boolean assigned = !isEnd() && (peek() == '=' || peek() == ':');
    return assigned ? text.substring(start, position).strip() : "";
  }

  boolean endsValue(boolean inCollection) {
    char c = peek();
    return c == '\n' || c == '}' || (inCollection && (c == ',' || c == ']'));
  }

  /** An expression: brackets in it may go over several lines. */
  String expression(boolean inCollection) {
    int start = position;
    int depth = 0;
    while (!isEnd() && (depth > 0 || !endsValue(inCollection))) {
      if (isComment() && !text.startsWith("/*", position)) {
        if (depth == 0) {
          break;
        }
        skipSign();
        continue;
      }
      char c = peek();
      depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
      step();
    }
    String expression = text.substring(start, Math.min(position, text.length()));
    skipSpace();
    return expression;
  }

  /** One sign, or a whole string, here-document or comment. */
  private void step() {
    if (peek() == '"') {
      string();
    } else if (text.startsWith("<<", position)) {
      hereDocument();
    } else if (text.startsWith("/*", position)) {
      skipSign();
    } else {
      advance();
    }
  }

  /** A string with templates, in which strings can stand again. */
  private void string() {
    int[] braces = new int[DEEPEST]; // of each template that is open, how many of its own are
    int open = 0;
    boolean quoted = true;
    advance();
    while (!isEnd() && (quoted || open > 0)) {
      char c = peek();
      if (quoted && c == '\\') {
        advance();
      } else if (quoted && opensTemplate() && open < DEEPEST) {
        braces[open++] = 0;
        quoted = false;
        advance();
      } else if (quoted) {
        quoted = c != '"' && c != '\n'; // a string ends with its line at the latest
      } else if (c == '"') {
        quoted = true;
      } else if (c == '}' && braces[open - 1] == 0) {
        open--;
        quoted = true;
      } else {
        braces[open - 1] += c == '{' ? 1 : c == '}' ? -1 : 0;
      }
      advance();
    }
  }

  private boolean opensTemplate() {
    return text.startsWith("${", position) || text.startsWith("%{", position);
  }

  private void hereDocument() {
    int start = position + 2;
    while (start < text.length() && "-~".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    int end = start;
    while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
      end++;
    }
    String delimiter = text.substring(start, end);
    int lineEnd = text.indexOf('\n', end);
    while (!delimiter.isEmpty() && lineEnd >= 0) {
      int next = text.indexOf('\n', lineEnd + 1);
      int stop = next < 0 ? text.length() : next;
      if (text.substring(lineEnd + 1, stop).strip().equals(delimiter)) {
        moveTo(stop);
        return;
      }
      lineEnd = next;
    }
    moveTo(delimiter.isEmpty() ? position + 2 : text.length());
  }
}
