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
    return isBelow(names, folders.size());
  }

  /** Whether one of these folders lies above a depth. */
  boolean isBelow(Set<String> names, int depth) {
    for (int i = 0; i < depth; i++) {
      if (names.contains(folders.get(i))) {
        return true;
      }
    }
    return false;
  }

  boolean nameEndsWith(String... endings) {
    for (String ending : endings) {
      if (name.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }
}
