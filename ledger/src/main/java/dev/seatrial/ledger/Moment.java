package dev.seatrial.ledger;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * When and at what a ledger is read.
 *
 * @param today the day in UTC; an entry counts through the end of its last day
 * @param commit the audited commit; empty for a plain folder
 * @param digest over the names and contents of the files that patterns match, as {@link
 *     CoverDigest} makes it
 */
public record Moment(LocalDate today, String commit, Function<List<String>, String> digest) {
  public Moment {
    requireNonNull(today, "today is null");
    requireNonNull(commit, "commit is null");
    requireNonNull(digest, "digest is null");
  }

  /** Why an entry with these dates and bounds does not count now, or empty where it does. */
  Optional<Ending> ending(LocalDate on, LocalDate until, Covers covers) {
    if (today.isAfter(until)) {
      return ending(LedgerProblem.Kind.EXPIRED, "expired at the end of " + until);
    }
    if (on.isAfter(today)) {
      return ending(LedgerProblem.Kind.BROKEN, "is dated " + on + ", which is yet to come");
    }
    if (!covers.commit().isEmpty() && !covers.commit().equals(commit)) {
      return ending(LedgerProblem.Kind.VOID, "speaks of another commit, " + covers.commit());
    }
    if (!covers.paths().isEmpty() && !digest.apply(covers.paths()).equals(covers.digest())) {
      return ending(
          LedgerProblem.Kind.VOID,
          "is void: " + String.join(", ", covers.paths()) + " changed since it was written");
    }
    return Optional.empty();
  }

  /** Why and since when an entry does not count. */
  record Ending(LedgerProblem.Kind kind, String because) {}

  private static Optional<Ending> ending(LedgerProblem.Kind kind, String because) {
    return Optional.of(new Ending(kind, because));
  }
}
