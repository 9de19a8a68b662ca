package dev.seatrial.git.objects;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where in its pack each object starts: an index file of version 2; for one thread. */
final class PackIndex implements Closeable {
  private static final int MAGIC = 0xff744f63;
  private static final int HEADER = 8;
  private static final int FANOUT = 256 * 4;

  private final BlockFile file;
  private final ObjectFormat format;
  private final long count;

  PackIndex(Path path, ObjectFormat format) throws IOException {
    this.file = new BlockFile(path);
    this.format = format;
    if (file.i32(0) != MAGIC || file.i32(4) != 2) {
      file.close();
      throw new IOException("a pack index that is not of version 2");
    }
    this.count = fanout(255);
  }

  /** The offset of an object in the pack, or -1 where the pack does not have it. */
  long offset(ObjectId id) throws IOException {
    int first = id.firstByte();
    long low = first == 0 ? 0 : fanout(first - 1);
    long high = Math.min(fanout(first), count);
    while (low < high) {
      long middle = (low + high) >>> 1;
      int order = file.compare(idAt(middle), id.hash());
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
  List<ObjectId> startingWith(String hex, int atMost) throws IOException {
    int first = Integer.parseInt(hex.substring(0, 2), 16);
    long high = Math.min(fanout(first), count);
    List<ObjectId> found = new ArrayList<>();
    for (long i = first == 0 ? 0 : fanout(first - 1); i < high && found.size() < atMost; i++) {
      ObjectId id = new ObjectId(file.bytes(idAt(i), format.bytes()));
      if (id.hex().startsWith(hex)) {
        found.add(id);
      }
    }
    return found;
  }

  private long fanout(int slot) throws IOException {
    return file.u32(HEADER + 4L * slot);
  }

  private long idAt(long position) {
    return HEADER + FANOUT + position * format.bytes();
  }

  private long offsetAt(long position) throws IOException {
    long offsets = idAt(count) + 4 * count;
    int offset = file.i32(offsets + 4 * position);
    if (offset >= 0) {
      return offset;
    }
    long large = offsets + 4 * count + 8L * (offset & 0x7fffffff);
    return file.u32(large) << 32 | file.u32(large + 4);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
