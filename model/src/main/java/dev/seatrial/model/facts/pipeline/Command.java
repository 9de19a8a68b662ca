package dev.seatrial.model.facts.pipeline;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Place;
import java.util.List;

/**
 * One simple command that would run, after scripts, targets and actions were followed.
 *
 * @param words the command split as a shell splits it, environment assignments in front removed
 * @param folder where it runs, as far as known; empty at the root
 * @param via the scripts, targets, actions and workflows it was reached through, outermost first;
 *     empty where the pipeline says it itself
 * @param failureIgnored whether its failure is swallowed on the way ({@code || true}, {@code set
 *     +e})
 * @param place where the command itself stands
 */
public record Command(
    List<String> words, String folder, List<String> via, boolean failureIgnored, Place place) {
  public Command {
    words = List.copyOf(words);
    requireNonNull(folder, "folder is null");
    via = List.copyOf(via);
    requireNonNull(place, "place is null");
  }

  /** The command on one line. */
  public String line() {
    return String.join(" ", words);
  }
}
