package dev.seatrial.project.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Arithmetic of paths inside the tree, which never leave it. */
public final class Folders {
  private Folders() {}

  /** A path below a folder. */
  public static String join(String folder, String path) {
    return folder.isEmpty() ? path : path.isEmpty() ? folder : folder + "/" + path;
  }

  /** The folder above; empty at and above the root. */
  public static String above(String folder) {
    int slash = folder.lastIndexOf('/');
    return slash < 0 ? "" : folder.substring(0, slash);
  }

  /** The last part of a path. */
  public static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Whether a path is a folder or lies below it. */
  public static boolean within(String folder, String path) {
    return folder.isEmpty() || path.equals(folder) || path.startsWith(folder + "/");
  }

  /** Where a relative path leads from a folder; empty where it leaves the tree. */
  public static Optional<String> resolve(String folder, String relative) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : join(folder, relative.replace('\\', '/')).split("/", -1)) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return Optional.of(String.join("/", parts));
  }
}
