package dev.seatrial.model.facts.tree;

import static java.util.Objects.requireNonNull;

/**
 * A tracked file of the target, or a file of a plain folder.
 *
 * @param path relative to the root, with forward slashes
 * @param size bytes; 0 for a submodule
 * @param blob the object id of its content in lower-case hex
 */
public record SourceFile(
    String path, Kind kind, long size, String blob, Language language, Role role)
    implements Comparable<SourceFile> {

  /** What a tree entry is. */
  public enum Kind {
    REGULAR,
    EXECUTABLE,
    SYMLINK,
    SUBMODULE
  }

  public SourceFile {
    requireNonNull(path, "path is null");
    requireNonNull(kind, "kind is null");
    requireNonNull(blob, "blob is null");
    requireNonNull(language, "language is null");
    requireNonNull(role, "role is null");
  }

  /** The last part of the path. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The path without its last part; empty at the root. */
  public String folder() {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  /** Whether it has content of its own: not a link, not a submodule. */
  public boolean isRegular() {
    return kind == Kind.REGULAR || kind == Kind.EXECUTABLE;
  }

  @Override
  public int compareTo(SourceFile other) {
    return path.compareTo(other.path);
  }
}
