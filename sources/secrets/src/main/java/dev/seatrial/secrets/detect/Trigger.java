package dev.seatrial.secrets.detect;

import static java.util.Objects.requireNonNull;

/**
 * A cheap sign that a secret may stand here, in the subset of patterns that all engines understand
 * alike.
 *
 * @param caseless whether upper and lower case are the same
 */
public record Trigger(String pattern, boolean caseless) {
  public Trigger {
    requireNonNull(pattern, "pattern is null");
  }
}
