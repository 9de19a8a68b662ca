package dev.seatrial.project.reading;

import dev.seatrial.model.facts.tree.SourceFile;

/** A kind of file that tells something, and how to read it. */
public interface FileFormat<T> {
  /** Whether a file is of this kind, by its name. */
  boolean claims(SourceFile file);

  /** What it tells. It never throws, whatever the text is. */
  Reading<T> read(OpenFile file);
}
