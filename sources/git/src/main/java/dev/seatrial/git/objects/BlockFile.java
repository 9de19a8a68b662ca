package dev.seatrial.git.objects;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file of any size, read through a few blocks that stay in memory; for one thread.
 *
 * <p>Not mapped into memory: a mapped file that shrinks under us would take the whole process down.
 * Not a channel: interrupting one reader would close it for good.
 */
final class BlockFile implements Closeable {
  private static final int BITS = 15;
  private static final int SIZE = 1 << BITS;
  private static final int SLOTS = 64;

  private final RandomAccessFile file;
  private final long length;
  private final byte[] @Nullable [] blocks = new byte @Nullable [SLOTS][];
  private final long[] starts = new long[SLOTS];

  BlockFile(Path path) throws IOException {
    this.file = new RandomAccessFile(path.toFile(), "r");
    this.length = file.length();
  }

  long length() {
    return length;
  }

  /** The block that holds a position; valid until another block is asked for. */
  byte[] block(long position) throws IOException {
    if (position < 0 || position >= length) {
      throw new EOFException("position " + position + " of " + length);
    }
    long start = position >>> BITS << BITS;
    int slot = (int) (position >>> BITS) & SLOTS - 1;
    byte[] block = blocks[slot];
    if (block == null) {
      block = new byte[SIZE];
      blocks[slot] = block;
    } else if (starts[slot] == start) {
      return block;
    }
    starts[slot] = -1;
    file.seek(start);
    file.readFully(block, 0, (int) Math.min(SIZE, length - start));
    starts[slot] = start;
    return block;
  }

  /** Where in its block a position is. */
  int within(long position) {
    return (int) (position & SIZE - 1);
  }

  /** How many bytes its block holds from a position on. */
  int available(long position) {
    return (int) Math.min(SIZE - within(position), length - position);
  }

  int u8(long position) throws IOException {
    return block(position)[within(position)] & 0xff;
  }

  int i32(long position) throws IOException {
    int at = within(position);
    if (at <= SIZE - 4 && position + 4 <= length) {
      byte[] b = block(position);
      return (b[at] & 0xff) << 24
          | (b[at + 1] & 0xff) << 16
          | (b[at + 2] & 0xff) << 8
          | (b[at + 3] & 0xff);
    }
    return u8(position) << 24 | u8(position + 1) << 16 | u8(position + 2) << 8 | u8(position + 3);
  }

  long u32(long position) throws IOException {
    return i32(position) & 0xffffffffL;
  }

  /** Compares the bytes at a position with these. */
  int compare(long position, byte[] with) throws IOException {
    for (int i = 0; i < with.length; i++) {
      int difference = u8(position + i) - (with[i] & 0xff);
      if (difference != 0) {
        return difference;
      }
    }
    return 0;
  }

  byte[] bytes(long position, int count) throws IOException {
    byte[] bytes = new byte[count];
    for (int i = 0; i < count; i++) {
      bytes[i] = (byte) u8(position + i);
    }
    return bytes;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
