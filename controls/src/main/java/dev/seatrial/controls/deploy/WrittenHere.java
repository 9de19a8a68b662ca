package dev.seatrial.controls.deploy;

import static java.util.stream.Collectors.toSet;

import dev.seatrial.model.facts.pipeline.Job;
import dev.seatrial.model.facts.pipeline.Pipeline;
import dev.seatrial.model.facts.pipeline.PipelineStep;
import dev.seatrial.model.facts.pipeline.Pipelines;
import dev.seatrial.model.facts.pipeline.Trigger.Event;
import java.util.List;
import java.util.Set;

/**
 * The steps of a job that stand in its own file. A job that calls a workflow of the repository
 * holds that one's steps, too; they are found once more where they stand.
 */
final class WrittenHere {
  private WrittenHere() {}

  private record Mark(int line, String uses, String script) {
    static Mark of(PipelineStep step) {
      return new Mark(step.line(), step.uses(), step.script());
    }
  }

  static List<PipelineStep> of(Pipeline pipeline, Job job, Pipelines pipelines) {
    if (pipeline.on(Event.CALL)) {
      return job.steps();
    }
    Set<Mark> called =
        pipelines.pipelines().stream()
            .filter(other -> other.on(Event.CALL) && !other.path().equals(pipeline.path()))
            .flatMap(Pipeline::steps)
            .map(Mark::of)
            .collect(toSet());
    return job.steps().stream().filter(step -> !called.contains(Mark.of(step))).toList();
  }
}
