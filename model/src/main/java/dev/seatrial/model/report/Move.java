package dev.seatrial.model.report;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Effort;
import dev.seatrial.model.Step;
import java.util.List;
import java.util.Optional;

/**
 * Acts that belong together on the way to an open gate: all that one control waits for, one act
 * that several controls wait for, or all that controls wait for which fail for one cause alone.
 *
 * @param control the one control that it is about; empty where several wait for it
 * @param title what becomes true, or the act or the cause that several controls share
 * @param steps what to do, in order; never empty
 * @param effort of the longest step; empty where only a later version can take them
 * @param clears the blocking aspects ("control#aspect") that it clears
 * @param alsoResolves how many other aspects it resolves besides
 */
public record Move(
    String control,
    String title,
    List<Step> steps,
    Optional<Effort> effort,
    List<String> clears,
    int alsoResolves) {
  public Move {
    requireNonNull(control, "control is null");
    requireNonNull(title, "title is null");
    steps = List.copyOf(steps);
    requireNonNull(effort, "effort is null");
    clears = List.copyOf(clears);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a move has a step: " + title);
    }
  }

  /** Whether its title says all that is to be done. */
  public boolean isOneAct() {
    return steps.size() == 1 && steps.getFirst().action().equals(title);
  }
}
