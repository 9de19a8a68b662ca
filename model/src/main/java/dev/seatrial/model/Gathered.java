package dev.seatrial.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** The outcome of reading one kind of fact: it was seen, or it was not and we know why. */
public sealed interface Gathered<F extends Fact> {

  /** The source could look. */
  record Seen<F extends Fact>(F fact) implements Gathered<F> {
    public Seen {
      requireNonNull(fact, "fact is null");
    }
  }

  /** The source could not look; never a pass and never a failure. */
  record Unseen<F extends Fact>(String why, List<Step> steps) implements Gathered<F> {
    public Unseen {
      requireNonNull(why, "why is null");
      steps = List.copyOf(steps);
    }
  }
}
