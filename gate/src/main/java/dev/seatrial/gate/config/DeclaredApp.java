package dev.seatrial.gate.config;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.facts.stack.App;
import java.util.OptionalInt;

/**
 * An app that its owner declares, and how it is started, asked for its health, and tested.
 *
 * @param start the command, run in its folder; empty where none is declared
 * @param health the path that answers whether it can serve; empty where none is declared
 * @param tests the command that runs its tests; empty where none is declared
 */
public record DeclaredApp(App app, String start, String health, OptionalInt port, String tests) {
  public DeclaredApp {
    requireNonNull(app, "app is null");
    requireNonNull(start, "start is null");
    requireNonNull(health, "health is null");
    requireNonNull(port, "port is null");
    requireNonNull(tests, "tests is null");
  }
}
