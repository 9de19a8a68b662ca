package dev.seatrial.project.document;

import dev.seatrial.syntax.markdown.BareLinks;
import dev.seatrial.syntax.markdown.OutlineBuilder;

/** Reads running text of reStructuredText: code spans, links and roles. */
final class RstInline {
  private static final int LONGEST = 400;
  private final OutlineBuilder outline;

  RstInline(OutlineBuilder outline) {
    this.outline = outline;
  }

  /** Tells the outline what a paragraph says. */
  void say(String text, int line) {
    String words = strip(text, line, outline);
    outline.prose(words);
    for (BareLinks.Found found : BareLinks.in(words)) {
      outline.link(found.target(), found.target(), line);
    }
  }

  /** A text without its markup. */
  static String plain(String text) {
    return strip(text, 0, new OutlineBuilder()).strip();
  }

  private static String strip(String text, int line, OutlineBuilder outline) {
    StringBuilder words = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '`') {
        at = quoted(text, at, line, words, outline);
      } else {
        boolean strong = c == '*' || (c == '|' && at + 1 < text.length());
        if (!strong) {
          words.append(c);
        }
        at++;
      }
    }
    return words.toString();
  }

  private static int quoted(
      String text, int at, int line, StringBuilder words, OutlineBuilder outline) {
    String mark = text.startsWith("``", at) ? "``" : "`";
    int start = at + mark.length();
    int end = text.indexOf(mark, start, Math.min(text.length(), start + LONGEST));
    if (end < 0) {
      words.append(mark);
      return start;
    }
    String inside = text.substring(start, end);
    if (mark.length() == 2) {
      outline.span(inside, line);
      words.append(inside);
      return end + 2;
    }
    role(words);
    int open = inside.lastIndexOf('<');
    boolean target = open >= 0 && inside.endsWith(">");
    String label = target ? inside.substring(0, open).strip() : inside;
    if (target) {
      outline.link(label, inside.substring(open + 1, inside.length() - 1), line);
    }
    words.append(label);
    int next = end + 1;
    while (next < text.length() && text.charAt(next) == '_') {
      next++;
    }
    return next;
  }

  /** Takes back the ":doc:" in front of a quoted text. */
  private static void role(StringBuilder words) {
    int end = words.length() - 1;
    if (end < 1 || words.charAt(end) != ':') {
      return;
    }
    int start = end - 1;
    while (start >= 0
        && (Character.isLetterOrDigit(words.charAt(start)) || words.charAt(start) == '-')) {
      start--;
    }
    if (start >= 0 && words.charAt(start) == ':') {
      words.setLength(start);
    }
  }
}
