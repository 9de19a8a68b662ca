package dev.seatrial.model.facts.history;

import static java.util.Objects.requireNonNull;

/** What a commit did to one path. A rename is a deletion and an addition with one content. */
public record Change(Kind kind, String path, String blob) {

  /** What happened. */
  public enum Kind {
    ADDED,
    MODIFIED,
    DELETED
  }

  public Change {
    requireNonNull(kind, "kind is null");
    requireNonNull(path, "path is null");
    requireNonNull(blob, "blob is null");
  }
}
