package dev.seatrial.report.markdown;

import dev.seatrial.report.words.Visible;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text in Markdown in which nothing acts. A forge makes links, mentions and references out of plain
 * text after Markdown is done, and backslashes do not stop it, but it leaves code alone: a word of
 * anything but letters and harmless punctuation becomes code.
 */
final class Escaped {
  /** No character that Markdown, HTML or a forge gives a meaning to inside a word. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "[(“\"'‘]*[\\p{L}\\p{N}][\\p{L}\\p{N}'’.,/–-]*[\\p{L}\\p{N}.,;:?!)”\"'’…]*|[–—-]");

  /** Links without a scheme, references to issues, commits, and numbers that begin a list. */
  private static final Pattern ACTS =
      Pattern.compile("(?i).*www\\..*|.*\\bGH-\\d.*|[0-9a-f]{7,}|\\d+[.)]|-|.*--.*");

  private Escaped() {}

  /** A sentence, cut where it is too long. */
  static String prose(String text, int most) {
    return Arrays.stream(Visible.of(text, most).strip().split("\\s+", -1))
        .map(Escaped::word)
        .collect(Collectors.joining(" "));
  }

  private static String word(String word) {
    if (isPlain(word)) {
      return word;
    }
    int end = word.length();
    String after = word.indexOf('(') < 0 ? ",.;)" : ",.;";
    while (end > 1 && after.indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    return code(word.substring(0, end)) + word.substring(end);
  }

  private static boolean isPlain(String word) {
    return PLAIN.matcher(word).matches() && !ACTS.matcher(word).matches();
  }

  /** A piece of code: nothing in it is read. */
  static String code(String text) {
    return fenced(Visible.of(text, 300));
  }

  /** A command, which has to stay whole. */
  static String command(String text) {
    return fenced(Visible.of(text));
  }

  private static String fenced(String safe) {
    if (safe.isBlank()) {
      return "";
    }
    int longest = 0;
    int run = 0;
    for (int i = 0; i < safe.length(); i++) {
      run = safe.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    String fence = "`".repeat(longest + 1);
    return longest == 0 ? fence + safe + fence : fence + " " + safe + " " + fence;
  }
}
