package dev.seatrial.secrets.unwrap;

/** What one content may cost: how much it unpacks to, in how many entries, and what is held. */
final class Budget {
  private static final long MOST = 1L << 30;
  private static final long FREE = 32L << 20;

  /** Logs and tables are packed to a hundredth; what is packed better is made to be. */
  private static final long RATIO = 250;

  private static final int MOST_ENTRIES = 200_000;
  private static final long MOST_HELD = 64L << 20;

  private final Allowance shared;
  private long bytes;
  private int entries = MOST_ENTRIES;
  private long held;

  Budget(Allowance shared, long size) {
    this.shared = shared;
    this.bytes = Math.min(MOST, FREE + RATIO * size);
    shared.grant(size);
  }

  void spend(long unpacked) throws Limit {
    bytes -= unpacked;
    if (bytes < 0) {
      throw new Limit(Unopened.LARGE);
    }
    if (!shared.spend(unpacked)) {
      throw new Limit(Unopened.SPENT);
    }
  }

  void entry() throws Limit {
    if (--entries < 0) {
      throw new Limit(Unopened.MANY);
    }
  }

  /** How much more may be held at once. */
  long mayHold() {
    return MOST_HELD - held;
  }

  void hold(long more) {
    held += more;
  }
}
