package dev.seatrial.git.history;

import dev.seatrial.git.objects.ObjectId;
import dev.seatrial.git.objects.ObjectReader;
import dev.seatrial.git.objects.ObjectUnavailable;
import dev.seatrial.git.objects.RawCommit;
import dev.seatrial.model.Blindspot;
import dev.seatrial.model.text.Counted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;

/** A commit and those it descends from, as far as they could be read and are not known yet. */
final class Ancestry {
  private static final Comparator<RawCommit> NEWEST_FIRST =
      Comparator.comparing((RawCommit commit) -> commit.committer().when())
          .reversed()
          .thenComparing(RawCommit::id);

  private final ObjectReader reader;
  private final Set<ObjectId> shallow;
  private final int most;
  private final List<RawCommit> commits = new ArrayList<>();
  private final Map<ObjectId, ObjectId> trees = new HashMap<>();
  private final List<Blindspot> blindspots = new ArrayList<>();

  Ancestry(ObjectReader reader, Set<ObjectId> shallow, int most) {
    this.reader = reader;
    this.shallow = shallow;
    this.most = most;
  }

  /**
   * Walks from a commit.
   *
   * @param known whether a commit and all its ancestors are known from elsewhere
   */
  Ancestry from(RawCommit head, Predicate<ObjectId> known) {
    PriorityQueue<RawCommit> next = new PriorityQueue<>(NEWEST_FIRST);
    Set<ObjectId> met = new HashSet<>(Set.of(head.id()));
    int cut = 0;
    int lost = 0;
    next.add(head);
    while (!next.isEmpty() && commits.size() < most && !Thread.currentThread().isInterrupted()) {
      RawCommit commit = next.remove();
      commits.add(commit);
      trees.put(commit.id(), commit.tree());
      if (shallow.contains(commit.id())) {
        cut += commit.parents().isEmpty() ? 0 : 1;
        continue;
      }
      for (ObjectId parent : commit.parents()) {
        if (met.add(parent)) {
          Optional<RawCommit> read = read(parent);
          read.filter(there -> !known.test(parent)).ifPresent(next::add);
          lost += read.isPresent() ? 0 : 1;
        }
      }
    }
    describe(cut, lost, !next.isEmpty());
    return this;
  }

  private Optional<RawCommit> read(ObjectId id) {
    try {
      RawCommit commit = RawCommit.read(reader, id);
      trees.put(id, commit.tree());
      return Optional.of(commit);
    } catch (ObjectUnavailable unavailable) {
      return Optional.empty();
    }
  }

  private void describe(int cut, int lost, boolean more) {
    if (cut > 0) {
      blindspots.add(new Blindspot("older history", "the clone is shallow"));
    }
    if (lost > 0) {
      blindspots.add(
          new Blindspot("older history", Counted.of(lost, "commit") + " cannot be read"));
    }
    if (more) {
      blindspots.add(new Blindspot("older history", "only " + most + " commits are read"));
    }
  }

  /** What was walked over. */
  List<RawCommit> commits() {
    return commits;
  }

  /** What stayed unseen. */
  List<Blindspot> blindspots() {
    return blindspots;
  }

  /** The tree of a commit that was walked over, or of a parent of one. */
  Optional<ObjectId> tree(ObjectId commit) {
    return Optional.ofNullable(trees.get(commit));
  }
}
