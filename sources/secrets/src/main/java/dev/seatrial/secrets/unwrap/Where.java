package dev.seatrial.secrets.unwrap;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Secrets;

/**
 * Where in a content something stands: the names of the entries that lead to it, as an archive
 * gives them. They are anybody's text, told and never opened.
 */
public record Where(String path) {
  private static final int LONGEST = 120;
  private static final int LONGEST_PATH = 4096;

  /** The content itself. */
  public static final Where TOP = new Where("");

  public Where {
    requireNonNull(path, "path is null");
  }

  Where inside(String entry) {
    String whole = path.isEmpty() ? entry : path + "!/" + entry;
    return new Where(whole.substring(Math.max(0, whole.length() - LONGEST_PATH)));
  }

  /** As it may be told: short, on one line, and without what could be a secret. */
  public String told() {
    StringBuilder plain = new StringBuilder(path.length());
    path.codePoints().forEach(c -> plain.appendCodePoint(isShown(c) ? c : '?'));
    String safe = Secrets.cut(plain.toString());
    return safe.length() <= LONGEST ? safe : "…" + safe.substring(safe.length() - LONGEST);
  }

  /** What a terminal obeys, or what turns the order of letters around, is not shown. */
  private static boolean isShown(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
