package dev.seatrial.git.history;

import dev.seatrial.git.objects.ObjectDatabase;
import dev.seatrial.git.objects.ObjectId;
import dev.seatrial.git.objects.ObjectReader;
import dev.seatrial.git.objects.ObjectUnavailable;
import dev.seatrial.git.objects.RawCommit;
import dev.seatrial.model.Blindspot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/** A commit and those it descends from, as far as they could be read. */
final class Ancestry {
  private static final int CACHE = 4 << 20;
  private static final Comparator<RawCommit> NEWEST_FIRST =
      Comparator.comparing((RawCommit commit) -> commit.committer().when())
          .reversed()
          .thenComparing(RawCommit::id);

  private final Map<ObjectId, RawCommit> commits = new HashMap<>();
  private final List<Blindspot> blindspots = new ArrayList<>();

  private Ancestry() {}

  static Ancestry of(ObjectId head, ObjectDatabase objects, Set<ObjectId> shallow, int most)
      throws ObjectUnavailable {
    try (ObjectReader reader = objects.reader(CACHE)) {
      Ancestry ancestry = new Ancestry();
      ancestry.walk(RawCommit.read(reader, head), reader, shallow, most);
      return ancestry;
    } catch (IOException e) {
      throw new UncheckedIOException("closing the object database", e);
    }
  }

  private void walk(RawCommit head, ObjectReader reader, Set<ObjectId> shallow, int most) {
    PriorityQueue<RawCommit> next = new PriorityQueue<>(NEWEST_FIRST);
    Set<ObjectId> lost = new HashSet<>();
    Set<ObjectId> met = new HashSet<>(Set.of(head.id()));
    int cut = 0;
    next.add(head);
    while (!next.isEmpty() && commits.size() < most) {
      RawCommit commit = next.remove();
      commits.put(commit.id(), commit);
      if (shallow.contains(commit.id())) {
        cut += commit.parents().isEmpty() ? 0 : 1;
        continue;
      }
      for (ObjectId parent : commit.parents()) {
        if (met.add(parent)) {
          try {
            next.add(RawCommit.read(reader, parent));
          } catch (ObjectUnavailable unavailable) {
            lost.add(parent);
          }
        }
      }
    }
    describe(cut, lost.size(), next.isEmpty() ? 0 : most);
  }

  private void describe(int cut, int lost, int cap) {
    if (cut > 0) {
      blindspots.add(new Blindspot("older history", "the clone is shallow"));
    }
    if (lost > 0) {
      blindspots.add(
          new Blindspot("older history", lost + " parent commits are not in this clone"));
    }
    if (cap > 0) {
      blindspots.add(
          new Blindspot("older history", "only the newest " + cap + " commits are read"));
    }
  }

  List<Blindspot> blindspots() {
    return blindspots;
  }

  Optional<RawCommit> commit(ObjectId id) {
    return Optional.ofNullable(commits.get(id));
  }

  /** Every commit before its parents; among those that could come next, the newest. */
  List<RawCommit> newestFirst() {
    Map<ObjectId, Integer> children = new HashMap<>();
    commits
        .values()
        .forEach(commit -> parents(commit).forEach(id -> children.merge(id, 1, Integer::sum)));
    PriorityQueue<RawCommit> ready = new PriorityQueue<>(NEWEST_FIRST);
    commits.values().stream().filter(c -> !children.containsKey(c.id())).forEach(ready::add);
    List<RawCommit> ordered = new ArrayList<>(commits.size());
    while (!ready.isEmpty()) {
      RawCommit commit = ready.remove();
      ordered.add(commit);
      for (ObjectId parent : parents(commit)) {
        if (children.merge(parent, -1, Integer::sum) == 0) {
          ready.add(commits.get(parent));
        }
      }
    }
    return ordered;
  }

  private List<ObjectId> parents(RawCommit commit) {
    return commit.parents().stream().filter(commits::containsKey).distinct().toList();
  }
}
