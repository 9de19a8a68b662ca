package dev.seatrial.model.report;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Effort;
import dev.seatrial.model.Step;
import java.util.List;

/**
 * One act on the way to an open gate.
 *
 * @param clears the blocking controls (and aspects, "control#aspect") that it clears
 * @param alsoResolves how many other aspects it resolves besides
 */
public record Move(Step step, Effort effort, List<String> clears, int alsoResolves) {
  public Move {
    requireNonNull(step, "step is null");
    requireNonNull(effort, "effort is null");
    clears = List.copyOf(clears);
  }
}
