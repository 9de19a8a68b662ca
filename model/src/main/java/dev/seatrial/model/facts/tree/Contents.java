package dev.seatrial.model.facts.tree;

import java.util.Optional;

/**
 * Gives the content of files of one tree. Content is addressed by object id, so asking twice gives
 * the same answer.
 */
@FunctionalInterface
public interface Contents {
  /** The text of a file, bounded in size. */
  Content of(SourceFile file);

  /** Where a symbolic link leads, as it is written; empty where that is not known. */
  default Optional<String> target(SourceFile link) {
    return Optional.empty();
  }
}
