package dev.seatrial.gate.config;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/** Something wrong in {@code seatrial.yml}; line and column count from 1. */
public record ConfigurationProblem(int line, int column, String message)
    implements Comparable<ConfigurationProblem> {
  private static final Comparator<ConfigurationProblem> BY_PLACE =
      Comparator.comparingInt(ConfigurationProblem::line)
          .thenComparingInt(ConfigurationProblem::column)
          .thenComparing(ConfigurationProblem::message);

  public ConfigurationProblem {
    requireNonNull(message, "message is null");
  }

  @Override
  public int compareTo(ConfigurationProblem other) {
    return BY_PLACE.compare(this, other);
  }

  @Override
  public String toString() {
    return Configuration.FILE + ":" + line + ":" + column + ": " + message;
  }
}
