package dev.seatrial.syntax.markdown;

/**
 * The settings in front of a text, and the text behind them with as many empty lines in their
 * place, so that lines keep their numbers.
 */
record FrontMatter(String settings, String body) {

  static FrontMatter split(String text) {
    String whole = text.startsWith("\uFEFF") ? text.substring(1) : text;
    String fence = whole.startsWith("---") ? "---" : "+++";
    int first = whole.indexOf('\n');
    if (first < 0 || !whole.substring(0, first).strip().equals(fence)) {
      return new FrontMatter("", whole);
    }
    int at = first + 1;
    int lines = 1;
    while (at < whole.length()) {
      int end = whole.indexOf('\n', at);
      int stop = end < 0 ? whole.length() : end;
      lines++;
      if (whole.substring(at, stop).strip().equals(fence)) {
        return new FrontMatter(
            whole.substring(first + 1, at),
            "\n".repeat(lines - (end < 0 ? 1 : 0)) + whole.substring(end < 0 ? stop : end + 1));
      }
      at = stop + 1;
    }
    return new FrontMatter("", whole); // never closed: a thematic break
  }
}
