package dev.seatrial.secrets.scan;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.SecureRandom;

/**
 * Remembers pieces of text in which nothing was found, by a keyed digest of 64 bits; for one
 * thread. A history shows the same lines again and again, since each difference is told with what
 * surrounds it.
 *
 * <p>The digest is multilinear and strongly universal (Lemire and Kaser, "Strongly universal string
 * hashing is fast", 2014): whoever does not know the keys, which are drawn anew for each memory,
 * cannot make two pieces that share it.
 */
final class Quiet {
  /** No longer piece is remembered, in bytes. */
  static final int LONGEST = 4096;

  private static final int WORD = Integer.BYTES;
  private static final int SLOTS = 1 << 20;
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private final long[] keys = new SecureRandom().longs(2L * (LONGEST / WORD + 4)).toArray();
  private final long[] known = new long[SLOTS];

  /**
   * The digest of a piece.
   *
   * @param said what else tells it from others
   */
  long digest(byte[] content, int from, int to, int said) {
    long high = keys[0] + keys[2] * said + keys[4] * (to - from);
    long low = keys[1] + keys[3] * said + keys[5] * (to - from);
    int key = 6;
    int i = from;
    for (; i + WORD <= to; i += WORD) {
      long word = (int) INT.get(content, i) & 0xFFFFFFFFL;
      high += keys[key++] * word;
      low += keys[key++] * word;
    }
    long rest = 0;
    for (; i < to; i++) {
      rest = (rest << Byte.SIZE) | (content[i] & 0xFF);
    }
    high += keys[key++] * rest;
    low += keys[key] * rest;
    return (high & 0xFFFFFFFF00000000L) | (low >>> Integer.SIZE);
  }

  boolean has(long digest) {
    return known[slot(digest)] == digest;
  }

  void add(long digest) {
    known[slot(digest)] = digest;
  }

  private static int slot(long digest) {
    return (int) digest & (SLOTS - 1);
  }
}
