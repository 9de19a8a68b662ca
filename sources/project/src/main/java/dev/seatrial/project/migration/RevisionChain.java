package dev.seatrial.project.migration;

import dev.seatrial.model.facts.delivery.Migration;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order of Alembic's revisions, each of which names the one that it follows. */
final class RevisionChain {
  static final Pattern REVISION =
      Pattern.compile(
          "(?m)^revision(?:\\s{0,4}:\\s{0,4}\\w+)?\\s{0,4}=\\s{0,4}['\"]([\\w-]+)['\"]");
  private static final Pattern FOLLOWS =
      Pattern.compile("(?m)^down_revision(?:\\s{0,4}:[^=\\n]{1,80})?\\s{0,4}=\\s{0,4}([^\\n]*)");
  private static final Pattern ID = Pattern.compile("['\"]([\\w-]+)['\"]");

  private RevisionChain() {}

  /**
   * The migrations with each behind those that it follows; whatever stands in a circle comes last.
   */
  static List<Migration> ordered(List<Migration> migrations, SourceTree tree) {
    Map<String, Set<String>> follows = new HashMap<>();
    for (Migration migration : migrations) {
      follows.put(migration.version(), followed(tree.text(migration.path())));
    }
    List<Migration> ordered = new ArrayList<>();
    Set<String> placed = new HashSet<>();
    Deque<Migration> waiting = new ArrayDeque<>(migrations);
    int passed = 0;
    while (!waiting.isEmpty() && passed <= waiting.size()) {
      Migration next = waiting.removeFirst();
      Set<String> before = new HashSet<>(follows.getOrDefault(next.version(), Set.of()));
      before.retainAll(follows.keySet());
      if (placed.containsAll(before)) {
        ordered.add(next);
        placed.add(next.version());
        passed = 0;
      } else {
        waiting.addLast(next);
        passed++;
      }
    }
    ordered.addAll(waiting);
    return ordered;
  }

  private static Set<String> followed(String text) {
    Set<String> ids = new HashSet<>();
    Matcher line = FOLLOWS.matcher(text);
    if (line.find()) {
      Matcher id = ID.matcher(line.group(1));
      while (id.find()) {
        ids.add(id.group(1));
      }
    }
    return ids;
  }
}
