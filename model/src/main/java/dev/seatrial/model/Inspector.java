package dev.seatrial.model;

import java.util.List;

/**
 * A pure judge of the aspects of one control. Its page is the resource beside it with the same stem
 * ({@code BackupsCanBeRestored.md}); both are found, never listed.
 */
public interface Inspector {

  /** The aspects it judges, each with the facts that it needs; an aspect may be judged twice. */
  List<Inspection> inspections();

  /** When the whole control has no object here. */
  default Applicability applicability() {
    return Applicability.ALWAYS;
  }
}
