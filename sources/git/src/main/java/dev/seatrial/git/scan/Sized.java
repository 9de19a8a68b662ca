package dev.seatrial.git.scan;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** A content that says before how long it is, and is damaged where it is not. */
final class Sized extends InputStream {
  private final InputStream in;
  private long left;

  Sized(InputStream in, long size) {
    this.in = in;
    this.left = size;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int at, int length) throws IOException {
    int count = in.read(into, at, length);
    left -= Math.max(0, count);
    if (left < 0 || (count < 0 && left > 0)) {
      throw new ZipException("not as long as it says");
    }
    return count;
  }
}
