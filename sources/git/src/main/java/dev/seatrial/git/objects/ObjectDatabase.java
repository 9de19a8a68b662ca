package dev.seatrial.git.objects;

import static java.util.Objects.requireNonNull;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/**
 * The objects of one repository: its packs and its loose files, and nothing that it borrows from
 * elsewhere.
 */
public final class ObjectDatabase {
  private static final String INDEX = ".idx";
  private static final String PACK = ".pack";
  private static final int MOST_PACKS = 2000;
  private static final int MOST_LOOSE = 4_000_000;

  private final Path folder;
  private final ObjectFormat format;
  private final List<PackFile> packs = new ArrayList<>();
  private final Map<String, Unread> unread = new TreeMap<>();
  private final AtomicBoolean intact = new AtomicBoolean(true);

  /** A pack on disk and its index in memory. */
  public record PackFile(Path file, PackIndex index) {}

  /**
   * Packs that are here and cannot be read.
   *
   * @param objects how many they say that they hold, beside what is read elsewhere
   */
  public record Unread(String why, int packs, long objects) {
    public Unread {
      requireNonNull(why, "why is null");
    }

    private Unread and(Unread more) {
      return new Unread(why, packs + more.packs, objects + more.objects);
    }
  }

  private ObjectDatabase(Path folder, ObjectFormat format) {
    this.folder = folder;
    this.format = format;
  }

  /** The database in an "objects" folder. */
  public static ObjectDatabase open(Path folder, ObjectFormat format) throws IOException {
    ObjectDatabase objects = new ObjectDatabase(folder, format);
    Path packs = folder.resolve("pack");
    Map<Path, PackIndex> alone = new LinkedHashMap<>();
    if (Files.isDirectory(packs, LinkOption.NOFOLLOW_LINKS)) {
      for (String name : objects.names(packs)) {
        objects.add(packs.resolve(name + INDEX), packs.resolve(name + PACK), alone);
      }
    }
    alone.values().forEach(objects::missing);
    return objects;
  }

  /** The names of all packs, of whatever there is of them. */
  private Set<String> names(Path packs) throws IOException {
    Set<String> names = new TreeSet<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(packs)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        int dot = Math.max(0, name.lastIndexOf('.'));
        switch (name.substring(dot)) {
          case INDEX, PACK -> names.add(name.substring(0, dot));
          default -> {}
        }
      }
    }
    return names;
  }

  private void add(Path index, Path pack, Map<Path, PackIndex> alone) {
    boolean there = Files.isRegularFile(pack, LinkOption.NOFOLLOW_LINKS);
    if (!Files.isRegularFile(index, LinkOption.NOFOLLOW_LINKS)) {
      unread("without an index, or a link", there ? said(pack) : 0);
      return;
    }
    try {
      PackIndex read = PackIndex.read(index, format);
      if (!there) {
        alone.put(pack, read);
      } else if (packs.size() == MOST_PACKS) {
        unread("more packs than are opened", read.count());
      } else {
        packs.add(new PackFile(pack, read));
      }
    } catch (IOException damaged) {
      unread("its index is damaged", there ? said(pack) : 0);
    }
  }

  /** An index whose pack is gone is left over where others have its objects. */
  private void missing(PackIndex index) {
    long objects =
        IntStream.range(0, index.count()).filter(position -> !has(index.id(position))).count();
    if (objects > 0) {
      unread("its index alone is here, or it is a link", objects);
    }
  }

  private void unread(String why, long objects) {
    unread.merge(why, new Unread(why, 1, objects), Unread::and);
  }

  /** How many objects a pack says that it holds. */
  private static long said(Path pack) {
    try (DataInputStream in = new DataInputStream(Files.newInputStream(pack))) {
      in.readLong();
      return in.readInt() & 0xffffffffL;
    } catch (IOException unreadable) {
      return 0;
    }
  }

  /** The packs that are here and cannot be read at all, each cause once. */
  public List<Unread> unread() {
    return List.copyOf(unread.values());
  }

  /** Whether everything that was asked for so far is here and undamaged. */
  public boolean isIntact() {
    return unread.isEmpty() && intact.get();
  }

  /** Its packs that can be read. */
  public List<PackFile> packs() {
    return List.copyOf(packs);
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

  /** Tells it from all others on this machine. */
  public String name() {
    try {
      return folder.toRealPath().toString();
    } catch (IOException gone) {
      return folder.toString();
    }
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
