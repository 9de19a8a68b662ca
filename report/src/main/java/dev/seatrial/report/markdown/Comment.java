package dev.seatrial.report.markdown;

import java.util.List;

/** Lines that stay below what a forge takes in one comment. */
final class Comment {
  /** GitHub refuses 65,536 characters; what is left is for lines that must follow. */
  private static final int LONGEST_ITEMS = 55_000;

  private final StringBuilder all = new StringBuilder();

  void line(String text) {
    all.append(text).append('\n');
  }

  void gap() {
    all.append('\n');
  }

  /** As many items as there is room for, and how many there was none for. */
  void items(List<String> items) {
    int shown = 0;
    for (String item : items) {
      if (all.length() + item.length() > LONGEST_ITEMS) {
        break;
      }
      line(item);
      shown++;
    }
    if (shown < items.size()) {
      line("- and " + (items.size() - shown) + " more, for which a comment has no room");
    }
  }

  @Override
  public String toString() {
    return all.toString();
  }
}
