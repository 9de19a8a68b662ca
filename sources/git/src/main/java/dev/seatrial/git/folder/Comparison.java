package dev.seatrial.git.folder;

import dev.seatrial.git.objects.ObjectFormat;
import dev.seatrial.git.objects.ObjectId;
import dev.seatrial.git.objects.ObjectReader;
import dev.seatrial.git.objects.ObjectUnavailable;
import dev.seatrial.git.objects.TreeEntry;
import dev.seatrial.git.objects.TreeListing;
import dev.seatrial.git.scan.Workers;
import dev.seatrial.model.Blindspot;
import dev.seatrial.model.facts.tree.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds what was found on disk against an index. */
final class Comparison {
  private final Index index;
  private final ObjectFormat format;
  private final List<DiskEntry> entries = new ArrayList<>();
  private final List<Blindspot> blindspots = new ArrayList<>();
  private boolean changed;

  Comparison(Index index, ObjectFormat format) {
    this.index = index;
    this.format = format;
  }

  /** What one file is: an entry, unless it could not be read, and whether the index knew it so. */
  private record Compared(Optional<DiskEntry> entry, boolean same) {}

  /** Everything that was found. */
  WorkTree of(FolderWalk walk) {
    blindspots.addAll(walk.blindspots());
    List<FoundFile> files = walk.files();
    Compared[] compared = new Compared[files.size()];
    Workers.forEach(files.size(), i -> compared[i] = compare(files.get(i)));
    for (int i = 0; i < compared.length; i++) {
      changed |= !compared[i].same();
      compared[i].entry().ifPresent(entries::add);
      if (compared[i].entry().isEmpty()) {
        blindspots.add(new Blindspot(files.get(i).path(), "the file cannot be read"));
      }
    }
    return result();
  }

  /** Everything that was found, and what is tracked and left out of the work tree on purpose. */
  WorkTree with(FolderWalk walk, ObjectReader reader) {
    of(walk);
    Map<String, IndexEntry> missing = new HashMap<>(index.entries());
    walk.files().forEach(file -> missing.remove(file.path()));
    missing.values().forEach(entry -> absent(entry, reader));
    return result();
  }

  private WorkTree result() {
    return new WorkTree(entries, blindspots, changed, index.tree());
  }

  private Compared compare(FoundFile file) {
    try {
      IndexEntry entry = index.entries().get(file.path());
      return entry == null || entry.kind() == SourceFile.Kind.SUBMODULE || !isSameKind(file, entry)
          ? untracked(file, entry)
          : tracked(file, entry);
    } catch (IOException unreadable) {
      return new Compared(Optional.empty(), false);
    }
  }

  private static boolean isSameKind(FoundFile file, IndexEntry entry) {
    boolean link = file.kind() == SourceFile.Kind.SYMLINK;
    return link == (entry.kind() == SourceFile.Kind.SYMLINK);
  }

  private Compared untracked(FoundFile file, @Nullable IndexEntry entry) throws IOException {
    if (file.kind() == SourceFile.Kind.SUBMODULE && entry != null) {
      return new Compared(Optional.of(entry(file, file.kind(), entry.id())), true);
    }
    return new Compared(Optional.of(entry(file, file.kind(), Hashing.of(file, format))), false);
  }

  private Compared tracked(FoundFile file, IndexEntry entry) throws IOException {
    boolean unchanged =
        entry.matches(file.seconds(), file.nanos(), file.size()) && !index.isRacy(entry);
    ObjectId id = unchanged ? entry.id() : Hashing.of(file, format);
    boolean ofOtherLines =
        !id.equals(entry.id())
            && file.kind() != SourceFile.Kind.SYMLINK
            && Hashing.isWithUnixLines(file.file(), file.size(), entry.id(), format);
    ObjectId now = ofOtherLines ? entry.id() : id;
    // What may be run is told by the index: not every file system keeps it.
    return new Compared(Optional.of(entry(file, entry.kind(), now)), now.equals(entry.id()));
  }

  private static DiskEntry entry(FoundFile file, SourceFile.Kind kind, ObjectId id) {
    Optional<Path> path =
        kind == SourceFile.Kind.SUBMODULE ? Optional.empty() : Optional.of(file.file());
    return new DiskEntry(new TreeEntry(file.path(), kind, id, file.size()), path);
  }

  private void absent(IndexEntry entry, ObjectReader reader) {
    if (entry.isFolder()) {
      TreeListing inside = TreeListing.of(entry.id(), reader);
      blindspots.addAll(inside.blindspots());
      inside.entries().forEach(file -> add(entry.path() + file.path(), file));
    } else if (entry.kind() == SourceFile.Kind.SUBMODULE) {
      add(entry.path(), new TreeEntry("", entry.kind(), entry.id(), 0));
    } else if (entry.absent()) {
      add(entry.path(), new TreeEntry("", entry.kind(), entry.id(), size(entry.id(), reader)));
    } else {
      changed = true;
    }
  }

  private void add(String path, TreeEntry file) {
    entries.add(
        new DiskEntry(new TreeEntry(path, file.kind(), file.id(), file.size()), Optional.empty()));
  }

  private static long size(ObjectId id, ObjectReader reader) {
    try {
      return reader.size(id);
    } catch (ObjectUnavailable unavailable) {
      return 0;
    }
  }
}
