package dev.seatrial.model.text;

import static java.util.Objects.requireNonNull;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern that passes quickly over the texts in which it cannot be found: it finds what {@link
 * Pattern} finds, and runs it only where one of the words stands that every match has to hold.
 */
public final class TextPattern {
  private final Pattern pattern;
  private final WordScan words;

  private TextPattern(Pattern pattern) {
    this.pattern = requireNonNull(pattern, "pattern is null");
    this.words = WordScan.of(RequiredWords.of(pattern));
  }

  /** The pattern that is written so. */
  public static TextPattern of(String regex) {
    return new TextPattern(Pattern.compile(regex));
  }

  /** That pattern, with its flags. */
  public static TextPattern of(Pattern pattern) {
    return new TextPattern(pattern);
  }

  /** Whether it is found in a text. */
  public boolean isIn(String text) {
    return words.mayStandIn(text) && pattern.matcher(text).find();
  }

  /**
   * A matcher for {@link Matcher#find}: over the text, or over nothing where it cannot be there.
   */
  public Matcher matcher(String text) {
    return pattern.matcher(words.mayStandIn(text) ? text : "");
  }

  @Override
  public String toString() {
    return pattern.pattern();
  }
}
