package dev.seatrial.secrets.unwrap;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/** What a piece of memory holds compressed, without a header. */
final class Inflating extends InputStream {
  private final Inflater inflater = new Inflater(true);

  Inflating(MemorySegment packed) {
    inflater.setInput(packed.asByteBuffer());
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int at, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    try {
      int count = inflater.inflate(into, at, length);
      if (count > 0) {
        return count;
      }
      if (inflater.finished()) {
        return -1;
      }
      throw new ZipException("compressed bytes end early");
    } catch (DataFormatException e) {
      throw new ZipException("not compressed bytes");
    }
  }

  @Override
  public void close() {
    inflater.end();
  }
}
