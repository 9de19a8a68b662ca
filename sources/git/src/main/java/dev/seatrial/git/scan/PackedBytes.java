package dev.seatrial.git.scan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A part of a pack, read from its beginning to its end without moving the file. */
final class PackedBytes extends InputStream {
  private final FileChannel file;
  private final long end;
  private long at;

  PackedBytes(FileChannel file, long start, long end) {
    this.file = file;
    this.at = start;
    this.end = end;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int start, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    int most = (int) Math.min(length, Math.max(0, end - at));
    int count = most == 0 ? -1 : file.read(ByteBuffer.wrap(into, start, most), at);
    at += Math.max(0, count);
    return count;
  }
}
