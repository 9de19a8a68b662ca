package dev.seatrial.ledger;

import dev.seatrial.model.Fingerprint;
import dev.seatrial.model.Place;
import dev.seatrial.model.report.AspectResult;
import dev.seatrial.model.report.ControlResult;
import dev.seatrial.model.report.Overlay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what is wrong with a ledger, held against the results that it was laid over. */
public final class LedgerLint {
  private static final Set<String> EVERYTHING = Set.of("**", "*", ".", "/", "**/*");

  private final Ledger ledger;
  private final LedgerPolicy policy;
  private final Moment moment;
  private final List<ControlResult> results;
  private final List<LedgerProblem> problems = new ArrayList<>();

  private LedgerLint(
      Ledger ledger, LedgerPolicy policy, Moment moment, List<ControlResult> results) {
    this.ledger = ledger;
    this.policy = policy;
    this.moment = moment;
    this.results = results;
  }

  /** Every problem, in order of place. */
  public static List<LedgerProblem> of(
      Ledger ledger, LedgerPolicy policy, Moment moment, List<ControlResult> results) {
    LedgerLint lint = new LedgerLint(ledger, policy, moment, results);
    lint.problems.addAll(ledger.problems());
    ledger.attestations().forEach(lint::attestation);
    ledger.acceptances().forEach(lint::acceptance);
    return lint.problems.stream()
        .distinct()
        .sorted(Comparator.comparing(LedgerProblem::place).thenComparing(LedgerProblem::message))
        .toList();
  }

  private void attestation(Attestation entry) {
    dates(entry.name(), entry.on(), entry.until(), entry.covers(), entry.recorded());
    List<AspectResult> meant =
        aspects(entry.control(), entry.aspect(), entry.app(), entry.recorded());
    if (meant.isEmpty()) {
      return;
    }
    deadWord(meant, entry.recorded())
        .ifPresent(
            because ->
                add(
                    LedgerProblem.Kind.CONTRADICTED,
                    entry.recorded(),
                    "the word on " + entry.name() + " " + because));
    unmatched(entry.control(), entry.findings(), entry.recorded());
    boolean disputed =
        ledger.attestations().stream()
            .anyMatch(
                other ->
                    other.name().equals(entry.name())
                        && other.app().equals(entry.app())
                        && other.holds() != entry.holds());
    if (disputed) {
      add(
          LedgerProblem.Kind.CONTRADICTED,
          entry.recorded(),
          "another entry says the opposite of " + entry.name());
    }
  }

  private Optional<String> deadWord(List<AspectResult> meant, Place recorded) {
    return meant.stream()
        .flatMap(aspect -> aspect.overlays().stream())
        .filter(Overlay.Dead.class::isInstance)
        .map(Overlay.Dead.class::cast)
        .filter(dead -> dead.recorded().equals(recorded))
        .map(Overlay.Dead::because)
        .filter(because -> because.startsWith("is contradicted") || because.startsWith("cannot"))
        .findFirst();
  }

  private void acceptance(Acceptance entry) {
    dates(entry.name(), entry.on(), entry.until(), entry.covers(), entry.recorded());
    List<AspectResult> meant =
        aspects(entry.control(), entry.aspect(), entry.app(), entry.recorded());
    policy
        .forbids(entry)
        .ifPresent(
            why ->
                add(
                    LedgerProblem.Kind.FORBIDDEN,
                    entry.recorded(),
                    "the risk for " + entry.name() + " " + why));
    if (new Overlays(ledger, policy, moment).isBeyondCeiling(entry)) {
      add(
          LedgerProblem.Kind.FORBIDDEN,
          entry.recorded(),
          "the risk for "
              + entry.name()
              + " is beyond the ceiling of "
              + policy.ceiling()
              + " risks");
    }
    if (!meant.isEmpty() && entry.aspect().isEmpty() && entry.findings().isEmpty()) {
      add(
          LedgerProblem.Kind.OVER_BROAD,
          entry.recorded(),
          "it accepts whatever is wrong with " + entry.control() + "; name an aspect or findings");
    }
    unmatched(entry.control(), entry.findings(), entry.recorded());
  }

  private void unmatched(String control, List<String> findings, Place recorded) {
    Set<String> found = fingerprints(control);
    findings.stream()
        .filter(print -> !found.contains(print))
        .forEach(
            print ->
                add(
                    LedgerProblem.Kind.UNMATCHED,
                    recorded,
                    "no finding of " + control + " is called " + print + " any more"));
  }

  private void dates(String name, LocalDate on, LocalDate until, Covers covers, Place place) {
    moment
        .ending(on, until, covers)
        .ifPresentOrElse(
            ending -> add(ending.kind(), place, "the entry for " + name + " " + ending.because()),
            () -> {
              if (!moment.today().plusDays(LedgerPolicy.SOON_DAYS).isBefore(until)) {
                add(
                    LedgerProblem.Kind.SOON_TO_EXPIRE,
                    place,
                    "the entry for " + name + " expires at the end of " + until);
              }
            });
    if (covers.paths().stream().anyMatch(EVERYTHING::contains)) {
      add(
          LedgerProblem.Kind.OVER_BROAD,
          place,
          "the entry for " + name + " covers every file, so any edit voids it");
    }
  }

  private List<AspectResult> aspects(String control, String aspect, String app, Place place) {
    List<ControlResult> ofControl =
        results.stream().filter(r -> r.control().id().equals(control)).toList();
    if (ofControl.isEmpty()) {
      add(LedgerProblem.Kind.UNMATCHED, place, "no control is called \"" + control + "\"");
      return List.of();
    }
    List<ControlResult> ofApp =
        ofControl.stream().filter(r -> app.isEmpty() || r.app().equals(app)).toList();
    if (ofApp.isEmpty()) {
      add(LedgerProblem.Kind.UNMATCHED, place, "no app is called \"" + app + "\"");
      return List.of();
    }
    List<AspectResult> meant =
        ofApp.stream()
            .flatMap(r -> r.aspects().stream())
            .filter(a -> aspect.isEmpty() || a.aspect().name().equals(aspect))
            .toList();
    if (meant.isEmpty()) {
      add(LedgerProblem.Kind.UNMATCHED, place, control + " has no aspect \"" + aspect + "\"");
    }
    return meant;
  }

  private Set<String> fingerprints(String control) {
    return results.stream()
        .filter(r -> r.control().id().equals(control))
        .flatMap(
            r ->
                r.aspects().stream()
                    .flatMap(
                        a ->
                            a.verdict().points().stream()
                                .map(f -> Fingerprint.of(control, a.aspect().name(), r.app(), f))))
        .collect(Collectors.toSet());
  }

  private void add(LedgerProblem.Kind kind, Place place, String message) {
    problems.add(new LedgerProblem(kind, place, message));
  }
}
