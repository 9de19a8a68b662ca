package dev.seatrial.git.scan;

import java.lang.foreign.MemorySegment;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Undoes the compression of one entry after the other; for one thread. */
final class Inflating implements AutoCloseable {
  private final Inflater inflater = new Inflater();
  private final byte[] beyond = new byte[1];

  /**
   * Fills the target with what the source holds compressed, from both of their beginnings.
   *
   * @param source compressed bytes, and perhaps more behind them
   * @param target exactly as large as what they hold
   */
  void inflate(MemorySegment source, MemorySegment target) throws DataFormatException {
    inflater.reset();
    inflater.setInput(source.asByteBuffer());
    var out = target.asByteBuffer();
    while (out.hasRemaining()) {
      if (inflater.inflate(out) == 0) {
        throw new DataFormatException("compressed bytes end early");
      }
    }
    // The checksum behind the last byte is looked at only when more is asked for.
    if (inflater.inflate(beyond) != 0 || !inflater.finished()) {
      throw new DataFormatException("compressed bytes that do not end where they should");
    }
  }

  @Override
  public void close() {
    inflater.end();
  }
}
