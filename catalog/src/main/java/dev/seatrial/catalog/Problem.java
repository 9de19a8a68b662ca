package dev.seatrial.catalog;

import static java.util.Objects.requireNonNull;

/** Something wrong with a page, a rule or a checklist, and where; line 0 is the whole file. */
public record Problem(String file, int line, String message) {
  public Problem {
    requireNonNull(file, "file is null");
    requireNonNull(message, "message is null");
  }

  @Override
  public String toString() {
    return (line == 0 ? file : file + ":" + line) + ": " + message;
  }
}
