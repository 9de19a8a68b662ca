package dev.seatrial.project.delivery;

import java.util.ArrayDeque;
import java.util.Deque;

/** Joins paths inside a tree; whatever climbs above its root stays at the root. */
final class RelativePath {
  private RelativePath() {}

  static String resolve(String folder, String path) {
    Deque<String> parts = new ArrayDeque<>();
    String joined = path.startsWith("/") ? path : folder + "/" + path;
    for (String part : joined.split("/", -1)) {
      if (part.equals("..")) {
        parts.pollLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return String.join("/", parts);
  }
}
