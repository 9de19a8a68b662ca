package dev.seatrial.git.objects;

import dev.seatrial.model.Blindspot;
import dev.seatrial.model.facts.tree.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** Every file of a committed tree, and the folders that could not be opened. */
public record TreeListing(List<TreeEntry> entries, List<Blindspot> blindspots) {
  private static final int MOST_FILES = 300_000;
  private static final int LONGEST_PATH = 4096;
  private static final int LARGEST_TREE = 32 << 20;

  public TreeListing {
    entries = List.copyOf(entries);
    blindspots = List.copyOf(blindspots);
  }

  /** The files of a tree. */
  public static TreeListing of(ObjectId tree, ObjectReader reader) {
    return of(tree, reader, MOST_FILES);
  }

  static TreeListing of(ObjectId tree, ObjectReader reader, int most) {
    Walk walk = new Walk(reader, most);
    walk.enter(tree, "");
    if (walk.isCut()) {
      walk.blindspots.add(new Blindspot("further files", "only " + most + " files are read"));
    }
    return new TreeListing(walk.entries, walk.blindspots);
  }

  private static final class Walk {
    private final ObjectReader reader;
    private final List<TreeEntry> entries = new ArrayList<>();
    private final List<Blindspot> blindspots = new ArrayList<>();
    private final int most;
    private int folders;

    Walk(ObjectReader reader, int most) {
      this.most = most;
      this.reader = reader;
    }

    void enter(ObjectId tree, String folder) {
      if (isCut()) {
        return;
      }
      folders++;
      try {
        byte[] bytes = reader.read(tree, ObjectType.TREE, LARGEST_TREE);
        TreeCursor cursor = new TreeCursor(bytes, reader.format());
        while (cursor.next() && !isCut()) {
          String path = folder + cursor.name();
          if (!cursor.isFolder()) {
            entries.add(entry(cursor, path));
          } else if (path.length() < LONGEST_PATH) {
            enter(cursor.id(), path + "/");
          } else if (blindspots.isEmpty()) {
            blindspots.add(new Blindspot(path.substring(0, 100) + "…", "the path is too long"));
          }
        }
      } catch (ObjectUnavailable unavailable) {
        blindspots.add(new Blindspot(folder.isEmpty() ? "all files" : folder, unavailable.why()));
      }
    }

    boolean isCut() {
      return entries.size() >= most || folders >= most;
    }

    private TreeEntry entry(TreeCursor cursor, String path) {
      SourceFile.Kind kind =
          cursor.isSubmodule()
              ? SourceFile.Kind.SUBMODULE
              : cursor.isLink()
                  ? SourceFile.Kind.SYMLINK
                  : cursor.isExecutable() ? SourceFile.Kind.EXECUTABLE : SourceFile.Kind.REGULAR;
      return new TreeEntry(
          path, kind, cursor.id(), kind == SourceFile.Kind.SUBMODULE ? 0 : size(cursor));
    }

    /** A file whose content is missing has no size here; whoever reads it is told why. */
    private long size(TreeCursor cursor) {
      try {
        return reader.size(cursor.id());
      } catch (ObjectUnavailable unavailable) {
        return 0;
      }
    }
  }
}
