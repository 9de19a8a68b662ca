package dev.seatrial.git.objects;

import dev.seatrial.model.Blindspot;
import dev.seatrial.model.facts.tree.SourceFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
    walk.from(tree);
    if (walk.isCut()) {
      walk.blindspots.add(new Blindspot("further files", "only " + most + " files are read"));
    }
    return new TreeListing(walk.entries, walk.blindspots);
  }

  private record Folder(TreeCursor cursor, String path) {}

  private static final class Walk {
    private final ObjectReader reader;
    private final List<TreeEntry> entries = new ArrayList<>();
    private final List<Blindspot> blindspots = new ArrayList<>();
    private final Deque<Folder> open = new ArrayDeque<>();
    private final int most;
    private int folders;

    Walk(ObjectReader reader, int most) {
      this.most = most;
      this.reader = reader;
    }

    /** Without recursion, since a path may be deeper than a stack. */
    void from(ObjectId root) {
      enter(root, "");
      while (!open.isEmpty() && !isCut()) {
        Folder folder = open.peek();
        try {
          if (folder.cursor().next()) {
            look(folder.path() + folder.cursor().name(), folder.cursor());
          } else {
            open.pop();
          }
        } catch (ObjectUnavailable unavailable) {
          open.pop();
          unseen(folder.path(), unavailable);
        }
      }
    }

    private void enter(ObjectId tree, String path) {
      folders++;
      try {
        byte[] bytes = reader.read(tree, ObjectType.TREE, LARGEST_TREE);
        open.push(new Folder(new TreeCursor(bytes, reader.format()), path));
      } catch (ObjectUnavailable unavailable) {
        unseen(path, unavailable);
      }
    }

    private void look(String path, TreeCursor cursor) {
      if (!cursor.isFolder()) {
        entries.add(entry(cursor, path));
      } else if (path.length() < LONGEST_PATH) {
        enter(cursor.id(), path + "/");
      } else if (blindspots.isEmpty()) {
        blindspots.add(new Blindspot(path.substring(0, 100) + "…", "the path is too long"));
      }
    }

    private void unseen(String folder, ObjectUnavailable why) {
      blindspots.add(new Blindspot(folder.isEmpty() ? "all files" : folder, why.why()));
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
