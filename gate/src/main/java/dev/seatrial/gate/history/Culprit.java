package dev.seatrial.gate.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the commit that changed where an aspect stands, by auditing commits between two: halving,
 * so that n commits take about log2 n audits. Each commit is audited once for all aspects.
 */
public final class Culprit {
  private final List<String> commits;
  private final Function<String, Optional<Snapshot>> audit;
  private final Map<String, Optional<Snapshot>> audited = new HashMap<>();

  /**
   * Over commits, oldest first, of which the first stands before the change and the last after it.
   *
   * @param audit gives the snapshot of a commit; empty where it cannot be audited
   */
  public Culprit(List<String> commits, Function<String, Optional<Snapshot>> audit) {
    this.commits = List.copyOf(commits);
    this.audit = audit;
  }

  /** Whether the aspect stands the same at the first commit and the last. */
  public boolean isNone(String aspect) {
    return !commits.isEmpty()
        && stand(0, aspect).isPresent()
        && stand(0, aspect).equals(stand(commits.size() - 1, aspect));
  }

  /** The first commit at which the aspect stands where it ends; empty where that cannot be told. */
  public Optional<String> of(String aspect) {
    int before = 0;
    int after = commits.size() - 1;
    if (after <= before) {
      return Optional.empty();
    }
    Optional<Snapshot.Stand> end = stand(after, aspect);
    Optional<Snapshot.Stand> start = stand(before, aspect);
    if (end.isEmpty() || end.equals(start)) {
      return Optional.empty();
    }
    while (after - before > 1) {
      int middle = (before + after) / 2;
      Optional<Snapshot.Stand> there = stand(middle, aspect);
      if (there.isEmpty()) {
        return Optional.empty();
      }
      if (there.equals(end)) {
        after = middle;
      } else {
        before = middle;
      }
    }
    return Optional.of(commits.get(after));
  }

  private Optional<Snapshot.Stand> stand(int index, String aspect) {
    return audited
        .computeIfAbsent(commits.get(index), audit)
        .map(
            snapshot ->
                snapshot.aspects().getOrDefault(aspect, new Snapshot.Stand("absent", Map.of())));
  }
}
