package dev.seatrial.catalog;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Control;
import java.util.List;

/**
 * The page of a control, read.
 *
 * @param retired whether it only keeps its id taken
 * @param needsUsers whether it has an object only where something runs in front of users
 * @param text the page as it is written
 */
public record Page(
    String path,
    Control control,
    boolean retired,
    boolean needsUsers,
    List<Example> examples,
    String text) {
  public Page {
    requireNonNull(path, "path is null");
    requireNonNull(control, "control is null");
    examples = List.copyOf(examples);
    requireNonNull(text, "text is null");
  }

  /** Its path without the ending: what the judges beside it are named after. */
  public String stem() {
    return path.substring(0, path.lastIndexOf('.'));
  }
}
