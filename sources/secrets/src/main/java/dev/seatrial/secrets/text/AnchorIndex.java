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

  /** The texts by a hash of their first bytes; a byte for each hash tells whether there are any. */
  private static final class Table {
    final byte[] used = new byte[1 << BITS];
    final byte[][][] texts = new byte[1 << BITS][][];
    final int[][][] owners = new int[1 << BITS][][];

    void add(int bucket, byte[] text, int[] who) {
      int count = used[bucket]++;
      texts[bucket] = count == 0 ? new byte[1][] : Arrays.copyOf(texts[bucket], count + 1);
      owners[bucket] = count == 0 ? new int[1][] : Arrays.copyOf(owners[bucket], count + 1);
      texts[bucket][count] = text;
      owners[bucket][count] = who;
    }

    void compare(int bucket, byte[] content, int at, int to, Hit hit) {
      if (used[bucket] == 0) {
        return;
      }
      byte[][] candidates = texts[bucket];
      for (int i = 0; i < candidates.length; i++) {
        byte[] text = candidates[i];
        if (text.length <= to - at && isAt(text, content, at)) {
          for (int owner : owners[bucket][i]) {
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
    byte[] threes = three.used;
    byte[] fours = four.used;
    int last = Math.min(to, content.length) - FOUR;
    int i = from;
    for (; i <= last; i++) {
      int next = (int) INT.get(content, i) | CASE;
      if ((fours[bucket(next)] | threes[bucket(next & THREE_BYTES)]) != 0
          && !isInRun(content, i - 1, from, last)) {
        four.compare(bucket(next), content, i, to, hit);
        three.compare(bucket(next & THREE_BYTES), content, i, to, hit);
      }
    }
    for (; i <= to - SHORTEST; i++) {
      byte[] end = Arrays.copyOf(Arrays.copyOfRange(content, i, to), FOUR);
      three.compare(bucket(((int) INT.get(end, 0) | CASE) & THREE_BYTES), content, i, to, hit);
    }
  }
}
