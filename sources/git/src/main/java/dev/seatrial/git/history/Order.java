package dev.seatrial.git.history;

import dev.seatrial.model.facts.history.Commit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** The order of a history. */
final class Order {
  private static final Comparator<Commit> NEWEST_FIRST =
      Comparator.comparing(Commit::committed).reversed().thenComparing(Commit::id);

  private Order() {}

  /** Every commit before its parents; among those that could come next, the newest. */
  static List<Commit> newestFirst(Collection<Commit> commits) {
    Map<String, Commit> byId = HashMap.newHashMap(commits.size());
    Map<String, Integer> children = HashMap.newHashMap(commits.size());
    commits.forEach(commit -> byId.put(commit.id(), commit));
    for (Commit commit : commits) {
      commit.parents().stream().distinct().forEach(id -> children.merge(id, 1, Integer::sum));
    }
    PriorityQueue<Commit> ready = new PriorityQueue<>(NEWEST_FIRST);
    commits.stream().filter(commit -> !children.containsKey(commit.id())).forEach(ready::add);
    List<Commit> ordered = new ArrayList<>(commits.size());
    while (!ready.isEmpty()) {
      Commit commit = ready.remove();
      ordered.add(commit);
      for (String id : commit.parents().stream().distinct().toList()) {
        Commit parent = byId.get(id);
        if (children.merge(id, -1, Integer::sum) == 0 && parent != null) {
          ready.add(parent);
        }
      }
    }
    return ordered;
  }
}
