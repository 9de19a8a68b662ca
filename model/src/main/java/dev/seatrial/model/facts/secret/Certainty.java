package dev.seatrial.model.facts.secret;

/** How it is known of what kind a credential is, the surest first. */
public enum Certainty {
  /**
   * Its issuer accepts it or its checksum holds, or it says what it opens: nobody makes that up.
   */
  PROVEN,
  /** It is written as its issuer writes them. */
  FORM,
  /** The name that it is given or the place where it stands says so, and a machine drew it. */
  DRAWN,
  /** The name that it is given says so. */
  NAME
}
