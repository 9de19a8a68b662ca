package dev.seatrial.git.folder;

import dev.seatrial.git.objects.GitFolder;
import dev.seatrial.git.objects.ObjectFormat;
import dev.seatrial.git.objects.ObjectId;
import dev.seatrial.git.objects.ObjectReader;
import dev.seatrial.git.objects.ObjectUnavailable;
import dev.seatrial.git.objects.TreeEntry;
import dev.seatrial.git.objects.TreeListing;
import dev.seatrial.model.Blindspot;
import dev.seatrial.model.facts.tree.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What lies in a work tree: tracked files as they are now, and untracked ones that no rule ignores.
 *
 * @param headTree the tree that all of it would have if it were committed as it is; empty where
 *     something differs from the index
 */
public record WorkTree(
    List<DiskEntry> entries,
    List<Blindspot> blindspots,
    boolean changed,
    Optional<ObjectId> headTree) {
  private static final int MOST_FILES = 500_000;
  private static final int MOST_FILES_OF_A_FOLDER = 200_000;

  public WorkTree {
    entries = List.copyOf(entries);
    blindspots = List.copyOf(blindspots);
  }

  /** The files of a folder that belongs to no repository. */
  public static WorkTree plain(Path root) {
    FolderWalk walk =
        new FolderWalk(Index.none(ObjectFormat.SHA1), "", MOST_FILES_OF_A_FOLDER, true).from(root);
    return new Merge(Index.none(ObjectFormat.SHA1), ObjectFormat.SHA1, walk).run();
  }

  /** The files of a work tree; where its index cannot be read, its head tells what is tracked. */
  public static WorkTree of(
      Path root, GitFolder git, ObjectReader reader, Optional<ObjectId> head) {
    ObjectFormat format = reader.format();
    Index index =
        Index.read(git.own().resolve("index"), format)
            .or(() -> head.flatMap(tree -> fromTree(tree, reader)))
            .orElse(Index.none(format));
    FolderWalk walk = new FolderWalk(index, git.excludes(), MOST_FILES, false).from(root);
    Merge merge = new Merge(index, format, walk);
    WorkTree there = merge.run();
    return merge.withAbsent(there, reader);
  }

  private static Optional<Index> fromTree(ObjectId tree, ObjectReader reader) {
    TreeListing listing = TreeListing.of(tree, reader);
    Index index = Index.none(reader.format());
    for (TreeEntry entry : listing.entries()) {
      int mode =
          switch (entry.kind()) {
            case REGULAR -> 0100644;
            case EXECUTABLE -> 0100755;
            case SYMLINK -> 0120000;
            case SUBMODULE -> 0160000;
          };
      // Times of zero match no file: all of them are compared by content.
      index
          .entries()
          .put(entry.path(), new IndexEntry(entry.path(), mode, entry.id(), 0, 0, 0, false));
    }
    return Optional.of(index);
  }

  /** Brings what was found and what is tracked together. */
  private static final class Merge {
    private final Index index;
    private final ObjectFormat format;
    private final FolderWalk walk;
    private final Map<String, IndexEntry> missing;
    private final List<DiskEntry> entries = new ArrayList<>();
    private final List<Blindspot> blindspots;
    private boolean changed;

    Merge(Index index, ObjectFormat format, FolderWalk walk) {
      this.index = index;
      this.format = format;
      this.walk = walk;
      this.missing = new HashMap<>(index.entries());
      this.blindspots = new ArrayList<>(walk.blindspots());
    }

    WorkTree run() {
      for (FoundFile file : walk.files()) {
        IndexEntry tracked = missing.remove(file.path());
        try {
          entries.add(tracked == null ? untracked(file) : tracked(file, tracked));
        } catch (IOException unreadable) {
          blindspots.add(new Blindspot(file.path(), "the file cannot be read"));
        }
      }
      return result();
    }

    private WorkTree result() {
      return new WorkTree(entries, blindspots, changed, changed ? Optional.empty() : index.tree());
    }

    private DiskEntry untracked(FoundFile file) throws IOException {
      changed = true;
      return entry(file, file.kind(), Hashing.of(file, format));
    }

    private DiskEntry tracked(FoundFile file, IndexEntry entry) throws IOException {
      boolean link = file.kind() == SourceFile.Kind.SYMLINK;
      if (entry.isSubmodule() || link != entry.isLink()) {
        boolean submodule = file.kind() == SourceFile.Kind.SUBMODULE;
        return submodule ? entry(file, file.kind(), entry.id()) : untracked(file);
      }
      SourceFile.Kind kind =
          link
              ? SourceFile.Kind.SYMLINK
              : entry.isExecutable() ? SourceFile.Kind.EXECUTABLE : SourceFile.Kind.REGULAR;
      boolean same =
          entry.matches(file.seconds(), file.nanos(), file.size()) && !index.isRacy(entry);
      if (same) {
        return entry(file, kind, entry.id());
      }
      ObjectId now = Hashing.of(file, format);
      if (!now.equals(entry.id())
          && !link
          && Hashing.isWithUnixLines(file.file(), file.size(), entry.id(), format)) {
        now = entry.id();
      }
      changed |= !now.equals(entry.id());
      return entry(file, kind, now);
    }

    private static DiskEntry entry(FoundFile file, SourceFile.Kind kind, ObjectId id) {
      boolean readable = kind == SourceFile.Kind.REGULAR || kind == SourceFile.Kind.EXECUTABLE;
      return new DiskEntry(
          new TreeEntry(file.path(), kind, id, file.size()),
          readable ? Optional.of(file.file()) : Optional.empty());
    }

    /** Adds what is tracked and left out of this work tree on purpose. */
    WorkTree withAbsent(WorkTree there, ObjectReader reader) {
      for (IndexEntry entry : missing.values()) {
        if (entry.isFolder()) {
          String folder = entry.path();
          for (TreeEntry inside : TreeListing.of(entry.id(), reader).entries()) {
            entries.add(
                new DiskEntry(
                    new TreeEntry(
                        folder + inside.path(), inside.kind(), inside.id(), inside.size()),
                    Optional.empty()));
          }
        } else if (entry.isSubmodule()) {
          add(entry, SourceFile.Kind.SUBMODULE, 0);
        } else if (entry.absent()) {
          add(
              entry,
              entry.isLink()
                  ? SourceFile.Kind.SYMLINK
                  : entry.isExecutable() ? SourceFile.Kind.EXECUTABLE : SourceFile.Kind.REGULAR,
              size(entry.id(), reader));
        } else {
          changed = true;
        }
      }
      return missing.isEmpty() ? there : result();
    }

    private void add(IndexEntry entry, SourceFile.Kind kind, long size) {
      entries.add(
          new DiskEntry(new TreeEntry(entry.path(), kind, entry.id(), size), Optional.empty()));
    }

    private static long size(ObjectId id, ObjectReader reader) {
      try {
        return reader.size(id);
      } catch (ObjectUnavailable unavailable) {
        return 0;
      }
    }
  }
}
