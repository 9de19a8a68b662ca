package dev.seatrial.git.scan;

import dev.seatrial.git.objects.ObjectDatabase;
import dev.seatrial.git.objects.ObjectFormat;
import dev.seatrial.git.objects.ObjectId;
import dev.seatrial.git.objects.ObjectType;
import dev.seatrial.git.objects.PackIndex;
import java.io.IOException;
import java.util.Arrays;

/**
 * The entries of a pack in the order of their places, and the trees that they form: an entry that
 * is written as a difference is a child of the one that it differs from.
 *
 * <p>Some 30 bytes of memory for each object, whatever its size.
 */
final class PackLayout {
  /** The type of an entry whose base is not in this pack, or that has none that is known. */
  static final byte LOST = 0;

  private static final byte COMMIT = 1;
  private static final byte TREE = 2;
  private static final byte BLOB = 3;
  private static final byte TAG = 4;
  static final int NONE = -1;

  /** Seen while its type is looked for; to meet it again is a circle. */
  private static final byte IN_PATH = -1;

  private static final int OFFSET_DELTA = 6;
  private static final int ID_DELTA = 7;
  private static final int POSITION_BITS = 24;

  private final PackIndex index;

  /** Offset and position in the index, in one number; ascending. */
  private final long[] places;

  private final long end;
  private final byte[] types;
  private final byte[] headers;
  private final long[] sizes;
  private final int[] bases;
  private final int[] firstChild;
  private final int[] nextSibling;

  private PackLayout(PackIndex index, long[] places, long end) {
    int count = places.length;
    this.index = index;
    this.places = places;
    this.end = end;
    this.types = new byte[count];
    this.headers = new byte[count];
    this.sizes = new long[count];
    this.bases = new int[count];
    this.firstChild = filled(count);
    this.nextSibling = filled(count);
  }

  private static int[] filled(int count) {
    int[] none = new int[count];
    Arrays.fill(none, NONE);
    return none;
  }

  /** How packs write a type. */
  static byte type(ObjectType type) {
    return switch (type) {
      case COMMIT -> COMMIT;
      case TREE -> TREE;
      case BLOB -> BLOB;
      case TAG -> TAG;
    };
  }

  /** The layout of a pack; reads the headers of its entries and nothing else. */
  static PackLayout of(ObjectDatabase.PackFile pack, ObjectFormat format) throws IOException {
    PackIndex index = pack.index();
    if (index.count() >= 1 << POSITION_BITS) {
      throw new IOException("a pack of more than 16 million objects");
    }
    try (ForwardFile file = new ForwardFile(pack.file())) {
      long[] places = new long[index.count()];
      for (int i = 0; i < places.length; i++) {
        long offset = index.offset(i);
        if (offset < 0 || offset >= file.length()) {
          throw new IOException("an index that points out of its pack");
        }
        places[i] = offset << POSITION_BITS | i;
      }
      Arrays.parallelSort(places);
      PackLayout layout =
          new PackLayout(index, places, Math.max(0, file.length() - format.bytes()));
      for (int i = 0; i < places.length; i++) {
        layout.readHeader(i, file, format);
      }
      layout.settle();
      return layout;
    }
  }

  private void readHeader(int entry, ForwardFile file, ObjectFormat format) throws IOException {
    long start = offset(entry);
    file.to(start);
    int b = file.next();
    int type = b >> 4 & 7;
    long size = b & 15;
    for (int shift = 4; (b & 0x80) != 0 && shift < 60; shift += 7) {
      b = file.next();
      size |= (long) (b & 0x7f) << shift;
    }
    bases[entry] = NONE;
    if (type == OFFSET_DELTA) {
      b = file.next();
      long back = b & 0x7f;
      while ((b & 0x80) != 0 && back < Long.MAX_VALUE >> 8) {
        b = file.next();
        back = ((back + 1) << 7) | (b & 0x7f);
      }
      bases[entry] = at(start - back);
    } else if (type == ID_DELTA) {
      byte[] id = file.bytes(format.bytes());
      long base = index.offset(format.id(id));
      bases[entry] = base < 0 ? NONE : at(base);
    }
    types[entry] = (byte) type;
    sizes[entry] = size;
    headers[entry] = (byte) (file.position() - start);
  }

  /** Gives every difference the type of what it ends in, and every base its children. */
  private void settle() {
    int[] path = new int[places.length];
    for (int entry = 0; entry < places.length; entry++) {
      settleType(entry, path);
      int base = bases[entry];
      if (base != NONE) {
        nextSibling[entry] = firstChild[base];
        firstChild[base] = entry;
      }
    }
  }

  /** Each entry is walked through once, so that no order of bases costs more than their number. */
  private void settleType(int entry, int[] path) {
    int depth = 0;
    int at = entry;
    while (types[at] >= OFFSET_DELTA && bases[at] != NONE) {
      types[at] = IN_PATH;
      path[depth++] = at;
      at = bases[at];
    }
    byte type = types[at] < COMMIT || types[at] > TAG ? LOST : types[at];
    types[at] = type;
    while (depth > 0) {
      types[path[--depth]] = type;
    }
  }

  private int at(long offset) {
    int found = Arrays.binarySearch(places, offset << POSITION_BITS);
    int candidate = found >= 0 ? found : -found - 1;
    return candidate < places.length && offset(candidate) == offset ? candidate : NONE;
  }

  int count() {
    return places.length;
  }

  long offset(int entry) {
    return places[entry] >>> POSITION_BITS;
  }

  /** Where the compressed bytes of an entry start. */
  long dataStart(int entry) {
    return offset(entry) + (headers[entry] & 0xff);
  }

  /** Where the compressed bytes of an entry end at the latest. */
  long dataEnd(int entry) {
    return entry + 1 < places.length ? offset(entry + 1) : end;
  }

  /** The type of the object; {@link #LOST} where a base is not here. */
  byte type(int entry) {
    return types[entry];
  }

  /** The inflated size of the entry: of the object, or of the difference. */
  long size(int entry) {
    return sizes[entry];
  }

  int base(int entry) {
    return bases[entry];
  }

  int firstChild(int entry) {
    return firstChild[entry];
  }

  int nextSibling(int entry) {
    return nextSibling[entry];
  }

  /** The position in the index, which names the object. */
  int position(int entry) {
    return (int) (places[entry] & (1 << POSITION_BITS) - 1);
  }

  ObjectId id(int entry) {
    return index.id(position(entry));
  }
}
