package dev.seatrial.git;

import dev.seatrial.git.folder.Hashing;
import dev.seatrial.git.objects.ObjectDatabase;
import dev.seatrial.git.objects.ObjectFormat;
import dev.seatrial.git.objects.ObjectId;
import dev.seatrial.git.objects.ObjectReader;
import dev.seatrial.git.objects.ObjectType;
import dev.seatrial.git.objects.ObjectUnavailable;
import dev.seatrial.model.facts.tree.Content;
import dev.seatrial.model.facts.tree.Contents;
import dev.seatrial.model.facts.tree.SourceFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * Texts by object id, from disk where a file there still has that id, else from the object
 * database. Any number of threads may ask.
 */
final class BlobContents implements Contents, Closeable {
  private static final int LARGEST = 1 << 20;
  private static final int LONGEST_TARGET = 4096;

  /**
   * Lockfiles list every package of a product, which takes megabytes; nobody writes them by hand.
   */
  private static final int LARGEST_LOCKFILE = 32 << 20;

  private static final Pattern LOCKFILE =
      Pattern.compile(".*lock(\\.json|\\.yaml|b)?|go\\.sum|npm-shrinkwrap\\.json");
  private static final int READER_CACHE = 8 << 20;
  private static final long CACHE = 64L << 20;

  private final ObjectFormat format;
  private final Optional<ObjectDatabase> objects;
  private final Map<String, Path> onDisk;
  private final Map<String, Path> links;

  /** Length and checksum of files on disk that had their id: enough to see one change. */
  private final Map<ObjectId, Long> known = new ConcurrentHashMap<>();

  private final TextCache cache = new TextCache(CACHE);
  private final AtomicBoolean intact = new AtomicBoolean(true);
  private final Queue<ObjectReader> idle = new ConcurrentLinkedQueue<>();

  /**
   * Contents.
   *
   * @param onDisk files by the id that they had when they were listed
   * @param links symbolic links, likewise
   */
  BlobContents(
      ObjectFormat format,
      Optional<ObjectDatabase> objects,
      Map<String, Path> onDisk,
      Map<String, Path> links) {
    this.format = format;
    this.objects = objects;
    this.onDisk = Map.copyOf(onDisk);
    this.links = Map.copyOf(links);
  }

  @Override
  public Content of(SourceFile file) {
    return switch (file.kind()) {
      case SYMLINK -> new Content.Withheld("a symbolic link");
      case SUBMODULE -> new Content.Withheld("a submodule");
      case REGULAR, EXECUTABLE -> text(file);
    };
  }

  @Override
  public Optional<String> target(SourceFile link) {
    Path there = links.get(link.blob());
    try {
      return Optional.of(
          there == null
              ? new String(fromDatabase(id(link.blob()), LONGEST_TARGET), StandardCharsets.UTF_8)
              : Files.readSymbolicLink(there).toString());
    } catch (IOException | ObjectUnavailable unreadable) {
      return Optional.empty();
    }
  }

  /** Whether nothing that was asked for was missing, damaged or changed meanwhile. */
  boolean isIntact() {
    return intact.get();
  }

  private ObjectId id(String blob) {
    return ObjectId.parse(blob, format)
        .orElseThrow(() -> new IllegalArgumentException("not an object id: " + blob));
  }

  private Content text(SourceFile file) {
    int largest = LOCKFILE.matcher(file.name()).matches() ? LARGEST_LOCKFILE : LARGEST;
    if (file.size() > largest) {
      return new Content.Withheld("larger than " + (largest >> 20) + " MiB");
    }
    Optional<Content> known = cache.get(file.blob());
    if (known.isPresent()) {
      return known.get();
    }
    Content content = read(file.blob(), largest);
    cache.put(file.blob(), content);
    return content;
  }

  private Content read(String blob, int largest) {
    ObjectId id = id(blob);
    try {
      Path file = onDisk.get(blob);
      Optional<byte[]> there = file == null ? Optional.empty() : fromDisk(file, id, largest);
      return Decoding.decode(there.isPresent() ? there.get() : fromDatabase(id, largest));
    } catch (ObjectUnavailable unavailable) {
      intact.compareAndSet(true, unavailable.reason() == ObjectUnavailable.Cause.TOO_LARGE);
      boolean lost =
          unavailable.reason() == ObjectUnavailable.Cause.MISSING && onDisk.containsKey(blob);
      return new Content.Withheld(lost ? "changed while it was read" : unavailable.why());
    }
  }

  private Optional<byte[]> fromDisk(Path file, ObjectId id, int largest) {
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      byte[] bytes = in.readNBytes(largest + 1);
      long sum = sum(bytes);
      if (Long.valueOf(sum).equals(known.get(id))
          || format.idOf(ObjectType.BLOB, bytes).equals(id)) {
        known.put(id, sum);
        return Optional.of(bytes);
      }
      byte[] unix = Hashing.unixLines(bytes);
      return format.idOf(ObjectType.BLOB, unix).equals(id) ? Optional.of(unix) : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static long sum(byte[] bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    return (long) bytes.length << 32 | sum.getValue();
  }

  private byte[] fromDatabase(ObjectId id, int largest) throws ObjectUnavailable {
    ObjectReader ready = idle.poll();
    ObjectReader reader =
        ready != null
            ? ready
            : objects.orElseThrow(ObjectUnavailable::missing).reader(READER_CACHE);
    try {
      return reader.read(id, ObjectType.BLOB, largest);
    } finally {
      idle.add(reader);
    }
  }

  @Override
  public void close() {
    for (ObjectReader reader = idle.poll(); reader != null; reader = idle.poll()) {
      try {
        reader.close();
      } catch (IOException e) {
        throw new UncheckedIOException("closing the object database", e);
      }
    }
  }
}
