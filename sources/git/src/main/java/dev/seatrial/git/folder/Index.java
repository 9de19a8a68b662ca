package dev.seatrial.git.folder;

import dev.seatrial.git.objects.Names;
import dev.seatrial.git.objects.ObjectFormat;
import dev.seatrial.git.objects.ObjectId;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The index of a work tree: which paths are tracked, and what they looked like. */
final class Index {
  private static final int MAGIC = 0x44495243;
  private static final long LARGEST = 512L << 20;
  private static final int EXTENDED = 0x4000;
  private static final int ABSENT = 0x4000;

  private final ObjectFormat format;
  private final NavigableMap<String, IndexEntry> entries = new TreeMap<>();
  private Optional<ObjectId> tree = Optional.empty();
  private long writtenSeconds;
  private byte[] name = new byte[0];

  private Index(ObjectFormat format) {
    this.format = format;
  }

  /** An index that knows nothing. */
  static Index none(ObjectFormat format) {
    return new Index(format);
  }

  /** The index in a file; empty where there is none that can be read. */
  static Optional<Index> read(Path file, ObjectFormat format) {
    try {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LARGEST) {
        return Optional.empty();
      }
      FileTime written = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS);
      Index index = new Index(format);
      index.writtenSeconds = written.toInstant().getEpochSecond();
      return index.parse(ByteBuffer.wrap(Files.readAllBytes(file)))
          ? Optional.of(index)
          : Optional.empty();
    } catch (IOException
        | BufferUnderflowException
        | IndexOutOfBoundsException
        | NegativeArraySizeException
        | IllegalArgumentException damaged) {
      return Optional.empty();
    }
  }

  private boolean parse(ByteBuffer in) {
    int magic = in.getInt();
    int version = in.getInt();
    if (magic != MAGIC || version < 2 || version > 4) {
      return false;
    }
    int count = in.getInt();
    for (int i = 0; i < count; i++) {
      add(entry(in, version));
    }
    while (in.remaining() > format.bytes() + 8) {
      byte[] signature = new byte[4];
      in.get(signature);
      int size = in.getInt();
      String extension = new String(signature, StandardCharsets.ISO_8859_1);
      if (extension.equals("link")) {
        return false; // most entries are in another file
      }
      if (extension.equals("TREE")) {
        tree = rootTree(in.slice(in.position(), size));
      }
      in.position(in.position() + size);
    }
    return true;
  }

  void add(IndexEntry entry) {
    entries.put(entry.path(), entry);
  }

  private IndexEntry entry(ByteBuffer in, int version) {
    int start = in.position();
    in.position(start + 8);
    long seconds = in.getInt() & 0xffffffffL;
    int nanos = in.getInt();
    in.position(start + 24);
    int mode = in.getInt();
    in.position(start + 36);
    int size = in.getInt();
    byte[] hash = new byte[format.bytes()];
    in.get(hash);
    int flags = in.getShort();
    int more = (flags & EXTENDED) != 0 ? in.getShort() : 0;
    name(in, version);
    if (version < 4) {
      int length = in.position() - start;
      in.position(start + (length + 8) / 8 * 8);
    } else {
      in.get();
    }
    return new IndexEntry(
        path(), mode, format.id(hash), seconds, nanos, size, (more & ABSENT) != 0);
  }

  private void name(ByteBuffer in, int version) {
    int keep = version < 4 ? 0 : name.length - stripped(in);
    int end = in.position();
    while (in.get(end) != 0) {
      end++;
    }
    byte[] next = Arrays.copyOf(name, keep + end - in.position());
    in.get(next, keep, next.length - keep);
    name = next;
  }

  private static int stripped(ByteBuffer in) {
    int b = in.get();
    int value = b & 0x7f;
    while ((b & 0x80) != 0) {
      b = in.get();
      value = ((value + 1) << 7) | (b & 0x7f);
    }
    return value;
  }

  private String path() {
    StringBuilder path = new StringBuilder();
    int start = 0;
    for (int i = 0; i <= name.length; i++) {
      if (i == name.length || name[i] == '/') {
        path.append(start == 0 ? "" : "/");
        path.append(i > start ? Names.decode(name, start, i) : "");
        start = i + 1;
      }
    }
    return path.toString();
  }

  private Optional<ObjectId> rootTree(ByteBuffer extension) {
    String header =
        StandardCharsets.ISO_8859_1
            .decode(extension.slice(0, Math.min(40, extension.limit())))
            .toString();
    int line = header.indexOf('\n');
    if (!header.startsWith("\0") || line < 0 || header.startsWith("-", 1)) {
      return Optional.empty();
    }
    byte[] hash = new byte[format.bytes()];
    extension.get(line + 1, hash);
    return Optional.of(format.id(hash));
  }

  NavigableMap<String, IndexEntry> entries() {
    return entries;
  }

  /** Whether anything tracked lies in a folder. */
  boolean tracksInside(String folder) {
    String after = entries.higherKey(folder + "/");
    return after != null && after.startsWith(folder + "/");
  }

  /** The tree that a commit of this index would have, where the index says. */
  Optional<ObjectId> tree() {
    return tree;
  }

  /**
   * Whether a file with this entry was changed too close to the writing of the index for its times
   * to say anything.
   */
  boolean isRacy(IndexEntry entry) {
    return entry.seconds() >= writtenSeconds;
  }
}
