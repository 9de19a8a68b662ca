package dev.seatrial.git.objects;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Reads the objects of a pack; for one thread. */
final class Pack implements Closeable {
  /** A chain of deltas that takes more than this to undo is not an honest one. */
  private static final long MOST_WORK = 512L << 20;

  private static final int LONGEST_CHAIN = 5000;
  private static final int LARGEST_BASE = 128 << 20;
  private static final int OFFSET_DELTA = 6;
  private static final int ID_DELTA = 7;

  private final BlockFile file;
  private final PackIndex index;
  private final ObjectFormat format;
  private final Inflater inflater;
  private final RecentObjects<Long> cache;

  /** What stands in front of an object's compressed bytes. */
  private record Header(int type, long size, long data, long base) {
    boolean isDelta() {
      return type == OFFSET_DELTA || type == ID_DELTA;
    }
  }

  Pack(ObjectDatabase.PackFile pack, ObjectFormat format, Inflater inflater, int cacheBytes) {
    this.index = pack.index();
    this.file = new BlockFile(pack.file());
    this.format = format;
    this.inflater = inflater;
    this.cache = new RecentObjects<>(cacheBytes);
  }

  PackIndex index() {
    return index;
  }

  /** The size of the object at an offset. */
  long size(long offset) throws IOException, ObjectUnavailable, DataFormatException {
    Header header = header(offset);
    if (!header.isDelta()) {
      return header.size();
    }
    // Two sizes of at most ten bytes each open a delta.
    return Delta.resultSize(inflate(header.data(), (int) Math.min(20, header.size())));
  }

  /** The object at an offset. */
  RawObject read(long offset, long limit)
      throws IOException, ObjectUnavailable, DataFormatException {
    RawObject known = cache.get(offset);
    if (known != null) {
      return known;
    }
    Deque<Header> deltas = new ArrayDeque<>();
    Deque<Long> offsets = new ArrayDeque<>();
    RawObject base = null;
    long at = offset;
    while (base == null) {
      Header header = header(at);
      if (header.isDelta()) {
        deltas.push(header);
        offsets.push(at);
        at = header.base();
        base = cache.get(at);
        if (deltas.size() > LONGEST_CHAIN) {
          throw ObjectUnavailable.damaged();
        }
      } else {
        require(header.size(), deltas.isEmpty() ? limit : LARGEST_BASE);
        base = new RawObject(type(header), inflate(header.data(), (int) header.size()));
        cache.put(at, base);
      }
    }
    return undo(base, deltas, offsets, limit);
  }

  private RawObject undo(RawObject from, Deque<Header> deltas, Deque<Long> offsets, long limit)
      throws IOException, ObjectUnavailable, DataFormatException {
    RawObject base = from;
    long work = 0;
    while (!deltas.isEmpty()) {
      Header header = deltas.pop();
      require(header.size(), LARGEST_BASE);
      byte[] delta = inflate(header.data(), (int) header.size());
      long size = Delta.resultSize(delta);
      require(size, deltas.isEmpty() ? limit : LARGEST_BASE);
      work += size + delta.length;
      if (work > MOST_WORK) {
        throw ObjectUnavailable.damaged();
      }
      base = new RawObject(base.type(), Delta.apply(base.content(), delta));
      cache.put(offsets.pop(), base);
    }
    return base;
  }

  private static void require(long size, long limit) throws ObjectUnavailable {
    if (size > limit || size < 0) {
      throw ObjectUnavailable.tooLarge(limit);
    }
  }

  private static ObjectType type(Header header) throws ObjectUnavailable {
    return switch (header.type()) {
      case 1 -> ObjectType.COMMIT;
      case 2 -> ObjectType.TREE;
      case 3 -> ObjectType.BLOB;
      case 4 -> ObjectType.TAG;
      default -> throw ObjectUnavailable.damaged();
    };
  }

  private Header header(long offset) throws IOException, ObjectUnavailable {
    long at = offset;
    int b = file.u8(at++);
    int type = b >> 4 & 7;
    long size = b & 15;
    for (int shift = 4; (b & 0x80) != 0 && shift < 60; shift += 7) {
      b = file.u8(at++);
      size |= (long) (b & 0x7f) << shift;
    }
    if (type == OFFSET_DELTA) {
      b = file.u8(at++);
      long back = b & 0x7f;
      while ((b & 0x80) != 0 && back < Long.MAX_VALUE >> 8) {
        b = file.u8(at++);
        back = ((back + 1) << 7) | (b & 0x7f);
      }
      if (back <= 0 || back >= offset) {
        throw ObjectUnavailable.damaged();
      }
      return new Header(type, size, at, offset - back);
    }
    if (type == ID_DELTA) {
      long base = index.offset(new ObjectId(file.bytes(at, format.bytes())));
      if (base < 0) {
        throw ObjectUnavailable.missing();
      }
      return new Header(type, size, at + format.bytes(), base);
    }
    return new Header(type, size, at, 0);
  }

  private byte[] inflate(long start, int size) throws IOException, DataFormatException {
    byte[] out = new byte[size];
    inflater.reset();
    int filled = 0;
    long at = start;
    while (filled < size) {
      if (inflater.needsInput()) {
        byte[] block = file.block(at);
        int available = file.available(at);
        inflater.setInput(block, file.within(at), available);
        at += available;
      }
      int more = inflater.inflate(out, filled, size - filled);
      filled += more;
      if (more == 0 && (inflater.finished() || inflater.needsDictionary())) {
        throw new EOFException("compressed bytes end early");
      }
    }
    return out;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
