package dev.seatrial.model;

/** An immutable record of what a source saw of the target, and of what it could not see. */
public interface Fact {
  /** What was searched to make this fact, and what stayed unseen. */
  Scope scope();
}
