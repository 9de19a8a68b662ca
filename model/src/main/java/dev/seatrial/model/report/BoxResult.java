package dev.seatrial.model.report;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Box;

/** A box of a checklist and where it stands: as its worst control does. */
public record BoxResult(Box box, Standing standing) {
  public BoxResult {
    requireNonNull(box, "box is null");
    requireNonNull(standing, "standing is null");
  }
}
