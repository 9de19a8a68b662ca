package dev.seatrial.controls.deploy;

import static java.util.stream.Collectors.toSet;

import dev.seatrial.model.Place;
import dev.seatrial.model.Scope;
import dev.seatrial.model.facts.pipeline.Job;
import dev.seatrial.model.facts.pipeline.Pipeline;
import dev.seatrial.model.facts.pipeline.PipelineStep;
import dev.seatrial.model.facts.pipeline.Pipelines;
import dev.seatrial.model.facts.pipeline.Trigger.Event;
import dev.seatrial.model.facts.tree.Language;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.text.Counted;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The steps of all pipelines as they are written, and the scripts of the repository they run. */
record Workflows(Pipelines pipelines, SourceTree tree) {

  /**
   * The steps of a job that stand in its own file. A job that calls a workflow of the repository
   * holds that one's steps, too; they are found once more where they stand.
   */
  List<PipelineStep> writtenIn(Pipeline pipeline, Job job) {
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

  private record Mark(int line, String uses, String script) {
    static Mark of(PipelineStep step) {
      return new Mark(step.line(), step.uses(), step.script());
    }
  }

  /** The shell scripts that a step leads to. */
  List<SourceFile> scripts(PipelineStep step) {
    Set<String> paths =
        step.commands().stream().map(command -> command.place()).map(Place::path).collect(toSet());
    return new TreeSet<>(paths)
        .stream()
            .flatMap(path -> tree.file(path).stream())
            .filter(file -> file.language() == Language.SHELL)
            .toList();
  }

  /** What was read to look at them: what their commands do besides is no part of it. */
  Scope scope() {
    Set<SourceFile> read = new TreeSet<>();
    for (Pipeline pipeline : pipelines.pipelines()) {
      tree.file(pipeline.path()).ifPresent(read::add);
      pipeline.steps().forEach(step -> read.addAll(scripts(step)));
    }
    return tree.scopeOf(
        Counted.of(pipelines.pipelines().size(), "pipeline") + " and the scripts they run",
        List.copyOf(read));
  }
}
