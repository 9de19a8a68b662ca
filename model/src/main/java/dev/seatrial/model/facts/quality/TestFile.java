package dev.seatrial.model.facts.quality;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A file of tests, as its text shows.
 *
 * @param framework "vitest", "pytest", "go", "junit", "playwright"…; empty where it could not be
 *     told
 * @param cases how many test cases it holds
 * @param assertions how many assertions stand in it
 * @param callsOwnCode whether it imports or calls something of the repository besides test code
 * @param placeholder whether it is what a generator wrote and nobody touched
 * @param suspects marks that make a suite unsteady or silent: skips, sleeps, retries, focus
 */
public record TestFile(
    String path,
    Level level,
    String framework,
    int cases,
    int assertions,
    boolean callsOwnCode,
    boolean placeholder,
    List<Suspect> suspects) {

  /** From where a test drives what it tests. */
  public enum Level {
    /** In the same process. */
    UNIT,
    /** With a real database, broker or network service. */
    INTEGRATION,
    /** From outside a running app: a browser, or requests to a started server. */
    END_TO_END
  }

  /** A mark at a line. */
  public record Suspect(Kind kind, String text, int line) {

    /** What it does to the suite. */
    public enum Kind {
      SKIPPED,
      FOCUSED,
      RETRIED,
      SLEEPS
    }

    public Suspect {
      requireNonNull(kind, "kind is null");
      requireNonNull(text, "text is null");
    }
  }

  public TestFile {
    requireNonNull(path, "path is null");
    requireNonNull(level, "level is null");
    requireNonNull(framework, "framework is null");
    suspects = List.copyOf(suspects);
  }
}
