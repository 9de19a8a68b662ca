package dev.seatrial.secrets.unwrap;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Secrets;
import dev.seatrial.model.text.CodePoints;

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

  /**
   * As it may be told: short, on one line, without what a terminal obeys and without what could be
   * a secret.
   */
  public String told() {
    StringBuilder plain = new StringBuilder(path.length());
    path.codePoints().forEach(c -> plain.appendCodePoint(CodePoints.isShown(c) ? c : '?'));
    String safe = Secrets.cut(plain.toString());
    return safe.length() <= LONGEST ? safe : "…" + safe.substring(safe.length() - LONGEST);
  }
}
