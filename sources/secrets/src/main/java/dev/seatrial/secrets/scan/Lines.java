package dev.seatrial.secrets.scan;

import dev.seatrial.secrets.text.LineFeeds;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Counts lines; what is asked for in the order of its places is counted once. */
final class Lines {
  private static final int BLOCK = 1 << 13;

  private final MemorySegment content;
  private final byte[] block;
  private int at;
  private int line = 1;

  Lines(MemorySegment content) {
    this.content = content;
    block = new byte[(int) Math.min(BLOCK, content.byteSize())];
  }

  /** The number of the line that a place is in, from 1 on. */
  int of(int place) {
    if (place < at) {
      at = 0;
      line = 1;
    }
    while (at < place) {
      int size = Math.min(block.length, place - at);
      MemorySegment.copy(content, ValueLayout.JAVA_BYTE, at, block, 0, size);
      line += LineFeeds.count(block, 0, size);
      at += size;
    }
    return line;
  }
}
