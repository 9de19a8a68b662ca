package dev.seatrial.secrets.text;

import java.nio.charset.StandardCharsets;

/** Bytes read as characters, one for one, without copying them. */
public final class Latin1 implements CharSequence {
  private final byte[] content;
  private final int from;
  private final int to;

  public Latin1(byte[] content, int from, int to) {
    if (from < 0 || to > content.length || from > to) {
      throw new IndexOutOfBoundsException("no such slice");
    }
    this.content = content;
    this.from = from;
    this.to = to;
  }

  @Override
  public int length() {
    return to - from;
  }

  @Override
  public char charAt(int index) {
    return (char) (content[from + index] & 0xFF);
  }

  @Override
  public Latin1 subSequence(int start, int end) {
    return new Latin1(content, from + start, from + end);
  }

  /** The characters themselves, as every sequence of characters must give them. */
  @Override
  public String toString() {
    return new String(content, from, to - from, StandardCharsets.ISO_8859_1);
  }
}
