package dev.seatrial.git.objects;

/** An object written as its difference from another. */
final class Delta {
  private Delta() {}

  /** The size that the result will have. */
  static long resultSize(byte[] delta) {
    return size(delta, skipSize(delta, 0));
  }

  /** The object that this delta makes of its base. */
  static byte[] apply(byte[] base, byte[] delta) throws ObjectUnavailable {
    int at = skipSize(delta, 0);
    long size = size(delta, at);
    at = skipSize(delta, at);
    if (size(delta, 0) != base.length || size > Integer.MAX_VALUE - 8) {
      throw ObjectUnavailable.damaged();
    }
    byte[] result = new byte[(int) size];
    int filled = 0;
    while (at < delta.length) {
      int op = delta[at++] & 0xff;
      if ((op & 0x80) == 0) {
        if (op == 0) {
          throw ObjectUnavailable.damaged();
        }
        System.arraycopy(delta, at, result, filled, op);
        at += op;
        filled += op;
        continue;
      }
      int from = 0;
      int length = 0;
      for (int i = 0; i < 4; i++) {
        if ((op & 1 << i) != 0) {
          from |= (delta[at++] & 0xff) << (8 * i);
        }
      }
      for (int i = 0; i < 3; i++) {
        if ((op & 0x10 << i) != 0) {
          length |= (delta[at++] & 0xff) << (8 * i);
        }
      }
      length = length == 0 ? 0x10000 : length;
      System.arraycopy(base, from, result, filled, length);
      filled += length;
    }
    if (filled != size) {
      throw ObjectUnavailable.damaged();
    }
    return result;
  }

  private static long size(byte[] delta, int start) {
    long size = 0;
    int shift = 0;
    int at = start;
    int b;
    do {
      b = delta[at++] & 0xff;
      size |= (long) (b & 0x7f) << shift;
      shift += 7;
    } while ((b & 0x80) != 0 && shift < 63);
    return size;
  }

  private static int skipSize(byte[] delta, int start) {
    int at = start;
    while ((delta[at++] & 0x80) != 0) {}
    return at;
  }
}
