package dev.seatrial.report.text;

import dev.seatrial.report.words.Visible;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Text in lines that fit a terminal. What came from the target can move no cursor. */
final class Lines {
  private final int width;
  private final StringBuilder all = new StringBuilder();

  Lines(int width) {
    this.width = width;
  }

  int width() {
    return width;
  }

  /** A line that is known to fit, or is to stay whole. */
  Lines line(String text) {
    all.append(text).append('\n');
    return this;
  }

  /** An empty line. */
  Lines gap() {
    return line("");
  }

  /** Prose behind a label, the following lines under the prose. */
  Lines prose(String label, int labelWidth, String text) {
    String indent = " ".repeat(labelWidth);
    String first = label;
    for (String part : wrap(text, width - labelWidth)) {
      line(first + part);
      first = indent;
    }
    return this;
  }

  /** Prose in one ink. */
  Lines prose(UnaryOperator<String> ink, String text) {
    wrap(text, width).forEach(part -> line(ink.apply(part)));
    return this;
  }

  /** The beginning of a text that fits, filled up with spaces. */
  static String cell(String text, int width) {
    String safe = Visible.of(text);
    String shown = columns(safe) <= width ? safe : pieces(safe, width - 1).getFirst() + "…";
    return shown + " ".repeat(Math.max(0, width - columns(shown)));
  }

  @Override
  public String toString() {
    return all.toString();
  }

  /** Words in lines; a word longer than a line is broken. */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : Visible.of(text).strip().split("\\s+", -1)) {
      for (String piece : pieces(word, width)) {
        int columns = columns(piece);
        if (used > 0 && used + 1 + columns > width) {
          lines.add(line.toString());
          line.setLength(0);
          used = 0;
        }
        if (used > 0) {
          line.append(' ');
          used++;
        }
        line.append(piece);
        used += columns;
      }
    }
    lines.add(line.toString());
    return lines;
  }

  private static List<String> pieces(String word, int width) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    int used = 0;
    for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
      int point = word.codePointAt(i);
      int columns = columns(point);
      if (used + columns > width) {
        pieces.add(piece.toString());
        piece.setLength(0);
        used = 0;
      }
      piece.appendCodePoint(point);
      used += columns;
    }
    pieces.add(piece.toString());
    return pieces;
  }

  /** The columns that a text takes. */
  static int columns(String text) {
    return text.codePoints().map(Lines::columns).sum();
  }

  /** East Asian wide and emoji take two columns (Unicode annex 11, blocks), marks take none. */
  private static int columns(int point) {
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    boolean wide =
        (point >= 0x1100 && point <= 0x115F)
            || (point >= 0x2E80 && point <= 0xA4CF)
            || (point >= 0xAC00 && point <= 0xD7A3)
            || (point >= 0xF900 && point <= 0xFAFF)
            || (point >= 0xFE30 && point <= 0xFE6F)
            || (point >= 0xFF00 && point <= 0xFF60)
            || (point >= 0x1F300 && point <= 0x1FAFF)
            || (point >= 0x20000 && point <= 0x3FFFD);
    return wide ? 2 : 1;
  }
}
