package dev.seatrial.model;

/** How strong evidence is, weakest first. */
public enum Proof {
  /** A named person says so. */
  ATTESTED,
  /** Read off the repository. */
  INSPECTED,
  /** Read off the running system. */
  OBSERVED,
  /** Done by us, now, in a disposable place, and measured. */
  DRILLED;

  /** The weaker of two. */
  public Proof weaker(Proof other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** The word of a page or a report: lower case. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
