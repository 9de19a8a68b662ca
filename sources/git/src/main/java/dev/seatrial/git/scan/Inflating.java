package dev.seatrial.git.scan;

import java.lang.foreign.MemorySegment;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Undoes the compression of one entry; for one thread. */
interface Inflating extends AutoCloseable {

  /**
   * Fills the target with what the source holds compressed, from both of their beginnings.
   *
   * @param source compressed bytes, and perhaps more behind them
   * @param target exactly as large as what they hold
   */
  void inflate(MemorySegment source, MemorySegment target) throws DataFormatException;

  @Override
  void close();

  /** The fastest way that this machine has. */
  static Inflating fastest() {
    return Libdeflate.available() ? new Libdeflate() : new Jdk();
  }

  /** The inflater of the JDK. */
  final class Jdk implements Inflating {
    private final Inflater inflater = new Inflater();

    @Override
    public void inflate(MemorySegment source, MemorySegment target) throws DataFormatException {
      inflater.reset();
      inflater.setInput(source.asByteBuffer());
      var out = target.asByteBuffer();
      while (out.hasRemaining()) {
        if (inflater.inflate(out) == 0) {
          throw new DataFormatException("compressed bytes end early");
        }
      }
    }

    @Override
    public void close() {
      inflater.end();
    }
  }
}
