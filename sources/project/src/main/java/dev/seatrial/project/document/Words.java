package dev.seatrial.project.document;

/** Counts words. */
final class Words {
  private Words() {}

  /** How many words a text has; of scripts without spaces, two signs count as a word. */
  static int in(String text) {
    int words = 0;
    int signs = 0;
    boolean inWord = false;
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int c = text.codePointAt(at);
      if (Character.isIdeographic(c)) {
        signs++;
        inWord = false;
      } else if (Character.isWhitespace(c)) {
        inWord = false;
      } else if (!inWord && Character.isLetterOrDigit(c)) {
        inWord = true;
        words++;
      }
    }
    return words + (signs + 1) / 2;
  }
}
