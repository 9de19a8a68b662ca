package dev.seatrial.git.trace;

import dev.seatrial.git.objects.Names;
import java.util.Arrays;

/** A number for every name that leads to something; for many threads. */
final class FileNames {
  private static final int MOST_BYTES = 256 << 20;
  private static final int UNKNOWN = 0;

  private byte[] bytes = new byte[1 << 12];
  private int[] ends = new int[1 << 8];
  private int[] slots = new int[1 << 10];
  private int count = 1;
  private final int seed = (int) System.nanoTime() | 1;

  /** The number of a name that stands in a buffer. */
  synchronized int number(byte[] buffer, int start, int end) {
    int slot = slot(buffer, start, end);
    if (slots[slot] != 0) {
      return slots[slot];
    }
    int used = ends[count - 1];
    if (used + (end - start) > MOST_BYTES) {
      return UNKNOWN;
    }
    while (used + (end - start) > bytes.length) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
    System.arraycopy(buffer, start, bytes, used, end - start);
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, ends.length * 2);
    }
    ends[count] = used + end - start;
    slots[slot] = count++;
    if (2 * count > slots.length) {
      grow();
    }
    return count - 1;
  }

  private void grow() {
    slots = new int[slots.length * 2];
    for (int name = 1; name < count; name++) {
      slots[slot(bytes, ends[name - 1], ends[name])] = name;
    }
  }

  private int slot(byte[] buffer, int start, int end) {
    int hash = seed;
    for (int i = start; i < end; i++) {
      hash = (hash ^ buffer[i]) * 0x01000193;
      hash ^= hash >>> 15;
    }
    int mask = slots.length - 1;
    int slot = hash & mask;
    while (slots[slot] != 0 && !isSame(slots[slot], buffer, start, end)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private boolean isSame(int name, byte[] buffer, int start, int end) {
    return Arrays.equals(bytes, ends[name - 1], ends[name], buffer, start, end);
  }

  /** The name as text. */
  synchronized String text(int name) {
    return name == UNKNOWN ? "…" : Names.decode(bytes, ends[name - 1], ends[name]);
  }

  synchronized int length(int name) {
    return name == UNKNOWN ? 1 : ends[name] - ends[name - 1];
  }
}
