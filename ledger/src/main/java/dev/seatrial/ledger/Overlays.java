package dev.seatrial.ledger;

import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Fingerprint;
import dev.seatrial.model.Proof;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.report.AspectResult;
import dev.seatrial.model.report.ControlResult;
import dev.seatrial.model.report.Overlay;
import dev.seatrial.model.report.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lays a ledger over raw verdicts. The verdicts stay as they are; only where a control stands
 * changes. A word lifts a doubt where the aspect takes words, and never a failure; a carried risk
 * clears the gate and never passes.
 */
public final class Overlays {
  private final Ledger ledger;
  private final LedgerPolicy policy;
  private final Moment moment;
  private final List<Acceptance> withinCeiling;

  /** A ledger as it counts at a moment under a policy. */
  public Overlays(Ledger ledger, LedgerPolicy policy, Moment moment) {
    this.ledger = ledger;
    this.policy = policy;
    this.moment = moment;
    this.withinCeiling =
        ledger.acceptances().stream()
            .filter(a -> moment.ending(a.on(), a.until(), a.covers()).isEmpty())
            .filter(a -> policy.forbids(a).isEmpty())
            .sorted(Comparator.comparing(Acceptance::on).thenComparing(Acceptance::recorded))
            .limit(policy.ceiling())
            .toList();
  }

  /** How many more risks may be carried. */
  public int places() {
    return policy.ceiling() - withinCeiling.size();
  }

  /** The results with what the ledger lays over them. */
  public List<ControlResult> lay(List<ControlResult> results) {
    return results.stream().map(this::over).toList();
  }

  private ControlResult over(ControlResult result) {
    List<AspectResult> aspects =
        result.aspects().stream().map(aspect -> over(result, aspect)).toList();
    return ControlResult.of(result.control(), result.app(), aspects, result.blocking());
  }

  private AspectResult over(ControlResult result, AspectResult raw) {
    List<Overlay> overlays = new ArrayList<>();
    Standing standing = AspectResult.standingOf(raw.verdict());
    for (Attestation attestation : ledger.attestations()) {
      if (concerns(attestation.control(), attestation.aspect(), attestation.app(), result, raw)) {
        Overlay overlay = overlay(attestation, result, raw);
        overlays.add(overlay);
        standing = attestation.isOnFindings() ? standing : afterWord(standing, overlay, raw);
      }
    }
    for (Acceptance acceptance : ledger.acceptances()) {
      if (concerns(acceptance.control(), acceptance.aspect(), acceptance.app(), result, raw)) {
        overlays.add(overlay(acceptance));
      }
    }
    if (!standing.clears() && carried(result, raw)) {
      standing = Standing.ACCEPTED;
    } else if (!standing.clears() && overlays.stream().noneMatch(Overlays::speaksAgainst)) {
      standing = settled(result, raw);
    }
    return new AspectResult(raw.aspect(), raw.verdict(), overlays, words(result, raw), standing);
  }

  private static boolean concerns(
      String control, String aspect, String app, ControlResult result, AspectResult raw) {
    return control.equals(result.control().id())
        && (aspect.isEmpty() || aspect.equals(raw.aspect().name()))
        && (app.isEmpty() || app.equals(result.app()));
  }

  private Overlay overlay(Attestation attestation, ControlResult result, AspectResult raw) {
    Optional<Moment.Ending> ending =
        moment.ending(attestation.on(), attestation.until(), attestation.covers());
    if (ending.isPresent()) {
      return dead(attestation, ending.get().because());
    }
    if (attestation.isOnFindings()) {
      Optional<String> voids =
          named(attestation, result, raw)
              .flatMap(finding -> voids(attestation, finding).stream())
              .findFirst();
      return voids.isPresent() ? dead(attestation, voids.get()) : word(attestation);
    }
    if (attestation.holds() && raw.verdict() instanceof Verdict.Failed) {
      return dead(attestation, "is contradicted by stronger evidence");
    }
    if (attestation.holds() && !raw.aspect().accepts(Proof.ATTESTED)) {
      return dead(attestation, "cannot count: this aspect takes no person's word");
    }
    return word(attestation);
  }

  private static Overlay word(Attestation attestation) {
    return new Overlay.Attestation(
        new Evidence.Word(
            attestation.says() + " (" + attestation.evidence() + ")",
            attestation.by(),
            attestation.on(),
            attestation.until(),
            attestation.recorded()),
        attestation.holds());
  }

  private static Overlay dead(Attestation attestation, String because) {
    return new Overlay.Dead(
        "The word of " + attestation.by() + " on " + attestation.name(),
        because,
        attestation.recorded());
  }

  /** A word against always counts; a word for lifts only what is in doubt or has no object. */
  private static Standing afterWord(Standing before, Overlay overlay, AspectResult raw) {
    if (!(overlay instanceof Overlay.Attestation word)) {
      return before;
    }
    if (!word.holds() || before == Standing.FAILED) {
      return Standing.FAILED;
    }
    return switch (raw.verdict()) {
      case Verdict.Unproven unproven -> Standing.ATTESTED;
      case Verdict.NotApplicable none -> Standing.ATTESTED;
      case Verdict.Passed passed -> before;
      case Verdict.Failed failed -> Standing.FAILED;
    };
  }

  private Overlay overlay(Acceptance acceptance) {
    Optional<String> because =
        moment
            .ending(acceptance.on(), acceptance.until(), acceptance.covers())
            .map(Moment.Ending::because)
            .or(() -> policy.forbids(acceptance))
            .or(
                () ->
                    withinCeiling.contains(acceptance)
                        ? Optional.empty()
                        : Optional.of("is beyond the ceiling of " + policy.ceiling() + " risks"));
    return because
        .<Overlay>map(
            why ->
                new Overlay.Dead(
                    "The risk that " + acceptance.owner() + " carries for " + acceptance.name(),
                    why,
                    acceptance.recorded()))
        .orElseGet(
            () ->
                new Overlay.AcceptedRisk(
                    acceptance.ground(),
                    acceptance.reason(),
                    acceptance.compensating(),
                    acceptance.owner(),
                    acceptance.approver(),
                    acceptance.until(),
                    acceptance.recorded()));
  }

  /** Whether a risk would count if fewer were carried. */
  boolean isBeyondCeiling(Acceptance acceptance) {
    return moment.ending(acceptance.on(), acceptance.until(), acceptance.covers()).isEmpty()
        && policy.forbids(acceptance).isEmpty()
        && !withinCeiling.contains(acceptance);
  }

  /** Whether a risk that counts takes in the whole aspect. */
  private boolean carried(ControlResult result, AspectResult raw) {
    return counting(result, raw).anyMatch(acceptance -> acceptance.findings().isEmpty());
  }

  private Stream<Acceptance> counting(ControlResult result, AspectResult raw) {
    return withinCeiling.stream()
        .filter(a -> concerns(a.control(), a.aspect(), a.app(), result, raw));
  }

  /** Where an aspect stands once single findings are settled: as the worst that is left. */
  private Standing settled(ControlResult result, AspectResult raw) {
    Standing worst = Standing.PASSED;
    for (Finding finding : raw.verdict().points()) {
      worst = worst.worse(settled(finding, result, raw));
    }
    return raw.verdict().points().isEmpty() ? raw.standing() : worst;
  }

  private Standing settled(Finding finding, ControlResult result, AspectResult raw) {
    return word(finding, result, raw)
        .map(word -> word instanceof Overlay.Attestation ? Standing.ATTESTED : Standing.ACCEPTED)
        .orElse(finding.doubtful() ? Standing.UNPROVEN : Standing.FAILED);
  }

  /** What settles single findings, by their fingerprints. */
  private Map<String, Overlay> words(ControlResult result, AspectResult raw) {
    Map<String, Overlay> words = new HashMap<>();
    for (Finding finding : raw.verdict().points()) {
      word(finding, result, raw).ifPresent(word -> words.put(print(finding, result, raw), word));
    }
    return words;
  }

  /** What settles a finding. */
  private Optional<Overlay> word(Finding finding, ControlResult result, AspectResult raw) {
    String print = print(finding, result, raw);
    Stream<Overlay> words =
        ledger.attestations().stream()
            .filter(word -> named(word, result, raw).anyMatch(finding::equals))
            .map(word -> overlay(word, result, raw))
            .filter(Overlay.Attestation.class::isInstance);
    Stream<Overlay> risks =
        counting(result, raw).filter(a -> a.findings().contains(print)).map(this::overlay);
    return Stream.concat(words, risks).findFirst();
  }

  /** The findings of an aspect that a word names. */
  private static Stream<Finding> named(Attestation word, ControlResult result, AspectResult raw) {
    return concerns(word.control(), word.aspect(), word.app(), result, raw)
        ? raw.verdict().points().stream()
            .filter(finding -> word.findings().contains(print(finding, result, raw)))
        : Stream.empty();
  }

  private static String print(Finding finding, ControlResult result, AspectResult raw) {
    return Fingerprint.of(result.control().id(), raw.aspect().name(), result.app(), finding);
  }

  /** Why a word does not settle a finding, or empty where it does. */
  private static Optional<String> voids(Attestation word, Finding finding) {
    if (finding.last().isEmpty()) {
      return Optional.of(
          "is contradicted: "
              + finding.subject()
              + " stands in the files, or in an object that no commit dates");
    }
    LocalDate last = finding.last().get();
    return last.isAfter(word.rotated().orElseThrow())
        ? Optional.of(
            "is contradicted: "
                + finding.subject()
                + " is in a commit of "
                + last
                + ", later than "
                + word.rotated().get())
        : Optional.empty();
  }

  private static boolean speaksAgainst(Overlay overlay) {
    return overlay instanceof Overlay.Attestation word && !word.holds();
  }
}
