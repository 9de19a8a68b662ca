package dev.seatrial.ledger;

import dev.seatrial.model.report.Overlay.AcceptedRisk.Ground;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a ledger may do.
 *
 * @param attestationDays the longest that a word may count, in days from the day it was given
 * @param acceptanceDays the longest that a risk may be carried, in days
 * @param ceiling how many risks may be carried at once
 * @param secondApprover whether somebody besides the owner has to approve
 * @param neverAcceptable ids of controls whose failure nobody may accept
 */
public record LedgerPolicy(
    int attestationDays,
    int acceptanceDays,
    int ceiling,
    boolean secondApprover,
    Set<String> neverAcceptable) {

  /** The days before its end from which an entry is said to expire soon. */
  public static final int SOON_DAYS = 14;

  /**
   * Words count for a year at most, risks for half a year, twelve at once; a live secret in the
   * repository and rows that strangers can read are nobody's to accept.
   */
  public static final LedgerPolicy USUAL =
      new LedgerPolicy(
          365, 180, 12, false, Set.of("security.secrets", "access.row-level-security"));

  /** Controls of which single findings may be said to be none, which carries no risk. */
  private static final Set<String> DENIABLE = Set.of("security.secrets");

  public LedgerPolicy {
    neverAcceptable = Set.copyOf(neverAcceptable);
  }

  /** Why an acceptance is not allowed, or empty where it is. */
  public Optional<String> forbids(Acceptance acceptance) {
    if (neverAcceptable.contains(acceptance.control())
        && !isDenied(acceptance.control(), acceptance.ground(), acceptance.findings())) {
      return Optional.of("cannot count: " + acceptance.control() + " is never acceptable");
    }
    if (secondApprover
        && (acceptance.approver().isEmpty()
            || acceptance.approver().equalsIgnoreCase(acceptance.owner()))) {
      return Optional.of("cannot count: somebody besides its owner has to approve it");
    }
    return Optional.empty();
  }

  /**
   * Whether somebody says of single findings that they are none, of a control whose risk nobody may
   * carry.
   */
  public static boolean isDenied(String control, Ground ground, List<String> findings) {
    return DENIABLE.contains(control) && ground == Ground.TOOL_WRONG && !findings.isEmpty();
  }
}
