package dev.seatrial.git.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What each tree holds of that which matters: other trees, and the contents sought, each with the
 * number of its name. Written by many threads, each tree by one, and read when they have ended.
 */
final class Edges {
  private static final int CHUNK = 1 << 16;

  private final long[] starts;
  private final int[] counts;
  private final List<int[]> chunks = new ArrayList<>();
  private final AtomicLong total = new AtomicLong();
  private final long most;

  /** The edges of so many trees, and at most so many edges. */
  Edges(int trees, long most) {
    this.starts = new long[trees];
    this.counts = new int[trees];
    this.most = most;
  }

  private int keep(int[] chunk) {
    synchronized (chunks) {
      chunks.add(chunk);
      return chunks.size() - 1;
    }
  }

  /** Whether there were more than are kept. */
  boolean overflown() {
    return total.get() > most;
  }

  int count(int tree) {
    return counts[tree];
  }

  /** The number of the object that an edge of a tree leads to. */
  int child(int tree, int edge) {
    return chunk(tree)[(int) starts[tree] + 2 * edge];
  }

  /** The number of the name that it has there. */
  int name(int tree, int edge) {
    return chunk(tree)[(int) starts[tree] + 2 * edge + 1];
  }

  private int[] chunk(int tree) {
    return chunks.get((int) (starts[tree] >>> 32));
  }

  /** Writes for one thread. */
  final class Writer {
    private int[] chunk = new int[0];
    private int number;
    private int filled;

    /** Makes room for the edges of a tree; false where there is none any more. */
    boolean open(int tree, int edges) {
      if (edges == 0 || total.addAndGet(edges) > most) {
        return false;
      }
      if (chunk.length - filled < 2 * edges) {
        chunk = new int[Math.max(CHUNK, 2 * edges)];
        number = keep(chunk);
        filled = 0;
      }
      starts[tree] = (long) number << 32 | filled;
      counts[tree] = edges;
      return true;
    }

    void add(int child, int name) {
      chunk[filled++] = child;
      chunk[filled++] = name;
    }
  }
}
