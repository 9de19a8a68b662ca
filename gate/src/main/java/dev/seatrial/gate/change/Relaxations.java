package dev.seatrial.gate.change;

import dev.seatrial.gate.config.Configuration;
import dev.seatrial.ledger.Acceptance;
import dev.seatrial.ledger.Attestation;
import dev.seatrial.ledger.LedgerPolicy;
import dev.seatrial.model.Control;
import dev.seatrial.model.Place;
import dev.seatrial.model.facts.change.Base.Relaxation;
import dev.seatrial.model.facts.stack.App;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds what the rules after a change allow and those before it did not. It compares what the files
 * mean, so that a file written anew is no relaxation.
 */
public final class Relaxations {
  private final Rules before;
  private final Rules after;
  private final LocalDate today;
  private final List<Relaxation> found = new ArrayList<>();

  private Relaxations(Rules before, Rules after, LocalDate today) {
    this.before = before;
    this.after = after;
    this.today = today;
  }

  /** Every relaxation, policy first. */
  public static List<Relaxation> between(
      Rules before, Rules after, List<Control> controls, LocalDate today) {
    Relaxations relaxations = new Relaxations(before, after, today);
    relaxations.blocking(controls);
    relaxations.limits();
    relaxations.apps();
    relaxations.own();
    relaxations.attestations();
    relaxations.acceptances();
    return List.copyOf(relaxations.found);
  }

  private void blocking(List<Control> controls) {
    Configuration was = before.configuration();
    Configuration is = after.configuration();
    if (is.tier().compareTo(was.tier()) < 0) {
      policy("tier", "The tier is lowered from " + word(was.tier()) + " to " + word(is.tier()));
    }
    Configuration level = is.at(was.tier());
    for (Control control : controls) {
      if (was.blocking(control, today) && !level.blocking(control, today)) {
        policy("control " + control.id(), "The gate would wait no longer for " + control.id());
      }
    }
  }

  private static String word(Enum<?> tier) {
    return tier.name().toLowerCase(java.util.Locale.ROOT);
  }

  private void limits() {
    LedgerPolicy was = before.configuration().policy();
    LedgerPolicy is = after.configuration().policy();
    raised("attestation-days", was.attestationDays(), is.attestationDays());
    raised("acceptance-days", was.acceptanceDays(), is.acceptanceDays());
    raised("ceiling", was.ceiling(), is.ceiling());
    if (was.secondApprover() && !is.secondApprover()) {
      policy("second-approver", "Nobody besides its owner would have to approve a risk");
    }
    Set<String> gone = new HashSet<>(was.neverAcceptable());
    gone.removeAll(is.neverAcceptable());
    gone.stream()
        .sorted()
        .forEach(id -> policy("never-acceptable " + id, id + " would become acceptable"));
  }

  private void raised(String limit, int was, int is) {
    if (is > was) {
      policy(limit, "%s is raised from %d to %d".formatted(limit, was, is));
    }
  }

  /** Whoever declares fewer apps is asked about fewer. */
  private void apps() {
    List<String> still = after.configuration().apps().stream().map(App::root).toList();
    if (still.isEmpty()) {
      return;
    }
    before.configuration().apps().stream()
        .filter(app -> !still.contains(app.root()))
        .forEach(app -> policy("app " + app.name(), app.name() + " is declared no longer"));
  }

  private void own() {
    before.own().stream()
        .filter(path -> !after.own().contains(path))
        .sorted()
        .forEach(path -> policy("own " + path, path + " judges no longer"));
  }

  private void attestations() {
    for (Attestation entry : after.ledger().attestations()) {
      boolean covered =
          before.ledger().attestations().stream()
              .anyMatch(
                  old ->
                      old.control().equals(entry.control())
                          && old.aspect().equals(entry.aspect())
                          && old.app().equals(entry.app())
                          && old.holds()
                          && !old.until().isBefore(entry.until()));
      if (entry.holds() && !covered) {
        ledger(
            "attestation of " + entry.control() + "#" + entry.aspect(),
            "The change brings a word of its own on " + entry.control() + "#" + entry.aspect(),
            entry.recorded());
      }
    }
  }

  private void acceptances() {
    for (Acceptance entry : after.ledger().acceptances()) {
      if (before.ledger().acceptances().stream().noneMatch(old -> covers(old, entry))) {
        String what = entry.control() + (entry.aspect().isEmpty() ? "" : "#" + entry.aspect());
        ledger(
            "accepted risk of " + what,
            "The change accepts a risk of " + what + ", or for longer, or for more",
            entry.recorded());
      }
    }
  }

  private static boolean covers(Acceptance old, Acceptance entry) {
    boolean aspect = old.aspect().isEmpty() || old.aspect().equals(entry.aspect());
    boolean app = old.app().isEmpty() || old.app().equals(entry.app());
    boolean findings =
        old.findings().isEmpty()
            || (!entry.findings().isEmpty() && old.findings().containsAll(entry.findings()));
    return old.control().equals(entry.control())
        && aspect
        && app
        && findings
        && !old.until().isBefore(entry.until());
  }

  private void policy(String subject, String says) {
    found.add(new Relaxation(Relaxation.Kind.POLICY, subject, says, Place.of(Configuration.FILE)));
  }

  private void ledger(String subject, String says, Place place) {
    found.add(new Relaxation(Relaxation.Kind.LEDGER, subject, says, place));
  }
}
