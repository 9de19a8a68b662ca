package dev.seatrial.git.folder;

import dev.seatrial.git.objects.GitFolder;
import dev.seatrial.git.objects.ObjectFormat;
import dev.seatrial.git.objects.ObjectId;
import dev.seatrial.git.objects.ObjectReader;
import dev.seatrial.git.objects.TreeEntry;
import dev.seatrial.git.objects.TreeListing;
import dev.seatrial.model.Blindspot;
import dev.seatrial.model.facts.tree.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What lies in a work tree: tracked files as they are now, and untracked ones that no rule ignores.
 *
 * @param changed whether any of it differs from the index
 * @param tree the tree that a commit of the index would have, where that is known
 */
public record WorkTree(
    List<DiskEntry> entries, List<Blindspot> blindspots, boolean changed, Optional<ObjectId> tree) {
  private static final int MOST_FILES = 300_000;

  public WorkTree {
    entries = List.copyOf(entries);
    blindspots = List.copyOf(blindspots);
  }

  /** The files of a folder that belongs to no repository. */
  public static WorkTree plain(Path root) {
    Index none = Index.none(ObjectFormat.SHA1);
    FolderWalk walk = new FolderWalk(none, "", MOST_FILES, true);
    walk.from(root);
    return new Comparison(none, ObjectFormat.SHA1).of(walk);
  }

  /** The files of a work tree; where its index cannot be read, its head tells what is tracked. */
  public static WorkTree of(
      Path root, GitFolder git, ObjectReader reader, Optional<ObjectId> head) {
    ObjectFormat format = reader.format();
    Index index =
        Index.read(git.own().resolve("index"), format)
            .or(() -> head.map(tree -> index(tree, reader)))
            .orElse(Index.none(format));
    FolderWalk walk = new FolderWalk(index, git.excludes(), MOST_FILES, false);
    walk.from(root);
    return new Comparison(index, format).with(walk, reader);
  }

  /**
   * Whether a folder belongs to the work tree around it: it is not ignored, or tracked all the
   * same.
   */
  public static boolean holds(Path root, GitFolder git, String folder) {
    Index index =
        Index.read(git.own().resolve("index"), git.format()).orElse(Index.none(git.format()));
    return index.tracksInside(folder)
        || !new FolderWalk(index, git.excludes(), 1, false).ignores(root, folder);
  }

  /** What the index of a work tree holds, by path; empty where it cannot be read. */
  public static Optional<Map<String, ObjectId>> staged(GitFolder git) {
    return Index.read(git.own().resolve("index"), git.format()).map(WorkTree::contents);
  }

  private static Map<String, ObjectId> contents(Index index) {
    Map<String, ObjectId> staged = new TreeMap<>();
    index.entries().values().stream()
        .filter(entry -> entry.kind() != SourceFile.Kind.SUBMODULE && !entry.isFolder())
        .forEach(entry -> staged.put(entry.path(), entry.id()));
    return staged;
  }

  private static Index index(ObjectId tree, ObjectReader reader) {
    Index index = Index.none(reader.format());
    for (TreeEntry entry : TreeListing.of(tree, reader).entries()) {
      int mode =
          switch (entry.kind()) {
            case REGULAR -> 0100644;
            case EXECUTABLE -> 0100755;
            case SYMLINK -> 0120000;
            case SUBMODULE -> 0160000;
          };
      index.add(IndexEntry.unstamped(entry.path(), mode, entry.id()));
    }
    return index;
  }
}
