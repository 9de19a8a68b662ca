package dev.seatrial.git.scan;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Memory for one thread: taken, given back, and taken again. What is small lies on the heap, where
 * it is looked at fastest; what is large does not, where no heap is too small for it.
 */
final class Buffers implements AutoCloseable {
  private static final int SMALLEST = 12;

  /** Larger ones lie off the heap. */
  private static final int LARGEST_ON_HEAP = 22;

  /** Up to here a buffer that was given back is kept. */
  private static final long LARGEST_KEPT = 8L << 20;

  private static final long MOST_KEPT = 48L << 20;

  private final Map<Integer, Deque<Buffer>> free = new HashMap<>();
  private long kept;
  private long taken;

  /**
   * A piece of memory.
   *
   * @param arena what frees it, where it lies off the heap
   * @param memory the part of it that is used
   */
  record Buffer(Optional<Arena> arena, MemorySegment whole, MemorySegment memory, int exponent) {
    private void free() {
      arena.ifPresent(Arena::close);
    }
  }

  Buffer take(long size) {
    int exponent = Math.max(SMALLEST, 64 - Long.numberOfLeadingZeros(Math.max(1, size) - 1));
    Deque<Buffer> ready = free.get(exponent);
    Buffer buffer = ready == null ? null : ready.poll();
    taken += 1L << exponent;
    if (buffer != null) {
      kept -= 1L << exponent;
      return used(buffer.arena(), buffer.whole(), size, exponent);
    }
    if (exponent <= LARGEST_ON_HEAP) {
      MemorySegment whole = MemorySegment.ofArray(new byte[1 << exponent]);
      return used(Optional.empty(), whole, size, exponent);
    }
    Arena arena = Arena.ofConfined();
    return used(Optional.of(arena), arena.allocate(1L << exponent, 16), size, exponent);
  }

  private static Buffer used(Optional<Arena> arena, MemorySegment whole, long size, int exponent) {
    return new Buffer(arena, whole, whole.asSlice(0, size), exponent);
  }

  void give(Buffer buffer) {
    long size = 1L << buffer.exponent();
    taken -= size;
    if (size > LARGEST_KEPT || kept + size > MOST_KEPT) {
      buffer.free();
      return;
    }
    kept += size;
    free.computeIfAbsent(buffer.exponent(), e -> new ArrayDeque<>()).push(buffer);
  }

  /** The bytes that are out. */
  long taken() {
    return taken;
  }

  @Override
  public void close() {
    free.values().forEach(ready -> ready.forEach(Buffer::free));
    free.clear();
  }
}
