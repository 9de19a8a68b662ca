package dev.seatrial.controls.observability;

import dev.seatrial.model.Place;
import java.util.regex.Pattern;

/**
 * A rule that alerts, as a file declares it.
 *
 * @param watches what it looks at, in the language of its tool
 * @param waits whether it has to hold for a while before it fires
 * @param on whether it is switched on
 * @param reaches what its own declaration says about where it goes
 */
record AlertRule(
    String name, String watches, boolean waits, boolean on, Reach reaches, Place place) {

  /** Where an alert goes. */
  enum Reach {
    SOMEBODY,
    NOBODY,
    /** Settings elsewhere decide. */
    ELSEWHERE
  }

  /** Words by which a rule about what users feel is told from one about machines. */
  private static final Pattern FAILURE =
      Pattern.compile(
          "(?i)5\\.\\.|5xx|50\\d|error|exception|fail|unavailable|availability|probe_success"
              + "|absent(_over_time)?\\(|\\bup\\b|down|burn.?rate|\\bslo\\b|unhealthy|uptime"
              + "|synthetics|healthyhostcount|crash");

  /** Whether it fires when the app fails its users. */
  boolean isAboutFailure() {
    return FAILURE.matcher(name + " " + watches).find();
  }
}
