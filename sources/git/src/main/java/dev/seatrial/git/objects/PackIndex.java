package dev.seatrial.git.objects;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where in its pack each object starts: an index file of version 1 or 2. */
public final class PackIndex {
  private static final int MAGIC = 0xff744f63;
  private static final int HEADER = 8;
  private static final int FANOUT = 256 * 4;

  /** In the first version, which has no header, each id stands behind its offset. */
  private static final int OFFSET_BEFORE = 4;

  /** Up to here an index is kept in memory, beyond it is mapped. */
  private static final long LARGEST_KEPT = 64L << 20;

  private final ByteBuffer bytes;
  private final int width;
  private final int header;

  /** How far an id is from the next one. */
  private final int step;

  private final int count;

  private PackIndex(ByteBuffer bytes, ObjectFormat format, boolean first) {
    this.bytes = bytes;
    this.width = format.bytes();
    this.header = first ? 0 : HEADER;
    this.step = first ? OFFSET_BEFORE + width : width;
    this.count = bytes.getInt(header + FANOUT - 4);
  }

  /** The index in a file. */
  static PackIndex read(Path file, ObjectFormat format) throws IOException {
    ByteBuffer bytes = bytes(file);
    boolean whole = bytes.limit() >= HEADER + FANOUT;
    boolean first = whole && bytes.getInt(0) != MAGIC;
    if (!whole || (!first && bytes.getInt(4) != 2)) {
      throw new IOException("no pack index of a version that is read");
    }
    PackIndex index = new PackIndex(bytes, format, first);
    long each = first ? index.step : format.bytes() + 8L;
    if (index.count < 0 || index.header + FANOUT + index.count * each > bytes.limit()) {
      throw new IOException("a pack index that is cut short");
    }
    return index;
  }

  private static ByteBuffer bytes(Path file) throws IOException {
    long size = Files.size(file);
    if (size <= LARGEST_KEPT) {
      return ByteBuffer.wrap(Files.readAllBytes(file));
    }
    try (FileChannel channel = FileChannel.open(file)) {
      return channel.map(FileChannel.MapMode.READ_ONLY, 0, Math.min(size, Integer.MAX_VALUE));
    }
  }

  /** How many objects the pack has. */
  public int count() {
    return count;
  }

  /** The id at a position below the count; ids ascend. */
  public ObjectId id(int position) {
    byte[] hash = new byte[width];
    bytes.get(idAt(position), hash);
    return new ObjectId(hash);
  }

  /** Where in the pack the object at a position starts. */
  public long offset(int position) {
    return offsetAt(position);
  }

  /** The offset of an object in the pack, or -1 where the pack does not have it. */
  public long offset(ObjectId id) {
    byte[] hash = id.hash();
    int first = id.firstByte();
    int low = first == 0 ? 0 : fanout(first - 1);
    int high = fanout(first);
    while (low < high) {
      int middle = (low + high) >>> 1;
      int order = compare(idAt(middle), hash);
      if (order == 0) {
        return offsetAt(middle);
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return -1;
  }

  /** The ids that start with these hex digits, at most a few. */
  List<ObjectId> startingWith(String hex, int atMost) {
    int first = Integer.parseInt(hex.substring(0, 2), 16);
    List<ObjectId> found = new ArrayList<>();
    for (int i = first == 0 ? 0 : fanout(first - 1);
        i < fanout(first) && found.size() < atMost;
        i++) {
      byte[] hash = new byte[width];
      bytes.get(idAt(i), hash);
      ObjectId id = new ObjectId(hash);
      if (id.hex().startsWith(hex)) {
        found.add(id);
      }
    }
    return found;
  }

  private int compare(int at, byte[] with) {
    for (int i = 0; i < with.length; i++) {
      int difference = (bytes.get(at + i) & 0xff) - (with[i] & 0xff);
      if (difference != 0) {
        return difference;
      }
    }
    return 0;
  }

  private int fanout(int slot) {
    return Math.clamp(bytes.getInt(header + 4 * slot), 0, count);
  }

  private int idAt(int position) {
    return header + FANOUT + position * step + step - width;
  }

  private long offsetAt(int position) {
    if (step > width) {
      return bytes.getInt(idAt(position) - OFFSET_BEFORE) & 0xffffffffL;
    }
    int offsets = idAt(count) + 4 * count;
    int offset = bytes.getInt(offsets + 4 * position);
    return offset >= 0 ? offset : bytes.getLong(offsets + 4 * count + 8 * (offset & 0x7fffffff));
  }
}
