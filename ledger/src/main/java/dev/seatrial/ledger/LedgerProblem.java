package dev.seatrial.ledger;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Place;

/** Something that is wrong, or soon will be, with an entry of the ledger. */
public record LedgerProblem(Kind kind, Place place, String message) {

  /** What is wrong. */
  public enum Kind {
    /** It cannot be read, or lacks something. */
    BROKEN,
    /** It speaks of nothing that exists. */
    UNMATCHED,
    /** It covers more than anybody can have meant. */
    OVER_BROAD,
    EXPIRED,
    SOON_TO_EXPIRE,
    /** What it covers has changed. */
    VOID,
    /** Stronger evidence, or another entry, says otherwise. */
    CONTRADICTED,
    /** The policy forbids it. */
    FORBIDDEN
  }

  public LedgerProblem {
    requireNonNull(kind, "kind is null");
    requireNonNull(place, "place is null");
    requireNonNull(message, "message is null");
  }

  @Override
  public String toString() {
    return place + ": " + message;
  }
}
