package dev.seatrial.model.report;

/** Where an aspect, a control or a box stands once people's words were heard, worst first. */
public enum Standing {
  /** Evidence speaks against it. */
  FAILED,
  /** In doubt. */
  UNPROVEN,
  /** Failed or in doubt, and somebody carries the risk until a date. Never a pass. */
  ACCEPTED,
  /** A named person's word, until a date. */
  ATTESTED,
  /** True on evidence. */
  PASSED,
  /** Has no object here. */
  NOT_APPLICABLE;

  /** Whether a gate may open over it. */
  public boolean clears() {
    return switch (this) {
      case FAILED, UNPROVEN -> false;
      case ACCEPTED, ATTESTED, PASSED, NOT_APPLICABLE -> true;
    };
  }

  /** The worse of two; "not applicable" gives way to anything. */
  public Standing worse(Standing other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** The word of a report: "not applicable". */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }
}
