package dev.seatrial.syntax.markdown;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Turns MDX into Markdown: imports, exports, expressions and component tags become blanks, so that
 * every line keeps its number.
 */
final class Mdx {
  /** An expression that is longer is no expression but a brace in prose. */
  private static final int LONGEST = 20_000;

  private final String mdx;
  private final StringBuilder plain;
  private final int[] partners;
  private final Deque<Integer> indents = new ArrayDeque<>();
  private boolean indentUnknown;
  private String fence = "";
  private int at;
  private int noTagBefore;
  private int noStatementBefore;

  private Mdx(String mdx) {
    this.mdx = mdx;
    this.plain = new StringBuilder(mdx.length());
    this.partners = partners(mdx);
  }

  static String plain(String mdx) {
    Mdx reading = new Mdx(mdx);
    while (reading.at < mdx.length()) {
      reading.line();
    }
    return reading.plain.toString();
  }

  private void line() {
    int end = endOfLine(at);
    String line = mdx.substring(at, end);
    String stripped = line.strip();
    if (closesFence(stripped) || !fence.isEmpty() || opensFence(stripped)) {
      int cut = dedent(line);
      plain.append(line, cut, line.length());
      finish(end);
    } else if (at >= noStatementBefore
        && (line.startsWith("import ") || line.startsWith("export "))) {
      blank(statementEnd());
    } else {
      at += dedent(line);
      prose();
    }
  }

  private boolean opensFence(String stripped) {
    fence = fenceMark(stripped);
    return !fence.isEmpty();
  }

  private boolean closesFence(String stripped) {
    boolean closes =
        !fence.isEmpty() && stripped.startsWith(fence) && fenceMark(stripped).equals(stripped);
    fence = closes ? "" : fence;
    return closes;
  }

  private static String fenceMark(String stripped) {
    if (!stripped.startsWith("```") && !stripped.startsWith("~~~")) {
      return "";
    }
    int length = 3;
    while (length < stripped.length() && stripped.charAt(length) == stripped.charAt(0)) {
      length++;
    }
    return stripped.substring(0, length);
  }

  /** How much of a line's indentation its components gave it. */
  private int dedent(String line) {
    int indent = 0;
    while (indent < line.length() && (line.charAt(indent) == ' ' || line.charAt(indent) == '\t')) {
      indent++;
    }
    if (indentUnknown && indent < line.length()) {
      indents.pop();
      indents.push(indent);
      indentUnknown = false;
    }
    return Math.min(indent, indents.isEmpty() ? 0 : indents.peek());
  }

  private void prose() {
    boolean code = false;
    while (at < mdx.length() && mdx.charAt(at) != '\n') {
      char c = mdx.charAt(at);
      if (!code && c == '<' && at >= noTagBefore && opensTag()) {
        tag();
      } else if (!code && c == '{' && partners[at] - at < LONGEST && partners[at] > 0) {
        blank(partners[at] + 1);
      } else {
        code ^= c == '`';
        plain.append(c);
        at++;
      }
    }
    finish(at);
  }

  /**
   * Components start with a capital, fragments with nothing; HTML stays for the Markdown reader.
   */
  private boolean opensTag() {
    int name = at + 1;
    if (name < mdx.length() && mdx.charAt(name) == '/') {
      name++;
    }
    return name < mdx.length()
        && (Character.isUpperCase(mdx.charAt(name)) || mdx.charAt(name) == '>');
  }

  private void tag() {
    int end = tagEnd();
    String tag = mdx.substring(at, end);
    if (tag.startsWith("</")) {
      indents.poll();
      indentUnknown = false;
    } else if (!tag.endsWith("/>")) {
      indents.push(indents.isEmpty() ? 0 : indents.peek());
      indentUnknown = true;
    }
    String title = HtmlText.attribute(tag.replace('\n', ' '), "title");
    String target = HtmlText.attribute(tag.replace('\n', ' '), "href");
    if (!target.isEmpty()) {
      plain.append('[').append(title).append("](").append(target).append(')');
    } else {
      plain.append(title);
    }
    blank(end);
  }

  private int tagEnd() {
    int i = at + 1;
    int limit = Math.min(mdx.length(), at + LONGEST);
    while (i < limit) {
      char c = mdx.charAt(i);
      if (c == '>') {
        return i + 1;
      }
      int partner = i;
      if (c == '{') {
        partner = partners[i] == 0 ? limit : partners[i];
      } else if (c == '"' || c == '\'') {
        partner = mdx.indexOf(c, i + 1, limit);
      }
      i = partner < 0 ? limit : partner + 1;
    }
    noTagBefore = limit;
    return at + 1;
  }

  /** For every opening brace the place of its closing one; 0 where it has none. */
  private static int[] partners(String text) {
    int[] partners = new int[text.length() + 1];
    int[] open = new int[text.length()];
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '{') {
        open[depth++] = i;
      } else if (text.charAt(i) == '}' && depth > 0) {
        partners[open[--depth]] = i;
      }
    }
    return partners;
  }

  /** The end of an import or export: the first line at whose end every bracket is closed. */
  private int statementEnd() {
    int depth = 0;
    int limit = Math.min(mdx.length(), at + LONGEST);
    for (int i = at; i < limit; i++) {
      char c = mdx.charAt(i);
      if (c == '{' || c == '(' || c == '[') {
        depth++;
      } else if (c == '}' || c == ')' || c == ']') {
        depth--;
      } else if (c == '\n' && depth <= 0) {
        return i + 1;
      }
    }
    noStatementBefore = limit;
    return Math.min(mdx.length(), endOfLine(at) + 1);
  }

  /** Moves on, keeping only the line breaks. */
  private void blank(int to) {
    for (; at < to; at++) {
      if (mdx.charAt(at) == '\n') {
        plain.append('\n');
      }
    }
  }

  private void finish(int end) {
    at = end;
    if (at < mdx.length()) {
      plain.append('\n');
      at++;
    }
  }

  private int endOfLine(int from) {
    int end = mdx.indexOf('\n', from);
    return end < 0 ? mdx.length() : end;
  }
}
