package dev.seatrial.cli.world;

import java.util.ArrayList;
import java.util.List;

/** Prose in lines of a width. */
public final class Wrapped {
  private Wrapped() {}

  public static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** A list item with a hanging indent. */
  public static List<String> item(String text, int width) {
    List<String> lines = new ArrayList<>();
    for (String line : lines(text, width - 4)) {
      lines.add((lines.isEmpty() ? "  - " : "    ") + line);
    }
    return lines;
  }
}
