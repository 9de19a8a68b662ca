package dev.seatrial.git.folder;

import dev.seatrial.git.objects.ObjectId;
import dev.seatrial.model.facts.tree.SourceFile;

/**
 * A line of the index: a tracked path, its object, and what the file looked like when they were
 * last known to be equal.
 *
 * @param absent whether the path is left out of the work tree on purpose
 */
record IndexEntry(
    String path, int mode, ObjectId id, long seconds, int nanos, int size, boolean absent) {

  /** An entry that no file on disk matches without being read. */
  static IndexEntry unstamped(String path, int mode, ObjectId id) {
    return new IndexEntry(path, mode, id, Long.MIN_VALUE, 0, 0, false);
  }

  /** Whether a file that looks like this must be the one that the index knows. */
  boolean matches(long fileSeconds, int fileNanos, long fileSize) {
    return (int) fileSize == size
        && fileSeconds == seconds
        && (nanos == 0 || fileNanos == 0 || fileNanos == nanos);
  }

  /** Whether it stands for everything in a folder that is left out. */
  boolean isFolder() {
    return mode >> 12 == 04;
  }

  SourceFile.Kind kind() {
    return switch (mode >> 12) {
      case 016 -> SourceFile.Kind.SUBMODULE;
      case 012 -> SourceFile.Kind.SYMLINK;
      default -> (mode & 0111) != 0 ? SourceFile.Kind.EXECUTABLE : SourceFile.Kind.REGULAR;
    };
  }
}
