package dev.seatrial.report.markup;

import dev.seatrial.report.words.Visible;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes elements, attributes and text. Text and the values of attributes are escaped and made
 * visible; only {@link #trusted} writes as it is told.
 */
public final class Markup {
  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();
  private final String endOfEmpty;

  private Markup(String endOfEmpty) {
    this.endOfEmpty = endOfEmpty;
  }

  /** A document of XML. */
  public static Markup xml() {
    Markup markup = new Markup("/>");
    markup.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    return markup;
  }

  /** A piece of XML without a declaration. */
  public static Markup piece() {
    return new Markup("/>");
  }

  /** A document of HTML. */
  public static Markup html() {
    Markup markup = new Markup(">");
    markup.out.append("<!doctype html>\n");
    return markup;
  }

  /**
   * Begins an element.
   *
   * @param attributes names and values in turn
   */
  public Markup open(String tag, String... attributes) {
    start(tag, attributes);
    out.append('>');
    open.push(tag);
    return this;
  }

  /** Ends the element that was begun last. */
  public Markup close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Ends the element that was begun last, and the line. */
  public Markup closeLine() {
    return close().line();
  }

  /** An element with a text. */
  public Markup element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close();
  }

  /** An element without content. */
  public Markup empty(String tag, String... attributes) {
    start(tag, attributes);
    out.append(endOfEmpty);
    return this;
  }

  /** A text on one line. */
  public Markup text(String text) {
    escaped(Visible.of(text));
    return this;
  }

  /** A text of several lines. */
  public Markup block(String text) {
    escaped(Visible.block(text));
    return this;
  }

  /** The end of a line. */
  public Markup line() {
    out.append('\n');
    return this;
  }

  /** Markup that is ours, as it is. */
  public Markup trusted(String markup) {
    out.append(markup);
    return this;
  }

  private void start(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i + 1 < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escaped(Visible.of(attributes[i + 1]));
      out.append('"');
    }
  }

  private void escaped(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
  }

  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("not closed: " + open);
    }
    return out.toString();
  }
}
