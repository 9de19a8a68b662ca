package dev.seatrial.secrets.scan;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Counts lines; what is asked for in the order of its places is counted once. */
final class Lines {
  private static final int BLOCK = 1 << 13;
  private static final long LOW = 0x7F7F7F7F7F7F7F7FL;
  private static final long LINE_FEEDS = '\n' * 0x0101010101010101L;
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

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
      line += ends(size);
      at += size;
    }
    return line;
  }

  /** How many line feeds a block has; eight bytes are looked at together. */
  private int ends(int size) {
    int ends = 0;
    int i = 0;
    for (; i + Long.BYTES <= size; i += Long.BYTES) {
      long bytes = (long) LONG.get(block, i) ^ LINE_FEEDS;
      ends += Long.bitCount(~((bytes & LOW) + LOW | bytes | LOW));
    }
    for (; i < size; i++) {
      ends += block[i] == '\n' ? 1 : 0;
    }
    return ends;
  }
}
