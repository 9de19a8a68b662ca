package dev.seatrial.model;

import static java.util.Objects.requireNonNull;

/**
 * How to make a control true on one stack ("Next.js", "Any"), as Markdown with a command or a diff.
 */
public record Remedy(String stack, String text) {
  public Remedy {
    requireNonNull(stack, "stack is null");
    requireNonNull(text, "text is null");
  }
}
