package dev.seatrial.model;

import static java.util.Objects.requireNonNull;

/** Something a source should have seen and could not, with the cause in words. */
public record Blindspot(String what, String why) {
  public Blindspot {
    requireNonNull(what, "what is null");
    requireNonNull(why, "why is null");
  }

  @Override
  public String toString() {
    return what + " (" + why + ")";
  }
}
