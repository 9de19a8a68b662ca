package dev.seatrial.model.text;

import java.util.regex.Pattern;

/** Words with "a" or "an" before them, as they are spoken. */
public final class Article {
  /** A vowel; or letters that are spelled out, of which the first one begins with a vowel. */
  private static final Pattern VOWEL =
      Pattern.compile(
          "(?:[AEIOaeio]|[Uu][bgkpr](?!I)|11|8|(?:AWS|[FHLMNRSX](?=[A-Z0-9]{1,4}\\b)(?!ATS|INE|CRAM))|npm|xAI)"
              + ".*");

  private Article() {}

  /** "an AWS access key". */
  public static String before(String words) {
    return (VOWEL.matcher(words).matches() ? "an " : "a ") + words;
  }
}
