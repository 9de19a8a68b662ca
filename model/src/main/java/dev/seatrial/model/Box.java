package dev.seatrial.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A line of a checklist.
 *
 * @param id list, section and place: "P3.6"
 * @param text what it asks, in our words
 * @param controls the controls that answer it; never empty
 */
public record Box(String id, String text, List<String> controls) {
  public Box {
    requireNonNull(id, "id is null");
    requireNonNull(text, "text is null");
    controls = List.copyOf(controls);
    if (controls.isEmpty()) {
      throw new IllegalArgumentException("box " + id + " has no control that answers it");
    }
  }
}
