package dev.seatrial.model;

import static java.util.Objects.requireNonNull;

/**
 * Something that would resolve a doubt. Two doubts with equal steps are resolved by the same act,
 * which is how a report counts what one credential or answer is worth.
 */
public record Step(Kind kind, String action) implements Comparable<Step> {

  /** Who can take the step. */
  public enum Kind {
    /** A command to run. */
    COMMAND,
    /** An address, a token or a user to hand over. */
    CREDENTIAL,
    /** Something only a person knows. */
    QUESTION,
    /** A change of the repository. */
    CHANGE,
    /** A reader that this version does not have. */
    READER
  }

  public Step {
    requireNonNull(kind, "kind is null");
    requireNonNull(action, "action is null");
  }

  /** A command to run. */
  public static Step command(String action) {
    return new Step(Kind.COMMAND, action);
  }

  /** A question for a person. */
  public static Step question(String action) {
    return new Step(Kind.QUESTION, action);
  }

  /** A change of the repository. */
  public static Step change(String action) {
    return new Step(Kind.CHANGE, action);
  }

  @Override
  public int compareTo(Step other) {
    int byKind = kind.compareTo(other.kind);
    return byKind != 0 ? byKind : action.compareTo(other.action);
  }
}
