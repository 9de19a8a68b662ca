package dev.seatrial.model.facts.tree;

/** What a file is there for. A rule says which roles it speaks of. */
public enum Role {
  /** Runs in front of users, or configures and builds what does. */
  PRODUCTION,
  /** Proves production code. */
  TEST,
  /** Shows how something could be used. */
  EXAMPLE,
  /** Data that tests read. */
  FIXTURE,
  /** Written by a program. */
  GENERATED,
  /** Somebody else's, copied in. */
  VENDORED,
  /** Written for people. */
  DOCUMENTATION;

  /** Whether it speaks for the app: no copy of others', no data for tests, no mere example. */
  public boolean isOwn() {
    return switch (this) {
      case PRODUCTION, TEST, GENERATED, DOCUMENTATION -> true;
      case EXAMPLE, FIXTURE, VENDORED -> false;
    };
  }
}
