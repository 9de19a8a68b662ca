package dev.seatrial.gate.history;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What changed from one audit to another, aspect by aspect. */
public record Difference(Snapshot from, Snapshot to, List<Change> changes) {

  /**
   * An aspect that stands elsewhere or has other findings; "absent" where a catalog lacks it.
   *
   * @param appeared messages of findings that are new, by fingerprint
   * @param gone messages of findings that are gone, by fingerprint
   */
  public record Change(
      String aspect,
      String before,
      String after,
      Map<String, String> appeared,
      Map<String, String> gone) {
    public Change {
      requireNonNull(aspect, "aspect is null");
      appeared = Map.copyOf(appeared);
      gone = Map.copyOf(gone);
    }
  }

  public Difference {
    changes = List.copyOf(changes);
  }

  private static final Snapshot.Stand ABSENT = new Snapshot.Stand("absent", Map.of());

  /** The difference between two snapshots, in order of the later one. */
  public static Difference between(Snapshot from, Snapshot to) {
    Set<String> names = new LinkedHashSet<>(to.aspects().keySet());
    names.addAll(from.aspects().keySet());
    List<Change> changes = new ArrayList<>();
    for (String name : names) {
      Snapshot.Stand before = from.aspects().getOrDefault(name, ABSENT);
      Snapshot.Stand after = to.aspects().getOrDefault(name, ABSENT);
      Map<String, String> appeared = without(after.findings(), before.findings());
      Map<String, String> gone = without(before.findings(), after.findings());
      if (!before.standing().equals(after.standing()) || !appeared.isEmpty() || !gone.isEmpty()) {
        changes.add(new Change(name, before.standing(), after.standing(), appeared, gone));
      }
    }
    return new Difference(from, to, changes);
  }

  private static Map<String, String> without(Map<String, String> some, Map<String, String> those) {
    Map<String, String> left = new LinkedHashMap<>(some);
    left.keySet().removeAll(those.keySet());
    return left;
  }
}
