package dev.seatrial.project.pipeline.file;

import dev.seatrial.model.facts.pipeline.Pipeline;
import dev.seatrial.model.facts.tree.SourceFile;
import java.util.List;

/** Reads the pipelines of one kind of runner. */
public interface PipelineFormat {
  /** Whether a file is a pipeline of this runner, by its path. */
  boolean covers(SourceFile file);

  /** The pipelines in a file: more than one where parts of it run on different events. */
  List<Pipeline> read(PipelineFile file);
}
