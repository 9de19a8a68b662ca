package dev.seatrial.model;

import static java.util.Objects.requireNonNull;

/**
 * A place in the audited tree: a path relative to its root with forward slashes, and a line counted
 * from 1, where 0 means the whole file.
 */
public record Place(String path, int line) implements Comparable<Place> {
  public Place {
    requireNonNull(path, "path is null");
    if (line < 0) {
      throw new IllegalArgumentException("line is negative: " + line);
    }
  }

  /** The whole file. */
  public static Place of(String path) {
    return new Place(path, 0);
  }

  @Override
  public int compareTo(Place other) {
    int byPath = path.compareTo(other.path);
    return byPath != 0 ? byPath : Integer.compare(line, other.line);
  }

  @Override
  public String toString() {
    return line == 0 ? path : path + ":" + line;
  }
}
