package dev.seatrial.git.objects;

/** The four things that git keeps. */
public enum ObjectType {
  COMMIT("commit"),
  TREE("tree"),
  BLOB("blob"),
  TAG("tag");

  private final String word;

  ObjectType(String word) {
    this.word = word;
  }

  /** Its name inside git's own headers. */
  public String word() {
    return word;
  }
}
