package dev.seatrial.model.facts.history;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A commit that the audited one descends from, or that one itself.
 *
 * @param trailers the "Key: value" lines that end its message
 * @param changes against its first parent; empty for a merge
 */
public record Commit(
    String id,
    List<String> parents,
    Person author,
    Instant authored,
    Person committer,
    Instant committed,
    String subject,
    List<Trailer> trailers,
    List<Change> changes) {

  /** A line such as "Reviewed-by: …". */
  public record Trailer(String key, String value) {
    public Trailer {
      requireNonNull(key, "key is null");
      requireNonNull(value, "value is null");
    }
  }

  public Commit {
    requireNonNull(id, "id is null");
    parents = List.copyOf(parents);
    trailers = List.copyOf(trailers);
    changes = List.copyOf(changes);
  }

  /** Whether it joins lines of work. */
  public boolean isMerge() {
    return parents.size() > 1;
  }

  /** The values of a trailer; the key's case does not matter. */
  public Stream<String> trailer(String key) {
    return trailers.stream().filter(t -> t.key().equalsIgnoreCase(key)).map(Trailer::value);
  }

  /** The first twelve digits of its id. */
  public String shortId() {
    return id.substring(0, Math.min(12, id.length()));
  }
}
