package dev.seatrial.git.objects;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The objects of one repository: its packs and its loose files, and nothing that it borrows from
 * elsewhere.
 */
public final class ObjectDatabase {
  private static final int MOST_PACKS = 2000;
  private static final int MOST_LOOSE = 4_000_000;

  private final Path folder;
  private final ObjectFormat format;
  private final List<PackFile> packs;
  private final int unreadable;
  private final AtomicBoolean intact = new AtomicBoolean(true);

  /** A pack on disk and its index in memory. */
  public record PackFile(Path file, PackIndex index) {}

  private ObjectDatabase(Path folder, ObjectFormat format, List<PackFile> packs, int unreadable) {
    this.folder = folder;
    this.format = format;
    this.packs = List.copyOf(packs);
    this.unreadable = unreadable;
  }

  /** The database in an "objects" folder. */
  public static ObjectDatabase open(Path folder, ObjectFormat format) throws IOException {
    List<Path> indexes = new ArrayList<>();
    Path packs = folder.resolve("pack");
    if (Files.isDirectory(packs, LinkOption.NOFOLLOW_LINKS)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(packs, "*.idx")) {
        for (Path file : files) {
          if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
              && Files.isRegularFile(pack(file), LinkOption.NOFOLLOW_LINKS)
              && indexes.size() < MOST_PACKS) {
            indexes.add(file);
          }
        }
      }
    }
    indexes.sort(null);
    List<PackFile> readable = new ArrayList<>();
    for (Path index : indexes) {
      try {
        readable.add(new PackFile(pack(index), PackIndex.read(index, format)));
      } catch (IOException damaged) {
        // Its objects are then missing; that there is such a pack is known by the difference.
      }
    }
    return new ObjectDatabase(folder, format, readable, indexes.size() - readable.size());
  }

  /** How many packs are here that cannot be read at all. */
  public int unreadablePacks() {
    return unreadable;
  }

  /** Whether everything that was asked for so far is here and undamaged. */
  public boolean isIntact() {
    return unreadable == 0 && intact.get();
  }

  private static Path pack(Path index) {
    String name = index.toString();
    return Path.of(name.substring(0, name.length() - ".idx".length()) + ".pack");
  }

  /** Its packs that can be read. */
  public List<PackFile> packs() {
    return packs;
  }

  /** Names its packs and loose objects: where two databases share it, they keep the same. */
  public List<String> state() throws IOException {
    List<String> state = new ArrayList<>();
    packs.forEach(pack -> state.add(pack.file().getFileName() + " " + pack.index().count()));
    loose().stream().sorted().forEach(id -> state.add(id.hex()));
    return state;
  }

  /** The ids of its loose objects, in no order. */
  public List<ObjectId> loose() throws IOException {
    return new LooseObjects(folder).all(MOST_LOOSE, format);
  }

  /**
   * A loose object, to be read from its beginning to its end.
   *
   * @throws ObjectUnavailable when it is missing, or damaged where it begins
   */
  public LooseObject loose(ObjectId id) throws IOException, ObjectUnavailable {
    return new LooseObjects(folder).open(id, format);
  }

  /** Whether it keeps an object. */
  public boolean has(ObjectId id) {
    return packs.stream().anyMatch(pack -> pack.index().offset(id) >= 0)
        || new LooseObjects(folder).contains(id);
  }

  /** The hash that names its objects. */
  public ObjectFormat format() {
    return format;
  }

  /** A reader for one thread that keeps up to so many bytes of what it read. */
  public ObjectReader reader(int cacheBytes) {
    return new ObjectReader(new LooseObjects(folder), packs, format, cacheBytes, intact);
  }
}
