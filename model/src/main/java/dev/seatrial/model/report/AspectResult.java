package dev.seatrial.model.report;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Aspect;
import dev.seatrial.model.Verdict;
import java.util.List;
import java.util.Map;

/**
 * One aspect with its raw verdict, what the ledger lays over it, and where it stands.
 *
 * @param settled what somebody said of single findings, by their fingerprints, where that counts
 */
public record AspectResult(
    Aspect aspect,
    Verdict verdict,
    List<Overlay> overlays,
    Map<String, Overlay> settled,
    Standing standing) {
  public AspectResult {
    requireNonNull(aspect, "aspect is null");
    requireNonNull(verdict, "verdict is null");
    overlays = List.copyOf(overlays);
    settled = Map.copyOf(settled);
    requireNonNull(standing, "standing is null");
  }

  /** A result of which no single finding is settled. */
  public AspectResult(Aspect aspect, Verdict verdict, List<Overlay> overlays, Standing standing) {
    this(aspect, verdict, overlays, Map.of(), standing);
  }

  /** A verdict over which nothing lies. */
  public static AspectResult raw(Aspect aspect, Verdict verdict) {
    return new AspectResult(aspect, verdict, List.of(), standingOf(verdict));
  }

  /** Where a verdict stands by itself. */
  public static Standing standingOf(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Failed failed -> Standing.FAILED;
      case Verdict.Unproven unproven -> Standing.UNPROVEN;
      case Verdict.Passed passed -> Standing.PASSED;
      case Verdict.NotApplicable none -> Standing.NOT_APPLICABLE;
    };
  }
}
