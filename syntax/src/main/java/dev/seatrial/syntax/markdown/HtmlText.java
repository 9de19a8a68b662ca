package dev.seatrial.syntax.markdown;

import java.util.List;
import java.util.Locale;

/** Tells an outline what a piece of HTML inside a text says: headings, prose, links and code. */
final class HtmlText {
  private static final List<String> SILENT = List.of("script", "style", "svg", "template");
  private static final List<String> BREAKS =
      List.of("p", "br", "li", "tr", "td", "th", "div", "summary", "details", "ul", "ol", "table");

  private final OutlineBuilder outline;
  private final StringBuilder words = new StringBuilder();
  private String html = "";
  private int at;
  private int line;
  private int code = -1;

  HtmlText(OutlineBuilder outline) {
    this.outline = outline;
  }

  void read(String fragment, int firstLine) {
    html = fragment;
    at = 0;
    line = firstLine;
    code = -1;
    words.setLength(0);
    while (at < html.length()) {
      int open = html.indexOf('<', at);
      say(html.substring(at, open < 0 ? html.length() : open));
      at = open < 0 ? html.length() : open;
      if (open >= 0) {
        markup();
      }
    }
    outline.prose(words.toString());
    words.setLength(0);
  }

  private void say(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        line++;
      }
      words.append(c == '\n' ? ' ' : c);
    }
  }

  private void markup() {
    if (html.startsWith("<!--", at)) {
      skipPast("-->");
      return;
    }
    int end = html.indexOf('>', at);
    if (end < 0) {
      say(html.substring(at));
      at = html.length();
      return;
    }
    String tag = html.substring(at, end + 1);
    String name = name(tag);
    int here = line;
    line += (int) tag.chars().filter(c -> c == '\n').count();
    at = end + 1;
    if (SILENT.contains(name) && !tag.startsWith("</")) {
      skipPast("</" + name);
      skipPast(">");
    } else {
      element(tag, name, here);
    }
  }

  private void element(String tag, String name, int here) {
    boolean closing = tag.startsWith("</");
    if (name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))) {
      if (closing) {
        outline.heading(words.toString().strip(), name.charAt(1) - '0', here);
        words.setLength(0);
      } else {
        breakLine();
      }
    } else if (name.equals("a") && !closing && !attribute(tag, "href").isEmpty()) {
      outline.link(textUntil("</a"), attribute(tag, "href"), here);
    } else if (name.equals("code") || name.equals("kbd")) {
      if (closing && code >= 0) {
        outline.span(words.substring(Math.min(code, words.length())), here);
      }
      code = closing ? -1 : words.length();
    } else if (BREAKS.contains(name)) {
      breakLine();
    }
  }

  private void breakLine() {
    outline.prose(words.toString());
    words.setLength(0);
    code = -1;
  }

  /** The words up to a tag nearby: a link's text is short, so the search is too. */
  private String textUntil(String closing) {
    int limit = Math.min(html.length(), at + 300);
    int end = html.substring(at, limit).toLowerCase(Locale.ROOT).indexOf(closing);
    StringBuilder text = new StringBuilder();
    boolean inTag = false;
    for (int i = at; i < (end < 0 ? at : at + end); i++) {
      char c = html.charAt(i);
      inTag = c == '<' || (inTag && c != '>');
      if (!inTag && c != '>') {
        text.append(c == '\n' ? ' ' : c);
      }
    }
    return text.toString().strip();
  }

  private void skipPast(String mark) {
    int end = html.indexOf(mark, at);
    int stop = end < 0 ? html.length() : end + mark.length();
    for (int i = at; i < stop; i++) {
      if (html.charAt(i) == '\n') {
        line++;
      }
    }
    at = stop;
  }

  private static String name(String tag) {
    int start = tag.startsWith("</") ? 2 : 1;
    int end = start;
    while (end < tag.length() && Character.isLetterOrDigit(tag.charAt(end))) {
      end++;
    }
    return tag.substring(start, end).toLowerCase(Locale.ROOT);
  }

  /** The value of an attribute of a tag; empty where it has none. */
  static String attribute(String tag, String name) {
    String lower = tag.toLowerCase(Locale.ROOT);
    int start = lower.indexOf(" " + name + "=");
    if (start < 0) {
      return "";
    }
    int value = start + name.length() + 2;
    if (value >= tag.length()) {
      return "";
    }
    char quote = tag.charAt(value);
    if (quote == '"' || quote == '\'') {
      int end = tag.indexOf(quote, value + 1);
      return end < 0 ? "" : tag.substring(value + 1, end);
    }
    int end = value;
    while (end < tag.length() && tag.charAt(end) > ' ' && tag.charAt(end) != '>') {
      end++;
    }
    return tag.substring(value, end);
  }
}
