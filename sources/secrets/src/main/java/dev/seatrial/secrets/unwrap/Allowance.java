package dev.seatrial.secrets.unwrap;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How much all threads of one search may unpack: enough for any real repository, and not for
 * thousands of contents that were made to unpack to as much as each of them may.
 */
public final class Allowance {
  private static final long FREE = 8L << 30;
  private static final long FOR_EACH_BYTE = 40;

  private final AtomicLong left;

  public Allowance() {
    this(FREE);
  }

  Allowance(long bytes) {
    left = new AtomicLong(bytes);
  }

  /** What is large may be unpacked to more. */
  void grant(long packed) {
    left.addAndGet(packed * FOR_EACH_BYTE);
  }

  boolean spend(long bytes) {
    return left.addAndGet(-bytes) >= 0;
  }
}
