package dev.seatrial.model.text;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern that passes quickly over what it cannot be found in: it finds what {@link Pattern}
 * finds, and runs it only near the words of which every match has to hold one.
 */
public final class TextPattern {
  /** Characters; where a match may begin further before its word, trying each place costs more. */
  private static final int LONGEST_LEAD = 64;

  private final Pattern pattern;
  private final WordScan words;
  private final int lead;

  private TextPattern(Pattern pattern) {
    this.pattern = requireNonNull(pattern, "pattern is null");
    Wanted.Required required = RequiredWords.of(pattern);
    this.words = WordScan.of(required.words());
    this.lead = required.lead();
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
    return matches(text).find();
  }

  /** Whether a text is a match from its beginning to its end. */
  public boolean isAllOf(String text) {
    return words.mayStandIn(text) && pattern.matcher(text).matches();
  }

  /** The text with its matches replaced, as {@link Matcher#replaceAll(Function)} does it. */
  public String replaceAll(String text, Function<MatchResult, String> replacement) {
    return words.mayStandIn(text) ? pattern.matcher(text).replaceAll(replacement) : text;
  }

  /** Its matches in a text, from the first on. */
  public Matches matches(String text) {
    if (lead <= LONGEST_LEAD) {
      return new Matches(pattern.matcher(text), text, words, lead);
    }
    return new Matches(pattern.matcher(words.mayStandIn(text) ? text : ""));
  }

  @Override
  public String toString() {
    return pattern.pattern();
  }
}
