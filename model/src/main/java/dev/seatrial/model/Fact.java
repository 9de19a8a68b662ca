package dev.seatrial.model;

import java.util.function.Predicate;

/** An immutable record of what a source saw of the target, and of what it could not see. */
public interface Fact {
  /** What was searched to make this fact, and what stayed unseen. */
  Scope scope();

  /**
   * What is left of it for one app, a fact of the same type: what stands at paths that the app does
   * not answer for is left out. Facts about the repository as a whole stay as they are.
   */
  default Fact within(Predicate<String> paths) {
    return this;
  }
}
