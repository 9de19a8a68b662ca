package dev.seatrial.git.objects;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The name of an object: the hash of its type and content. */
public final class ObjectId implements Comparable<ObjectId> {
  private static final HexFormat HEX = HexFormat.of();

  private final byte[] hash;

  ObjectId(byte[] hash) {
    this.hash = hash;
  }

  /** The id that stands in a buffer. */
  public static ObjectId from(byte[] buffer, int start, ObjectFormat format) {
    return new ObjectId(Arrays.copyOfRange(buffer, start, start + format.bytes()));
  }

  /** The id that is written as these hex digits, where they are one of this format. */
  public static Optional<ObjectId> parse(String hex, ObjectFormat format) {
    return hex.length() == 2 * format.bytes() && isHex(hex)
        ? Optional.of(new ObjectId(HEX.parseHex(hex)))
        : Optional.empty();
  }

  static boolean isHex(String text) {
    int digits = 0;
    while (digits < text.length() && HexFormat.isHexDigit(text.charAt(digits))) {
      digits++;
    }
    return digits > 0 && digits == text.length();
  }

  /** Its hex digits in lower case. */
  public String hex() {
    return HEX.formatHex(hash);
  }

  /** How many bytes it has. */
  public int width() {
    return hash.length;
  }

  /** Writes its bytes into a buffer. */
  public void into(byte[] buffer, int start) {
    System.arraycopy(hash, 0, buffer, start, hash.length);
  }

  int firstByte() {
    return hash[0] & 0xff;
  }

  byte[] hash() {
    return hash;
  }

  @Override
  public int compareTo(ObjectId other) {
    return Arrays.compareUnsigned(hash, other.hash);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ObjectId id && Arrays.equals(hash, id.hash);
  }

  @Override
  public int hashCode() {
    return (hash[0] & 0xff) << 24
        | (hash[1] & 0xff) << 16
        | (hash[2] & 0xff) << 8
        | (hash[3] & 0xff);
  }

  @Override
  public String toString() {
    return hex();
  }
}
