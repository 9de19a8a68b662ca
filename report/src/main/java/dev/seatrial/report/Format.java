package dev.seatrial.report;

import java.util.Locale;

/** A surface that a report can be rendered to. */
public enum Format {
  TEXT,
  JSON;

  /** Its name on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
