package dev.seatrial.project.script;

/** Patterns of folders and names: {@code *} within one part, {@code **} over several. */
public final class FolderPattern {
  private FolderPattern() {}

  /** Whether a path fits a pattern as a whole. */
  public static boolean covers(String pattern, String path) {
    String plain = pattern.endsWith("/") ? pattern.substring(0, pattern.length() - 1) : pattern;
    return covers(plain.split("/", -1), 0, path.split("/", -1), 0);
  }

  private static boolean covers(String[] pattern, int p, String[] path, int at) {
    if (p == pattern.length) {
      return at == path.length;
    }
    if (pattern[p].equals("**")) {
      // Two of them in a row say no more than one, and would cost exponentially much.
      int next = p;
      while (next < pattern.length && pattern[next].equals("**")) {
        next++;
      }
      for (int i = at; i <= path.length; i++) {
        if (covers(pattern, next, path, i)) {
          return true;
        }
      }
      return false;
    }
    return at < path.length && part(pattern[p], path[at]) && covers(pattern, p + 1, path, at + 1);
  }

  private static boolean part(String pattern, String text) {
    String[] pieces = pattern.split("\\*", -1);
    if (pieces.length == 1) {
      return pattern.equals(text);
    }
    if (!text.startsWith(pieces[0])) {
      return false;
    }
    int at = pieces[0].length();
    for (int i = 1; i < pieces.length - 1; i++) {
      int found = text.indexOf(pieces[i], at);
      if (found < 0) {
        return false;
      }
      at = found + pieces[i].length();
    }
    String last = pieces[pieces.length - 1];
    return text.length() - at >= last.length() && text.endsWith(last);
  }
}
