package dev.seatrial.git.objects;

import java.util.Locale;

/** The four things that git keeps. */
public enum ObjectType {
  COMMIT,
  TREE,
  BLOB,
  TAG;

  /** Its name inside git's own headers. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
