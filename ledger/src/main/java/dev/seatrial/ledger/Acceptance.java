package dev.seatrial.ledger;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Place;
import dev.seatrial.model.report.Overlay.AcceptedRisk.Ground;
import java.time.LocalDate;
import java.util.List;

/**
 * A risk that somebody carries until a date, or the statement that the tool is wrong.
 *
 * @param aspect empty for every aspect of the control
 * @param findings fingerprints; empty for whatever is found, and for doubts
 * @param approver empty where nobody but the owner approved
 */
public record Acceptance(
    String control,
    String aspect,
    String app,
    List<String> findings,
    Ground ground,
    String reason,
    String compensating,
    String owner,
    String approver,
    LocalDate on,
    LocalDate until,
    Covers covers,
    Place recorded) {
  public Acceptance {
    requireNonNull(control, "control is null");
    requireNonNull(aspect, "aspect is null");
    requireNonNull(app, "app is null");
    findings = List.copyOf(findings);
    requireNonNull(ground, "ground is null");
    requireNonNull(reason, "reason is null");
    requireNonNull(compensating, "compensating is null");
    requireNonNull(owner, "owner is null");
    requireNonNull(approver, "approver is null");
    requireNonNull(on, "on is null");
    requireNonNull(until, "until is null");
    requireNonNull(covers, "covers is null");
    requireNonNull(recorded, "recorded is null");
  }

  String name() {
    return aspect.isEmpty() ? control : control + "#" + aspect;
  }
}
