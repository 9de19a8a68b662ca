package dev.seatrial.project.stack;

import dev.seatrial.project.reading.Folders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Short names of apps by their folders, longer where a short one would be two apps'. */
record AppNames(Map<String, String> byRoot) {
  /** Names of folders that say nothing of what is in them. */
  private static final Set<String> GENERIC =
      Set.of("src", "app", "source", "code", "main", "project", "repo");

  AppNames {
    byRoot = Map.copyOf(byRoot);
  }

  static AppNames of(List<String> roots) {
    Map<String, String> names = new HashMap<>();
    for (String root : roots) {
      String name = shortest(root);
      boolean taken =
          roots.stream().anyMatch(other -> !other.equals(root) && shortest(other).equals(name));
      names.put(root, taken ? root : name);
    }
    return new AppNames(names);
  }

  String of(String root) {
    return byRoot.getOrDefault(root, root);
  }

  private static String shortest(String root) {
    String last = Folders.last(root);
    String above = Folders.above(root);
    return GENERIC.contains(last) && !above.isEmpty() ? shortest(above) : last;
  }
}
