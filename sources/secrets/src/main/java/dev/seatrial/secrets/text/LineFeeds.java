package dev.seatrial.secrets.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The ends of lines, eight bytes looked at together. */
public final class LineFeeds {
  private static final long LOW = 0x7F7F7F7F7F7F7F7FL;
  private static final long EIGHT = '\n' * 0x0101010101010101L;
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private LineFeeds() {}

  /** Where the next one is, or the end where there is none before it. */
  public static int next(byte[] content, int from, int to) {
    int i = from;
    for (; i + Long.BYTES <= to; i += Long.BYTES) {
      long there = there(content, i);
      if (there != 0) {
        return i + Long.numberOfTrailingZeros(there) / Byte.SIZE;
      }
    }
    while (i < to && content[i] != '\n') {
      i++;
    }
    return i;
  }

  /** Where the last one before a place is, or just before the beginning where there is none. */
  public static int last(byte[] content, int from, int to) {
    int i = to;
    for (; i - Long.BYTES >= from; i -= Long.BYTES) {
      long there = there(content, i - Long.BYTES);
      if (there != 0) {
        return i - 1 - Long.numberOfLeadingZeros(there) / Byte.SIZE;
      }
    }
    i--;
    while (i >= from && content[i] != '\n') {
      i--;
    }
    return i;
  }

  /** How many there are. */
  public static int count(byte[] content, int from, int to) {
    int count = 0;
    int i = from;
    for (; i + Long.BYTES <= to; i += Long.BYTES) {
      count += Long.bitCount(there(content, i));
    }
    for (; i < to; i++) {
      count += content[i] == '\n' ? 1 : 0;
    }
    return count;
  }

  /** The highest bit of each of eight bytes that is one: without carries from byte to byte. */
  private static long there(byte[] content, int at) {
    long bytes = (long) LONG.get(content, at) ^ EIGHT;
    return ~(((bytes & LOW) + LOW) | bytes | LOW);
  }
}
