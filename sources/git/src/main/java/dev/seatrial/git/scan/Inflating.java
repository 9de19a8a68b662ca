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
   * @param target as large as what they hold or larger
   * @param size exactly what they hold
   */
  void inflate(MemorySegment source, MemorySegment target, long size) throws DataFormatException {
    inflater.reset();
    inflater.setInput(source.asByteBuffer());
    // The checksum behind the last byte is looked at only when more is asked for.
    var out = target.asSlice(0, Math.min(target.byteSize(), size + 1)).asByteBuffer();
    while (out.position() < size) {
      if (inflater.inflate(out) == 0) {
        throw new DataFormatException("compressed bytes end early");
      }
    }
    if (out.position() > size || (!inflater.finished() && inflater.inflate(beyond) != 0)) {
      throw new DataFormatException("compressed bytes that do not end where they should");
    }
    if (!inflater.finished()) {
      throw new DataFormatException("compressed bytes without their checksum");
    }
  }

  @Override
  public void close() {
    inflater.end();
  }
}
