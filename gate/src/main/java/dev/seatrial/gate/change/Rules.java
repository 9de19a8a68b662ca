package dev.seatrial.gate.change;

import static java.util.Objects.requireNonNull;

import dev.seatrial.gate.config.Configuration;
import dev.seatrial.ledger.Ledger;
import java.util.Set;

/**
 * Everything by which a repository governs its own audit, on one side of a change.
 *
 * @param own the paths of its own controls, rules and checklists
 */
public record Rules(Configuration configuration, Ledger ledger, Set<String> own) {
  public Rules {
    requireNonNull(configuration, "configuration is null");
    requireNonNull(ledger, "ledger is null");
    own = Set.copyOf(own);
  }
}
