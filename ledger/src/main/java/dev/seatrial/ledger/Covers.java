package dev.seatrial.ledger;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What an entry speaks of, so that it dies when that changes.
 *
 * @param commit the very commit it speaks of; empty where it is bound to none
 * @param paths patterns of the files that it speaks of; empty where it is bound to none
 * @param digest over the names and contents of those files when it was written
 */
public record Covers(String commit, List<String> paths, String digest) {

  /** Bound to nothing but its date. */
  public static final Covers NOTHING = new Covers("", List.of(), "");

  public Covers {
    requireNonNull(commit, "commit is null");
    paths = List.copyOf(paths);
    requireNonNull(digest, "digest is null");
  }
}
