package dev.seatrial.report.text;

import dev.seatrial.model.report.Standing;
import dev.seatrial.report.words.Phrases;

/** Colour on a terminal, or none. */
record Ink(boolean colour) {

  String bold(String text) {
    return dyed("1", text);
  }

  String faint(String text) {
    return dyed("2", text);
  }

  /** A text in the colour of a standing. */
  String of(Standing standing, String text) {
    return switch (standing) {
      case FAILED -> dyed("31", text);
      case UNPROVEN -> dyed("33", text);
      case ACCEPTED, ATTESTED -> dyed("36", text);
      case PASSED -> dyed("32", text);
      case NOT_APPLICABLE -> faint(text);
    };
  }

  /** The sign of a standing in its colour. */
  String sign(Standing standing) {
    return of(standing, Phrases.sign(standing));
  }

  private String dyed(String code, String text) {
    return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
