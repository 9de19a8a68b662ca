package dev.seatrial.secrets.unwrap;

/** Why something inside a content was not searched. */
public enum Unopened {
  BZIP2("packed with bzip2, which is not opened"),
  XZ("packed with xz or lzma, which is not opened"),
  ZSTD("packed with zstd, which is not opened"),
  OTHER_ARCHIVE("archives of 7-Zip, RAR, LZ4 or another kind that is not opened"),
  METHOD("entries that are packed in a way that is not opened"),
  LOCKED("entries that are locked with a password"),
  LOCKED_DOCUMENT("documents that are locked with a password"),
  DOCUMENT("documents that are larger than is held in memory"),
  DAMAGED("archives that are damaged or cut short"),
  OVERLAPPING("entries that share their bytes with others"),
  DEEP("archives in archives deeper than any real one"),
  MANY("archives of more entries than any real one"),
  LARGE("archives that unpack to far more than any real one"),
  HELD("archives inside others that are larger than is held in memory"),
  SPENT("more than is unpacked in one search");

  private final String why;

  Unopened(String why) {
    this.why = why;
  }

  /** Whether nobody reads it without a password that is not here, as with whatever is encrypted. */
  public boolean isLocked() {
    return this == LOCKED || this == LOCKED_DOCUMENT;
  }

  /** In words. */
  public String why() {
    return why;
  }
}
