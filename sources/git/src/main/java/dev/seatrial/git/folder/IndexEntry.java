package dev.seatrial.git.folder;

import dev.seatrial.git.objects.ObjectId;

/**
 * A line of the index: a tracked path, its object, and what the file looked like when they were
 * last known to be equal.
 */
record IndexEntry(
    String path, int mode, ObjectId id, long seconds, int nanos, int size, boolean absent) {

  /** Whether a file that looks like this must be the one that the index knows. */
  boolean matches(long fileSeconds, int fileNanos, long fileSize) {
    return (int) fileSize == size
        && fileSeconds == seconds
        && (nanos == 0 || fileNanos == 0 || fileNanos == nanos);
  }

  boolean isSubmodule() {
    return mode >> 12 == 016;
  }

  boolean isFolder() {
    return mode >> 12 == 04;
  }

  boolean isLink() {
    return mode >> 12 == 012;
  }

  boolean isExecutable() {
    return (mode & 0111) != 0;
  }
}
