package dev.seatrial.model.facts.tree;

import static java.util.Objects.requireNonNull;

/** What came of asking for a file's text. */
public sealed interface Content {

  /** Its text, decoded; undecodable bytes became U+FFFD. */
  record Text(String text) implements Content {
    public Text {
      requireNonNull(text, "text is null");
    }
  }

  /** It could not be had: too large, binary, missing from a partial clone, a link… */
  record Withheld(String why) implements Content {
    public Withheld {
      requireNonNull(why, "why is null");
    }
  }

  /**
   * Whether it says nothing: blank, or only comments, headings and names without values. What was
   * withheld may say anything.
   */
  default boolean isHollow() {
    return this instanceof Text(String text) && Hollowness.of(text);
  }

  /** Whether it could be had and says something. */
  default boolean says() {
    return this instanceof Text && !isHollow();
  }

  /** The text, or empty where it was withheld. */
  default String orEmpty() {
    return this instanceof Text(String text) ? text : "";
  }
}
