package dev.seatrial.model.facts.tree;

/**
 * Gives the content of files of one tree. Content is addressed by object id, so asking twice gives
 * the same answer.
 */
@FunctionalInterface
public interface Contents {
  /** The text of a file, bounded in size. */
  Content of(SourceFile file);
}
