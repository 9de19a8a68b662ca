package dev.seatrial.ledger;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Place;
import java.time.LocalDate;

/**
 * A named person's word on one aspect, until a date.
 *
 * @param app the app it speaks of; empty for all
 * @param evidence a link or a file that others can check
 */
public record Attestation(
    String control,
    String aspect,
    String app,
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
    requireNonNull(says, "says is null");
    requireNonNull(by, "by is null");
    requireNonNull(on, "on is null");
    requireNonNull(until, "until is null");
    requireNonNull(evidence, "evidence is null");
    requireNonNull(covers, "covers is null");
    requireNonNull(recorded, "recorded is null");
  }

  String name() {
    return control + "#" + aspect;
  }
}
