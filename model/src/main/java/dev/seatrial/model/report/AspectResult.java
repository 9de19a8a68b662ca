package dev.seatrial.model.report;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Aspect;
import dev.seatrial.model.Verdict;
import java.util.List;

/** One aspect with its raw verdict, what the ledger lays over it, and where it stands. */
public record AspectResult(
    Aspect aspect, Verdict verdict, List<Overlay> overlays, Standing standing) {
  public AspectResult {
    requireNonNull(aspect, "aspect is null");
    requireNonNull(verdict, "verdict is null");
    overlays = List.copyOf(overlays);
    requireNonNull(standing, "standing is null");
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
