package dev.seatrial.catalog;

import static java.util.Objects.requireNonNull;

/** A page, a rule or a checklist as text, with the path that names it in problems. */
public record TextFile(String path, String text) {
  public TextFile {
    requireNonNull(path, "path is null");
    requireNonNull(text, "text is null");
  }

  boolean isPage() {
    return path.endsWith(".md");
  }

  boolean isChecklist() {
    return path.contains("checklists/") && path.endsWith(".yml");
  }

  boolean isRule() {
    return !isChecklist() && path.endsWith(".yml");
  }

  /** Its path without the ending. */
  String stem() {
    return path.substring(0, path.lastIndexOf('.'));
  }
}
