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
  private static final int SLOTS = 128;

  private final Path path;
  private @Nullable RandomAccessFile file;
  private long length;
  private final byte[] @Nullable [] blocks = new byte @Nullable [SLOTS][];
  private final long[] starts = new long[SLOTS];

  /** A file that is opened when it is first read. */
  BlockFile(Path path) {
    this.path = path;
  }

  private RandomAccessFile open() throws IOException {
    RandomAccessFile opened = file;
    if (opened == null) {
      opened = new RandomAccessFile(path.toFile(), "r");
      length = opened.length();
      file = opened;
    }
    return opened;
  }

  /** The block that holds a position; valid until another block is asked for. */
  byte[] block(long position) throws IOException {
    RandomAccessFile opened = open();
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
    opened.seek(start);
    opened.readFully(block, 0, (int) Math.min(SIZE, length - start));
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

  byte[] bytes(long position, int count) throws IOException {
    byte[] bytes = new byte[count];
    for (int i = 0; i < count; i++) {
      bytes[i] = (byte) u8(position + i);
    }
    return bytes;
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
