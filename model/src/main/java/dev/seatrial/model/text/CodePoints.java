package dev.seatrial.model.text;

/** What single characters do to whoever reads them. */
public final class CodePoints {
  private CodePoints() {}

  /**
   * Whether a character shows as itself: it neither controls a terminal nor reorders or hides text,
   * and a standard has given it a meaning.
   */
  public static boolean isShown(int point) {
    if (point >= ' ' && point < 0x7f) {
      return true;
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
