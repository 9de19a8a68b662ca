package dev.seatrial.gate.config;

import static java.util.Objects.requireNonNull;

/** Something wrong in {@code seatrial.yml}; line and column count from 1. */
public record ConfigurationProblem(int line, int column, String message) {
  public ConfigurationProblem {
    requireNonNull(message, "message is null");
  }

  @Override
  public String toString() {
    return Configuration.FILE + ":" + line + ":" + column + ": " + message;
  }
}
