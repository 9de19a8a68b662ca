package dev.seatrial.model.plan;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Aspect;
import dev.seatrial.model.Step;
import java.util.List;

/**
 * How an aspect is going to be looked at.
 *
 * @param facts the kinds of fact that are looked at; empty where nothing looks
 * @param hindrance why a look cannot be taken; empty where it can, or where nothing looks
 * @param steps what resolves it where no look is taken; empty where one is
 */
public record PlannedAspect(Aspect aspect, List<String> facts, String hindrance, List<Step> steps) {
  public PlannedAspect {
    requireNonNull(aspect, "aspect is null");
    facts = List.copyOf(facts);
    requireNonNull(hindrance, "hindrance is null");
    steps = List.copyOf(steps);
  }

  /** Whether it is going to be looked at. */
  public boolean isLookedAt() {
    return !facts.isEmpty() && hindrance.isEmpty();
  }
}
