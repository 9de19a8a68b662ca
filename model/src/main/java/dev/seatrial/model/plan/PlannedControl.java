package dev.seatrial.model.plan;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Control;
import java.util.List;

/**
 * How a control is going to be answered for an app.
 *
 * @param app the app's name; "." where the repository answers as a whole
 * @param absent why it does not apply; empty where it does, and then its aspects say how they are
 *     looked at
 */
public record PlannedControl(
    Control control, String app, boolean blocking, String absent, List<PlannedAspect> aspects) {
  public PlannedControl {
    requireNonNull(control, "control is null");
    requireNonNull(app, "app is null");
    requireNonNull(absent, "absent is null");
    aspects = List.copyOf(aspects);
  }

  /** Whether it has an object here. */
  public boolean applies() {
    return absent.isEmpty();
  }

  /** How many of its aspects are going to be looked at. */
  public long lookedAt() {
    return aspects.stream().filter(PlannedAspect::isLookedAt).count();
  }
}
