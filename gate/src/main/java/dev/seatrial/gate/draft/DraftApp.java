package dev.seatrial.gate.draft;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.facts.stack.App;

/**
 * An app that was found, with what its files say about running it.
 *
 * @param name as the file may write it
 */
public record DraftApp(String name, App app, Found start, Found health, Found port, Found tests) {

  /**
   * A value and the file that says it; both empty where none was found.
   *
   * @param where a path, or "given" where a person said it
   */
  public record Found(String value, String where) {

    /** Nothing was found. */
    public static final Found NOTHING = new Found("", "");

    public Found {
      requireNonNull(value, "value is null");
      requireNonNull(where, "where is null");
    }

    /** What a person said, or this where nobody said anything. */
    public Found unless(String given) {
      return given.isBlank() ? this : new Found(given.strip(), "given");
    }
  }

  public DraftApp {
    requireNonNull(name, "name is null");
    requireNonNull(app, "app is null");
    requireNonNull(start, "start is null");
    requireNonNull(health, "health is null");
    requireNonNull(port, "port is null");
    requireNonNull(tests, "tests is null");
  }
}
