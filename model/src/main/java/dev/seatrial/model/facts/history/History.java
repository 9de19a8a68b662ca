package dev.seatrial.model.facts.history;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Fact;
import dev.seatrial.model.Scope;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The audited commit and its ancestors, newest first. A shallow clone or a cut walk shows as a
 * blind spot of its scope.
 */
public final class History implements Fact {
  private final List<Commit> commits;
  private final Scope scope;
  private final Map<String, Commit> lastTouch = new HashMap<>();

  /** A history of these commits, newest first. */
  public History(List<Commit> commits, Scope scope) {
    this.commits = List.copyOf(commits);
    this.scope = requireNonNull(scope, "scope is null");
    for (Commit commit : this.commits) {
      commit.changes().forEach(change -> lastTouch.putIfAbsent(change.path(), commit));
    }
  }

  /** All commits, newest first. */
  public List<Commit> commits() {
    return commits;
  }

  /** The newest commit that changed a path. */
  public Optional<Commit> lastTouch(String path) {
    return Optional.ofNullable(lastTouch.get(path));
  }

  /** Every path that any commit ever changed. */
  public java.util.Set<String> everTouched() {
    return java.util.Collections.unmodifiableSet(lastTouch.keySet());
  }

  /** When the audited commit was made: the "now" of every statement about age in the tree. */
  public Optional<Instant> newest() {
    return commits.stream().map(Commit::committed).max(Instant::compareTo);
  }

  @Override
  public Scope scope() {
    return scope;
  }
}
