package dev.seatrial.secrets.unwrap;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** An archive that lists its entries at its end; it is read by that list and by nothing else. */
final class Zip {
  private static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int END_64 = 0x06064b50;
  private static final int LOCATOR_64 = 0x07064b50;
  private static final int LOCATOR_LENGTH = 20;
  private static final int LISTED = 0x02014b50;
  private static final int LISTED_LENGTH = 46;
  private static final int HEADER = 0x04034b50;
  private static final int HEADER_LENGTH = 30;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  private final MemorySegment bytes;
  private final long size;

  Zip(MemorySegment bytes) {
    this.bytes = bytes;
    this.size = bytes.byteSize();
  }

  /**
   * An entry as it is listed.
   *
   * @param header where its header stands
   * @param packed how many bytes it takes
   */
  record Entry(String name, boolean locked, int method, long header, long packed) {}

  /** Takes an entry. */
  interface Entries {
    void stored(Entry entry, MemorySegment content) throws IOException;

    void packed(Entry entry, InputStream content) throws IOException;

    void not(Unopened why);

    /** Bytes that belong to no entry. */
    void between(MemorySegment content) throws IOException;
  }

  /** Whether a content, whatever it begins with, ends as such an archive does. */
  static boolean isAtEndOf(MemorySegment content) {
    long at = content.byteSize() - END_LENGTH;
    return at >= 0 && content.get(INT, at) == END && content.get(SHORT, at + 20) == 0;
  }

  /** Every entry, in the order of their places. */
  void read(Budget budget, Entries entries) throws IOException {
    List<Entry> listed = listed(budget);
    if (listed.isEmpty() && size > END_LENGTH) {
      entries.not(Unopened.DAMAGED);
    }
    listed.sort(Comparator.comparingLong(Entry::header));
    long end = 0;
    for (Entry entry : listed) {
      if (entry.header() < end) {
        entries.not(Unopened.OVERLAPPING);
        continue;
      }
      if (entry.header() > end) {
        entries.between(bytes.asSlice(end, Math.min(size, entry.header()) - end));
      }
      end = Math.max(end, read(entry, entries));
    }
  }

  /** Where the entry ends. */
  private long read(Entry entry, Entries entries) throws IOException {
    long at = entry.header();
    if (at > size - HEADER_LENGTH || bytes.get(INT, at) != HEADER) {
      entries.not(Unopened.DAMAGED);
      return 0;
    }
    long start = at + HEADER_LENGTH + u2(at + 26) + u2(at + 28);
    if (start > size || entry.packed() > size - start) {
      entries.not(Unopened.DAMAGED);
      return 0;
    }
    MemorySegment content = bytes.asSlice(start, entry.packed());
    if (entry.locked()) {
      entries.not(Unopened.LOCKED);
    } else if (entry.method() == STORED) {
      entries.stored(entry, content);
    } else if (entry.method() == DEFLATED) {
      try (Inflating in = new Inflating(content)) {
        entries.packed(entry, in);
      }
    } else {
      entries.not(Unopened.METHOD);
    }
    return start + entry.packed();
  }

  private List<Entry> listed(Budget budget) throws IOException {
    List<Entry> entries = new ArrayList<>();
    long end = end();
    if (end < 0) {
      return entries;
    }
    long listLength = u4(end + 12);
    long listAt = u4(end + 16);
    long listEnd = end;
    long end64 = end64(end);
    if (end64 >= 0) {
      listLength = bytes.get(LONG, end64 + 40);
      listAt = bytes.get(LONG, end64 + 48);
      listEnd = end64;
    }
    // What was put in front of the archive moves all of it.
    long moved = listEnd - listLength - listAt;
    long at = listEnd - listLength;
    if (moved < 0 || at < 0 || listLength < 0) {
      return entries;
    }
    while (at + LISTED_LENGTH <= listEnd && bytes.get(INT, at) == LISTED) {
      budget.entry();
      int name = u2(at + 28);
      int extra = u2(at + 30);
      long next = at + LISTED_LENGTH + name + extra + u2(at + 32);
      if (next > listEnd) {
        break;
      }
      entries.add(entry(at, name, extra, moved));
      at = next;
    }
    return entries;
  }

  private Entry entry(long at, int name, int extra, long moved) {
    long[] sizes = {u4(at + 24), u4(at + 20), u4(at + 42)};
    wide(at + LISTED_LENGTH + name, extra, sizes);
    byte[] text = new byte[name];
    MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, at + LISTED_LENGTH, text, 0, name);
    return new Entry(
        new String(text, StandardCharsets.UTF_8),
        (u2(at + 8) & 1) != 0,
        u2(at + 10),
        Math.max(-1, Math.min(size, sizes[2]) + moved),
        sizes[1]);
  }

  /** Sizes and places that need eight bytes stand in a field of their own. */
  private void wide(long from, int length, long[] sizes) {
    long at = from;
    while (at + 4 <= from + length) {
      int field = u2(at + 2);
      if (u2(at) == 1) {
        long next = at + 4;
        for (int i = 0; i < sizes.length; i++) {
          if (sizes[i] == 0xFFFFFFFFL && next + 8 <= Math.min(from + length, at + 4 + field)) {
            sizes[i] = bytes.get(LONG, next) & Long.MAX_VALUE;
            next += 8;
          }
        }
        return;
      }
      at += 4 + field;
    }
  }

  private long end() {
    long least = Math.max(0, size - END_LENGTH - LONGEST_COMMENT);
    for (long at = size - END_LENGTH; at >= least; at--) {
      if (bytes.get(INT, at) == END && at + END_LENGTH + u2(at + 20) <= size) {
        return at;
      }
    }
    return -1;
  }

  private long end64(long end) {
    long locator = end - LOCATOR_LENGTH;
    long at = locator - 56;
    boolean there =
        at >= 0 && bytes.get(INT, locator) == LOCATOR_64 && bytes.get(INT, at) == END_64;
    return there ? at : -1;
  }

  private int u2(long at) {
    return bytes.get(SHORT, at) & 0xFFFF;
  }

  private long u4(long at) {
    return bytes.get(INT, at) & 0xFFFFFFFFL;
  }
}
