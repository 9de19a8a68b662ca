package dev.seatrial.secrets.unwrap;

/** Gives a text on in parts, each with some of what surrounds it; for one text after the other. */
final class Feed {
  /** How far before and behind a part can be seen. */
  private static final int BEFORE = 4 << 10;

  private static final int BEHIND = 16 << 10;
  private static final int PART = 1 << 20;

  /** Beyond this the places in a text are counted anew. */
  private static final int LONGEST = 1 << 30;

  private final Finds finds;
  private byte[] buffer = new byte[1 << 15];
  private int filled;
  private int from;
  private int offset;
  private Where where = Where.TOP;
  private Finds.Kind kind = Finds.Kind.TEXT;

  Feed(Finds finds) {
    this.finds = finds;
  }

  void begin(Where place, Finds.Kind of) {
    where = place;
    kind = of;
    filled = 0;
    from = 0;
    offset = 0;
    finds.begin(where, kind);
  }

  void add(byte[] content, int start, int length) {
    int at = start;
    int left = length;
    while (left > 0) {
      room(left);
      int some = Math.min(left, buffer.length - filled);
      System.arraycopy(content, at, buffer, filled, some);
      filled += some;
      at += some;
      left -= some;
    }
  }

  void add(int single) {
    room(1);
    buffer[filled++] = (byte) single;
  }

  private void room(int more) {
    if (filled < buffer.length) {
      return;
    }
    int largest = BEFORE + PART + BEHIND;
    if (buffer.length < largest) {
      int size = Math.min(largest, Math.max(2 * buffer.length, filled + more));
      buffer = java.util.Arrays.copyOf(buffer, size < 0 ? largest : size);
      return;
    }
    int to = filled - BEHIND;
    finds.part(buffer, from, to, filled, offset);
    int kept = to - BEFORE;
    System.arraycopy(buffer, kept, buffer, 0, filled - kept);
    filled -= kept;
    from = BEFORE;
    offset += kept;
    if (offset > LONGEST) {
      finds.end();
      offset = 0;
      finds.begin(where, kind);
    }
  }

  void end() {
    if (filled > from) {
      finds.part(buffer, from, filled, filled, offset);
    }
    finds.end();
  }
}
