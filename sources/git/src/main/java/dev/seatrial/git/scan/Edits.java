package dev.seatrial.git.scan;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import org.jspecify.annotations.Nullable;

/**
 * A difference between two contents: runs that are copied from the first one, and runs that are
 * new, in the order in which the second one is made of them. Made once and filled again and again.
 */
public final class Edits {
  /** The source of a run that is new. */
  public static final int NEW = -1;

  private int count;
  private int[] starts = new int[256];
  private int[] sources = new int[256];
  private int baseSize;
  private int size;
  private int at;
  private int length;

  /** The difference, where it lies on the heap, where it is read fastest. */
  private byte @Nullable [] heap;

  /** How many runs there are. */
  public int count() {
    return count;
  }

  /** Where in the second content a run starts. */
  public int start(int run) {
    return starts[run];
  }

  /** Where in the second content a run ends. */
  public int end(int run) {
    return run + 1 < count ? starts[run + 1] : size;
  }

  /** Where in the first content a run starts, or {@link #NEW}. */
  public int source(int run) {
    return sources[run];
  }

  /** The size that the second content will have. */
  int size() {
    return size;
  }

  /** Reads the sizes that open a delta. */
  void open(MemorySegment delta) throws DataFormatException {
    at = 0;
    count = 0;
    length = (int) delta.byteSize();
    heap = onHeap(delta);
    baseSize = number(delta);
    size = number(delta);
  }

  /** Makes the second content; the sizes have been read. */
  void apply(MemorySegment delta, MemorySegment base, MemorySegment target)
      throws DataFormatException {
    if (baseSize != base.byteSize()) {
      throw new DataFormatException("a difference from another content");
    }
    byte[] from = onHeap(base);
    byte[] to = onHeap(target);
    int filled = 0;
    while (at < length) {
      int op = u8(delta);
      int source = NEW;
      int run = op;
      if (op == 0) {
        throw new DataFormatException("an unknown kind of difference");
      }
      if ((op & 0x80) != 0) {
        source = bits(delta, op, 4);
        int wide = bits(delta, op >> 4, 3);
        run = wide == 0 ? 0x10000 : wide;
      }
      if (run > size - filled
          || (source == NEW ? run > length - at : source < 0 || run > baseSize - source)) {
        throw new DataFormatException("a difference that leaves its bounds");
      }
      add(filled, source);
      if (source == NEW) {
        copy(heap, delta, at, to, target, filled, run);
        at += run;
      } else {
        copy(from, base, source, to, target, filled, run);
      }
      filled += run;
    }
    if (filled != size) {
      throw new DataFormatException("a difference that ends early");
    }
  }

  private static void copy(
      byte @Nullable [] from,
      MemorySegment source,
      int start,
      byte @Nullable [] to,
      MemorySegment target,
      int at,
      int length) {
    if (from != null && to != null) {
      System.arraycopy(from, start, to, at, length);
    } else {
      MemorySegment.copy(source, start, target, at, length);
    }
  }

  /** The array that a piece of memory is the beginning of; null where it is none. */
  private static byte @Nullable [] onHeap(MemorySegment memory) {
    return memory.address() == 0 && memory.heapBase().orElse(null) instanceof byte[] array
        ? array
        : null;
  }

  private int bits(MemorySegment delta, int op, int bytes) throws DataFormatException {
    int value = 0;
    for (int i = 0; i < bytes; i++) {
      if ((op & 1 << i) != 0) {
        value |= u8(delta) << (8 * i);
      }
    }
    return value;
  }

  /** Copies that continue each other are one run. */
  private void add(int start, int source) {
    if (count > 0) {
      int before = sources[count - 1];
      boolean continues =
          source == NEW
              ? before == NEW
              : before != NEW && before + (start - starts[count - 1]) == source;
      if (continues) {
        return;
      }
    }
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      sources = Arrays.copyOf(sources, count * 2);
    }
    starts[count] = start;
    sources[count++] = source;
  }

  private int number(MemorySegment delta) throws DataFormatException {
    long value = 0;
    int shift = 0;
    int b;
    do {
      b = u8(delta);
      value |= (long) (b & 0x7f) << shift;
      shift += 7;
    } while ((b & 0x80) != 0 && shift < 63);
    return value > Integer.MAX_VALUE - 8 ? Integer.MAX_VALUE : (int) value;
  }

  private int u8(MemorySegment delta) throws DataFormatException {
    if (at >= length) {
      throw new DataFormatException("a difference that is cut short");
    }
    byte[] array = heap;
    return 0xff & (array == null ? delta.get(ValueLayout.JAVA_BYTE, at++) : array[at++]);
  }
}
