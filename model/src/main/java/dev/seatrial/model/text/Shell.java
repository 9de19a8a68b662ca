package dev.seatrial.model.text;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Words of a command line, so that a shell takes them as what they are and a terminal too. */
public final class Shell {
  private static final Pattern PLAIN = Pattern.compile("[\\w@%+=:,./-]+");

  private Shell() {}

  /**
   * The text as one word: as it is where nothing in it means anything to a shell, else in quotes.
   * What a terminal would obey, and whatever is not ASCII beside such, is written in digits, as
   * bash, zsh and ksh read them.
   */
  public static String word(String text) {
    if (PLAIN.matcher(text).matches()) {
      return text;
    }
    return text.codePoints().allMatch(CodePoints::isShown)
        ? "'" + text.replace("'", "'\\''") + "'"
        : escaped(text);
  }

  private static String escaped(String text) {
    StringBuilder word = new StringBuilder("$'");
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = b >= ' ' && b < 0x7f && "'\\!".indexOf(b) < 0;
      word.append(plain ? String.valueOf((char) b) : String.format("\\%03o", b & 0xff));
    }
    return word.append('\'').toString();
  }
}
