package dev.seatrial.secrets.text;

/** What kind of character a byte is; everything beyond ASCII is none of them. */
public final class Characters {
  private static final boolean[] BASE64 = base64();

  private Characters() {}

  private static boolean[] base64() {
    boolean[] all = new boolean[128];
    for (int c = 0; c < all.length; c++) {
      all[c] = isAlnum(c) || c == '+' || c == '/' || c == '-' || c == '_';
    }
    return all;
  }

  public static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  public static boolean isUpper(int c) {
    return c >= 'A' && c <= 'Z';
  }

  public static boolean isLower(int c) {
    return c >= 'a' && c <= 'z';
  }

  public static boolean isLetter(int c) {
    return isUpper(c) || isLower(c);
  }

  public static boolean isAlnum(int c) {
    return isDigit(c) || isLetter(c);
  }

  public static boolean isHex(int c) {
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }

  /** A character of base64, in its usual or its URL-safe alphabet, without padding. */
  public static boolean isBase64(int c) {
    return c >= 0 && c < BASE64.length && BASE64[c];
  }

  public static boolean isBlank(int c) {
    return c == ' ' || c == '\t';
  }

  public static boolean isSpace(int c) {
    return isBlank(c) || c == '\n' || c == '\r';
  }

  public static int lower(int c) {
    return isUpper(c) ? c + 32 : c;
  }

  /** Whether every character of a text, which must have some, is of one kind. */
  public static boolean all(CharSequence text, java.util.function.IntPredicate kind) {
    return !text.isEmpty() && text.chars().allMatch(kind);
  }
}
