package dev.seatrial.model.text;

import java.util.regex.Matcher;

/** The matches of a pattern in a text, one after the other. */
public final class Matches {
  private final Matcher matcher;
  private final String text;
  private final WordScan words;
  private final int lead;
  private final boolean everywhere;
  private int from;
  private int word = -1;

  /** Those at any place. */
  Matches(Matcher matcher) {
    this(matcher, "", WordScan.EVERYWHERE, 0, true);
  }

  /** Those that begin at most so many characters before a word. */
  Matches(Matcher matcher, String text, WordScan words, int lead) {
    // A place inside the text is none of its ends, and what stands before it counts.
    this(matcher.useTransparentBounds(true).useAnchoringBounds(false), text, words, lead, false);
  }

  private Matches(Matcher matcher, String text, WordScan words, int lead, boolean everywhere) {
    this.matcher = matcher;
    this.text = text;
    this.words = words;
    this.lead = lead;
    this.everywhere = everywhere;
  }

  /** Whether there is a next one, which the other questions are then about. */
  public boolean find() {
    if (everywhere) {
      return matcher.find();
    }
    while (true) {
      if (word < from) {
        word = words.next(text, from);
      }
      if (word < 0) {
        from = text.length();
        return false;
      }
      for (int at = Math.max(from, word - lead); at <= word; at++) {
        if (matcher.region(at, text.length()).lookingAt()) {
          from = matcher.end();
          return true;
        }
      }
      from = word + 1;
    }
  }

  /** Where the match begins. */
  public int start() {
    return matcher.start();
  }

  /** Where it ends: behind its last character. */
  public int end() {
    return matcher.end();
  }

  /** The text of the match. */
  public String group() {
    return matcher.group();
  }

  /** The text of a group of the match. */
  public String group(int group) {
    return matcher.group(group);
  }
}
