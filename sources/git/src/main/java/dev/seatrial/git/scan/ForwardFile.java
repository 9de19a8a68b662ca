package dev.seatrial.git.scan;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** A file that is read from its beginning to its end, with leaps forward. */
final class ForwardFile implements Closeable {
  private final RandomAccessFile file;
  private final long length;
  private final byte[] block = new byte[1 << 20];
  private long start;
  private int filled;
  private int at;

  ForwardFile(Path path) throws IOException {
    file = new RandomAccessFile(path.toFile(), "r");
    length = file.length();
  }

  long length() {
    return length;
  }

  long position() {
    return start + at;
  }

  void to(long position) throws IOException {
    if (position < start || position > start + filled) {
      file.seek(position);
      start = position;
      filled = 0;
    }
    at = (int) (position - start);
  }

  int next() throws IOException {
    if (at == filled) {
      start += filled;
      at = 0;
      file.seek(start);
      filled = Math.max(0, file.read(block));
      if (filled == 0) {
        throw new EOFException("a pack that is cut short");
      }
    }
    return block[at++] & 0xff;
  }

  byte[] bytes(int count) throws IOException {
    byte[] bytes = new byte[count];
    for (int i = 0; i < count; i++) {
      bytes[i] = (byte) next();
    }
    return bytes;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
