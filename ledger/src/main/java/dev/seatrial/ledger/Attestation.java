package dev.seatrial.ledger;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A named person's word on one aspect, until a date.
 *
 * @param app the app it speaks of; empty for all
 * @param findings fingerprints of the findings that it settles; empty where it is about the whole
 *     aspect
 * @param rotated the day by whose end they were over; empty where it is about the whole aspect
 * @param evidence a link or a file that others can check
 */
public record Attestation(
    String control,
    String aspect,
    String app,
    List<String> findings,
    Optional<LocalDate> rotated,
    boolean holds,
    String says,
    String by,
    LocalDate on,
    LocalDate until,
    String evidence,
    Covers covers,
    Place recorded) {
  public Attestation {
    requireNonNull(control, "control is null");
    requireNonNull(aspect, "aspect is null");
    requireNonNull(app, "app is null");
    findings = List.copyOf(findings);
    requireNonNull(rotated, "rotated is null");
    if (findings.isEmpty() != rotated.isEmpty()) {
      throw new IllegalArgumentException("findings are settled on a day");
    }
    requireNonNull(says, "says is null");
    requireNonNull(by, "by is null");
    requireNonNull(on, "on is null");
    requireNonNull(until, "until is null");
    requireNonNull(evidence, "evidence is null");
    requireNonNull(covers, "covers is null");
    requireNonNull(recorded, "recorded is null");
  }

  /** Whether it settles single findings rather than the aspect. */
  boolean isOnFindings() {
    return !findings.isEmpty();
  }

  String name() {
    return control + "#" + aspect;
  }
}
