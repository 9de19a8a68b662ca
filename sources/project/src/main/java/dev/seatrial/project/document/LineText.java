package dev.seatrial.project.document;

import java.util.List;

/** The lines of a text, with what readers of line-based markup ask of them. */
record LineText(List<String> lines) {
  LineText {
    lines = List.copyOf(lines);
  }

  static LineText of(String text) {
    return new LineText(text.lines().map(String::stripTrailing).toList());
  }

  int size() {
    return lines.size();
  }

  /** A line; empty beyond the text. */
  String at(int index) {
    return index < 0 || index >= lines.size() ? "" : lines.get(index);
  }

  boolean isBlank(int index) {
    return at(index).isBlank();
  }

  static int indent(String line) {
    int indent = 0;
    while (indent < line.length() && Character.isWhitespace(line.charAt(indent))) {
      indent++;
    }
    return indent;
  }

  /** The first line from here on that is neither blank nor indented deeper than this. */
  int endOfIndented(int from, int indent) {
    int end = from;
    int last = from;
    while (end < lines.size() && (isBlank(end) || indent(at(end)) > indent)) {
      end++;
      last = isBlank(end - 1) ? last : end;
    }
    return last;
  }

  /** The lines of a range without the indentation that they share. */
  String dedented(int from, int to) {
    int shared = Integer.MAX_VALUE;
    for (int i = from; i < to; i++) {
      shared = isBlank(i) ? shared : Math.min(shared, indent(at(i)));
    }
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      String line = at(i);
      text.append(line, Math.min(line.length(), Math.max(0, shared)), line.length()).append('\n');
    }
    return text.toString();
  }
}
