package dev.seatrial.secrets.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Finds many texts at once, whatever their case. Two tables tell by the next three and four bytes
 * whether one of them may begin here, which it does at few places; what begins so is compared.
 */
public final class AnchorIndex {
  /** The shortest text that can be looked for. */
  public static final int SHORTEST = 3;

  private static final int FOUR = 4;
  private static final int THREE_BYTES = 0xFFFFFF;

  /** This bit tells small letters from capital ones; what else it merges is told by comparing. */
  private static final int CASE = 0x20202020;

  private static final int BITS = 16;
  private static final int SPREAD = 0x9E3779B1;
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final byte[] LOWER = lower();

  private final Table three = new Table();
  private final Table four = new Table();

  /**
   * The texts by a hash of their first bytes. A byte for each hash tells whether there are any; the
   * few that there are lie close together, so that looking at them does not wait for memory.
   */
  private static final class Table {
    private static final int SLOTS = 1 << 12;

    final byte[] used = new byte[1 << BITS];
    private final int[] buckets = new int[SLOTS];
    private final byte[][][] texts = new byte[SLOTS][][];
    private final int[][][] owners = new int[SLOTS][][];
    private int count;

    void add(int bucket, byte[] text, int[] who) {
      int slot = slot(bucket);
      if (used[bucket] == 0) {
        if (++count == SLOTS) {
          throw new IllegalArgumentException("more texts than are looked for at once");
        }
        used[bucket] = 1;
        buckets[slot] = bucket;
        texts[slot] = new byte[0][];
        owners[slot] = new int[0][];
      }
      int last = texts[slot].length;
      texts[slot] = Arrays.copyOf(texts[slot], last + 1);
      owners[slot] = Arrays.copyOf(owners[slot], last + 1);
      texts[slot][last] = text;
      owners[slot][last] = who;
    }

    /** Where a hash has its texts, or would have them. */
    private int slot(int bucket) {
      int slot = bucket & (SLOTS - 1);
      while (texts[slot] != null && buckets[slot] != bucket) {
        slot = (slot + 1) & (SLOTS - 1);
      }
      return slot;
    }

    void compare(int bucket, byte[] content, int at, int to, Hit hit) {
      if (used[bucket] == 0) {
        return;
      }
      int slot = slot(bucket);
      byte[][] candidates = texts[slot];
      for (int i = 0; i < candidates.length; i++) {
        byte[] text = candidates[i];
        if (text.length <= to - at && isAt(text, content, at)) {
          for (int owner : owners[slot][i]) {
            hit.at(owner, at + text.length);
          }
        }
      }
    }

    private static boolean isAt(byte[] text, byte[] content, int at) {
      for (int i = text.length - 1; i >= 0; i--) {
        if (LOWER[content[at + i] & 0xFF] != text[i]) {
          return false;
        }
      }
      return true;
    }
  }

  /** Receives the number of who waits for a text, and where that ended. */
  @FunctionalInterface
  public interface Hit {
    void at(int owner, int end);
  }

  /**
   * Texts in lower case, each with the numbers of those who wait for it.
   *
   * @throws IllegalArgumentException when one is shorter than {@link #SHORTEST}
   */
  public AnchorIndex(Map<String, List<Integer>> owners) {
    owners.forEach(
        (text, who) -> {
          byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
          if (bytes.length < SHORTEST) {
            throw new IllegalArgumentException("too short to be looked for: " + text);
          }
          int first = (int) INT.get(Arrays.copyOf(bytes, Math.max(FOUR, bytes.length)), 0);
          int[] each = who.stream().distinct().mapToInt(Integer::intValue).toArray();
          if (bytes.length == SHORTEST) {
            three.add(bucket((first | CASE) & THREE_BYTES), bytes, each);
          } else {
            four.add(bucket(first | CASE), bytes, each);
          }
        });
  }

  private static byte[] lower() {
    byte[] lower = new byte[256];
    for (int c = 0; c < lower.length; c++) {
      lower[c] = (byte) Characters.lower(c);
    }
    return lower;
  }

  private static int bucket(int bytes) {
    return (bytes * SPREAD) >>> (Integer.SIZE - BITS);
  }

  /**
   * Whether the same letter stands here again and again: a text of one letter would else be found
   * at every byte of a megabyte of that letter, where none of them begins anything.
   */
  private static boolean isInRun(byte[] content, int at, int from, int last) {
    if (at < from || at + Long.BYTES > last) {
      return false;
    }
    long bytes = (long) LONG.get(content, at);
    return bytes == Long.rotateLeft(bytes, Byte.SIZE);
  }

  /**
   * Every text in a part of a content, in the order of their beginnings, but of one letter alone
   * only those at the ends of where it is repeated.
   */
  public void scan(byte[] content, int from, int to, Hit hit) {
    int last = Math.min(to, content.length) - FOUR;
    int i = candidate(content, from, last);
    while (i <= last) {
      if (!isInRun(content, i - 1, from, last)) {
        int next = (int) INT.get(content, i) | CASE;
        four.compare(bucket(next), content, i, to, hit);
        three.compare(bucket(next & THREE_BYTES), content, i, to, hit);
      }
      i = candidate(content, i + 1, last);
    }
    for (i = Math.max(from, last + 1); i <= to - SHORTEST; i++) {
      byte[] end = Arrays.copyOf(Arrays.copyOfRange(content, i, to), FOUR);
      three.compare(bucket(((int) INT.get(end, 0) | CASE) & THREE_BYTES), content, i, to, hit);
    }
  }

  /**
   * The next place at which a text may begin. A loop of its own: beside the comparison it would be
   * compiled to half its speed.
   */
  private int candidate(byte[] content, int from, int last) {
    byte[] threes = three.used;
    byte[] fours = four.used;
    int i = from;
    while (i <= last) {
      int next = (int) INT.get(content, i) | CASE;
      if ((fours[bucket(next)] | threes[bucket(next & THREE_BYTES)]) != 0) {
        return i;
      }
      i++;
    }
    return i;
  }
}
