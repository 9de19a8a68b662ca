package dev.seatrial.gate.config;

import static java.util.Objects.requireNonNull;

import dev.seatrial.ledger.LedgerPolicy;
import dev.seatrial.model.Control;
import dev.seatrial.model.Tier;
import dev.seatrial.model.facts.stack.App;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What the owner of a repository declares. Without a file, everything has its usual value.
 *
 * @param blocks the tier from which a control blocks, where it differs from its page
 * @param enableLater controls that are shown and do not block before their day
 */
public record Configuration(
    Tier tier,
    Declared declared,
    LedgerPolicy policy,
    Map<String, Tier> blocks,
    Map<String, LocalDate> enableLater) {

  /** Where it stands in a repository. */
  public static final String FILE = "seatrial.yml";

  /** What holds without a file. */
  public static final Configuration USUAL =
      new Configuration(Tier.LAUNCH, Declared.NOTHING, LedgerPolicy.USUAL, Map.of(), Map.of());

  public Configuration {
    requireNonNull(tier, "tier is null");
    requireNonNull(declared, "declared is null");
    requireNonNull(policy, "policy is null");
    blocks = Map.copyOf(blocks);
    enableLater = Map.copyOf(enableLater);
  }

  /** Apps that replace those that were found; empty where none is declared. */
  public List<App> apps() {
    return declared.apps().stream().map(DeclaredApp::app).toList();
  }

  /** Whether the gate waits for a control on a day. */
  public boolean blocking(Control control, LocalDate today) {
    LocalDate from = enableLater.get(control.id());
    Tier at = blocks.getOrDefault(control.id(), control.blocks());
    return at.compareTo(tier) <= 0 && (from == null || !today.isBefore(from));
  }

  /** The same for another tier. */
  public Configuration at(Tier other) {
    return new Configuration(other, declared, policy, blocks, enableLater);
  }
}
