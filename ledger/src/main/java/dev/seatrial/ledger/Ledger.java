package dev.seatrial.ledger;

import java.util.List;
import java.util.Set;

/** What people wrote down in the audited repository, and what of it could not be read. */
public record Ledger(
    List<Attestation> attestations, List<Acceptance> acceptances, List<LedgerProblem> problems) {

  /** A ledger in which nothing is written. */
  public static final Ledger EMPTY = new Ledger(List.of(), List.of(), List.of());

  public Ledger {
    attestations = List.copyOf(attestations);
    acceptances = List.copyOf(acceptances);
    problems = List.copyOf(problems);
  }

  /** What it says about some controls. */
  public Ledger about(Set<String> controls) {
    return new Ledger(
        attestations.stream().filter(entry -> controls.contains(entry.control())).toList(),
        acceptances.stream().filter(entry -> controls.contains(entry.control())).toList(),
        problems);
  }
}
