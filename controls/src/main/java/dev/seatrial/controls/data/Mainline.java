package dev.seatrial.controls.data;

import dev.seatrial.model.facts.history.Commit;
import dev.seatrial.model.facts.history.History;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The line of first parents that leads to the audited commit, and when each other commit landed on
 * it. What happens to a file on a branch before it lands is nobody's concern.
 */
final class Mainline {
  private final List<Commit> line;
  private final Map<String, Integer> landed;

  private Mainline(List<Commit> line, Map<String, Integer> landed) {
    this.line = line;
    this.landed = landed;
  }

  static Mainline of(History history) {
    Map<String, Commit> byId = HashMap.newHashMap(history.commits().size());
    Set<String> parents = new HashSet<>();
    for (Commit commit : history.commits()) {
      byId.put(commit.id(), commit);
      parents.addAll(commit.parents());
    }
    List<Commit> line = new ArrayList<>();
    Optional<Commit> next =
        history.commits().stream().filter(commit -> !parents.contains(commit.id())).findFirst();
    while (next.isPresent()) {
      Commit commit = next.get();
      line.add(commit);
      next = commit.parents().stream().findFirst().flatMap(id -> Optional.ofNullable(byId.get(id)));
    }
    Collections.reverse(line);
    return new Mainline(List.copyOf(line), landings(line, byId));
  }

  private static Map<String, Integer> landings(List<Commit> line, Map<String, Commit> byId) {
    Map<String, Integer> landed = HashMap.newHashMap(byId.size());
    Deque<String> open = new ArrayDeque<>();
    for (int i = 0; i < line.size(); i++) {
      open.add(line.get(i).id());
      while (!open.isEmpty()) {
        String id = open.removeLast();
        Commit commit = byId.get(id);
        if (commit != null && landed.putIfAbsent(id, i) == null) {
          open.addAll(commit.parents());
        }
      }
    }
    return landed;
  }

  /** The place on the line where a commit landed. */
  Optional<Integer> landing(Commit commit) {
    return Optional.ofNullable(landed.get(commit.id()));
  }

  /** When the commit at a place of the line was made. */
  Instant time(int place) {
    return line.get(place).committed();
  }
}
