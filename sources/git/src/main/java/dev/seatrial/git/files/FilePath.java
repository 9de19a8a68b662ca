package dev.seatrial.git.files;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A path taken apart.
 *
 * @param folders the folders from the root down, in lower case
 * @param cased the same as they are written
 * @param name the file's own name in lower case
 * @param casedName the same as it is written
 */
record FilePath(List<String> folders, List<String> cased, String name, String casedName) {

  static FilePath of(String path) {
    List<String> parts = Arrays.asList(path.split("/", -1));
    List<String> cased = parts.subList(0, parts.size() - 1);
    List<String> lower = cased.stream().map(part -> part.toLowerCase(Locale.ROOT)).toList();
    String name = parts.getLast();
    return new FilePath(lower, cased, name.toLowerCase(Locale.ROOT), name);
  }

  /** The folder at a depth, or nothing that any rule knows. */
  String folder(int depth) {
    return depth >= 0 && depth < folders.size() ? folders.get(depth) : "";
  }

  boolean isInside(Set<String> names) {
    return folders.stream().anyMatch(names::contains);
  }

  /** Whether one of these folders lies above a depth. */
  boolean isBelow(Set<String> names, int depth) {
    return folders.subList(0, depth).stream().anyMatch(names::contains);
  }

  boolean nameEndsWith(String... endings) {
    return Arrays.stream(endings).anyMatch(name::endsWith);
  }
}
