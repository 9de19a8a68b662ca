package dev.seatrial.model.plan;

import static java.util.Objects.requireNonNull;

/**
 * What an audit does to the world in order to see a fact.
 *
 * @param says what is done, in a sentence
 */
public record Act(Kind kind, String says) {

  /** How far it reaches, least first. */
  public enum Kind {
    /** Reads files and history; nothing notices. */
    READ,
    /** Asks a database, in a transaction that cannot write. */
    QUERY,
    /** Sends requests to a running environment. */
    PROBE,
    /** Carries out a procedure, in a place that may be lost. */
    TRIAL
  }

  /** Looks at what lies there. */
  public static final Act READING =
      new Act(Kind.READ, "Reads files and history, runs nothing, writes nothing, calls nobody.");

  public Act {
    requireNonNull(kind, "kind is null");
    requireNonNull(says, "says is null");
  }
}
