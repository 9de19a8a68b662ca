package dev.seatrial.syntax.shell;

import java.util.ArrayDeque;
import java.util.Deque;

/** Where a script stands, by the folders that it changed into. */
final class ShellFolder {
  private ShellFolder() {}

  /** The folder after {@code cd to}. What cannot be known starts anew with what is written. */
  static String after(String from, String to) {
    if (to.startsWith("//") || to.startsWith("/") || to.startsWith("~") || to.startsWith("$")) {
      return normal(to);
    }
    return normal(from.isEmpty() ? to : from + "/" + to);
  }

  private static String normal(String path) {
    String root = path.startsWith("//") ? "//" : path.startsWith("/") ? "/" : "";
    Deque<String> parts = new ArrayDeque<>();
    for (String part : path.substring(root.length()).split("/", -1)) {
      boolean up = part.equals("..");
      if (up && !parts.isEmpty() && !parts.peekLast().equals("..") && !opaque(parts.peekLast())) {
        parts.removeLast();
      } else if (!part.isEmpty() && !part.equals(".") && !(up && !root.isEmpty())) {
        parts.addLast(part);
      }
    }
    return root + String.join("/", parts);
  }

  private static boolean opaque(String part) {
    return part.startsWith("$") || part.startsWith("~") || part.startsWith("`");
  }
}
