package dev.seatrial.model.facts.document;

import static java.util.Objects.requireNonNull;

/**
 * A line of a code block, or a code span, that tells the reader to run something.
 *
 * @param text without a leading prompt sign
 */
public record DocumentedCommand(String text, int line) {
  public DocumentedCommand {
    requireNonNull(text, "text is null");
  }
}
