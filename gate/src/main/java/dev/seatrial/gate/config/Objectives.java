package dev.seatrial.gate.config;

import static java.util.Objects.requireNonNull;

import java.util.OptionalInt;

/**
 * What the owner promises, as it is written; empty where nothing is promised.
 *
 * @param availability "99.9%"
 * @param errorRate "1%"
 * @param latency the 95th percentile, "300ms"
 * @param restoreTime how long a restore may take, "4h"
 * @param dataLoss how much of the newest data may be lost, "15min"
 */
public record Objectives(
    String availability,
    String errorRate,
    String latency,
    String restoreTime,
    String dataLoss,
    OptionalInt peakUsers,
    OptionalInt requestsPerSecond) {

  /** Nothing is promised. */
  public static final Objectives NONE =
      new Objectives("", "", "", "", "", OptionalInt.empty(), OptionalInt.empty());

  public Objectives {
    requireNonNull(availability, "availability is null");
    requireNonNull(errorRate, "errorRate is null");
    requireNonNull(latency, "latency is null");
    requireNonNull(restoreTime, "restoreTime is null");
    requireNonNull(dataLoss, "dataLoss is null");
    requireNonNull(peakUsers, "peakUsers is null");
    requireNonNull(requestsPerSecond, "requestsPerSecond is null");
  }
}
