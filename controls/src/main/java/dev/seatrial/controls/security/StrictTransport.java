package dev.seatrial.controls.security;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The value of Strict-Transport-Security. */
final class StrictTransport {
  private static final Pattern MAX_AGE = Pattern.compile("(?i)max-age\\s*=\\s*\"?(\\d{1,12})");
  private static final long HALF_A_YEAR = 180L * 24 * 3600;

  private StrictTransport() {}

  /** Why it does not hold browsers to HTTPS for half a year; empty where it does. */
  static Optional<String> weakness(String value) {
    Matcher age = MAX_AGE.matcher(value);
    if (!age.find()) {
      return Optional.of("has no max-age");
    }
    long seconds = Long.parseLong(age.group(1));
    return seconds < HALF_A_YEAR
        ? Optional.of("lasts " + seconds + " seconds, less than 180 days")
        : Optional.empty();
  }
}
