package dev.seatrial.git.trace;

import dev.seatrial.git.objects.ObjectFormat;
import dev.seatrial.git.objects.ObjectId;
import dev.seatrial.git.objects.ObjectType;
import dev.seatrial.git.scan.ContentWalk;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A number for every object: commits first, then trees, tags and blobs, each type in one run, so
 * that what is known of a type fits in arrays. Some 30 bytes for each object.
 */
final class Numbers {
  static final int NONE = -1;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int MOST = 60_000_000;

  /** Beyond it there is room for what comes only when it has come. */
  private static final int FORESEEN = 4_000_000;

  private final ObjectFormat format;
  private final int width;

  /** Whoever chooses the ids of a pack does not know where they go. */
  private final long seed = System.nanoTime() * 0x9e3779b97f4a7c15L | 1;

  private byte[] ids;
  private int[] slots;
  private int count;
  private int commits;
  private int trees;
  private int tags;

  private Numbers(ObjectFormat format, int expected) {
    this.format = format;
    this.width = format.bytes();
    this.ids = new byte[(expected + 1) * width + Long.BYTES];
    this.slots = new int[Math.max(2, Integer.highestOneBit(Math.max(1, expected)) << 2)];
  }

  static Numbers of(ContentWalk walk, ObjectFormat format) {
    Numbers numbers = new Numbers(format, (int) Math.min(FORESEEN, walk.count()));
    walk.each(ObjectType.COMMIT, numbers::add);
    numbers.commits = numbers.count;
    walk.each(ObjectType.TREE, numbers::add);
    numbers.trees = numbers.count - numbers.commits;
    walk.each(ObjectType.TAG, numbers::add);
    numbers.tags = numbers.count - numbers.trees - numbers.commits;
    walk.each(ObjectType.BLOB, numbers::add);
    return numbers;
  }

  private void add(ObjectId id) {
    if (count == MOST) {
      return;
    }
    if ((count + 1) * width > ids.length - 8) {
      ids = Arrays.copyOf(ids, Math.addExact(ids.length, ids.length / 2));
    }
    id.into(ids, count * width);
    if (2 * (count + 1) > slots.length) {
      slots = new int[slots.length * 2];
      for (int known = 0; known < count; known++) {
        slots[slot(ids, known * width)] = known + 1;
      }
    }
    int slot = slot(ids, count * width);
    if (slots[slot] == 0) {
      slots[slot] = ++count;
    }
  }

  /** Where an id is, or where it would go. */
  private int slot(byte[] buffer, int at) {
    int mask = slots.length - 1;
    int slot = (int) (mixed(buffer, at) >>> 32) & mask;
    while (slots[slot] != 0 && !isSame((slots[slot] - 1) * width, buffer, at)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private long mixed(byte[] buffer, int at) {
    long mixed = seed;
    for (int i = 0; i + 8 <= width; i += 8) {
      mixed = (mixed ^ (long) LONGS.get(buffer, at + i)) * 0xff51afd7ed558ccdL;
      mixed ^= mixed >>> 29;
    }
    return (mixed ^ (long) LONGS.get(buffer, at + width - 8)) * seed;
  }

  private boolean isSame(int known, byte[] buffer, int at) {
    return Arrays.equals(ids, known, known + width, buffer, at, at + width);
  }

  /** The number of the object whose id stands in a buffer. */
  int find(byte[] buffer, int at) {
    return slots[slot(buffer, at)] - 1;
  }

  int find(ObjectId id) {
    byte[] bytes = new byte[width];
    id.into(bytes, 0);
    return find(bytes, 0);
  }

  ObjectId id(int number) {
    return ObjectId.from(ids, number * width, format);
  }

  ObjectFormat format() {
    return format;
  }

  int count() {
    return count;
  }

  int commits() {
    return commits;
  }

  int trees() {
    return trees;
  }

  /** The place of a tree among the trees, or {@link #NONE} where the number is no tree's. */
  int tree(int number) {
    return number >= commits && number < commits + trees ? number - commits : NONE;
  }

  boolean isCommit(int number) {
    return number >= 0 && number < commits;
  }

  int tags() {
    return tags;
  }

  boolean isTag(int number) {
    return number >= commits + trees && number < commits + trees + tags;
  }

  int treeNumber(int tree) {
    return tree + commits;
  }
}
