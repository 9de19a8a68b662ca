package dev.seatrial.project.pipeline.file;

import dev.seatrial.model.Place;
import dev.seatrial.model.facts.pipeline.Command;
import dev.seatrial.model.facts.pipeline.Job;
import dev.seatrial.model.facts.pipeline.PipelineStep;
import dev.seatrial.project.command.Commands;
import dev.seatrial.project.script.WorkingFolder;
import dev.seatrial.syntax.shell.ShellMode;
import java.util.List;
import java.util.Map;

/** Jobs and steps of runners that have little to say about them. */
public final class Steps {
  private Steps() {}

  /** A step that runs a script. */
  public static PipelineStep script(
      String name, String script, List<Command> commands, String condition, Place place) {
    return new PipelineStep(
        name, "", script, Map.of(), Map.of(), condition, false, commands, place);
  }

  /** A step that calls something by name. */
  public static PipelineStep uses(String name, String uses, Map<String, String> with, Place place) {
    return new PipelineStep(name, uses, "", with, Map.of(), "", false, List.of(), place);
  }

  /** The same step, whose failure does not end the job. */
  public static PipelineStep lax(PipelineStep step) {
    return new PipelineStep(
        step.name(),
        step.uses(),
        step.script(),
        step.with(),
        step.environment(),
        step.condition(),
        true,
        step.commands(),
        step.place());
  }

  /** A job that has a condition and steps. */
  public static Job job(
      String id,
      List<String> needs,
      String condition,
      boolean continueOnError,
      String environment,
      Map<String, String> services,
      List<PipelineStep> steps,
      int line) {
    return new Job(
        id,
        id,
        needs,
        condition,
        continueOnError,
        Map.of(),
        false,
        environment,
        services,
        "",
        steps,
        line);
  }

  /** A job that calls what is kept elsewhere too; the same job where that is empty. */
  public static Job calling(Job job, String elsewhere) {
    return new Job(
        job.id(),
        job.name(),
        job.needs(),
        job.condition(),
        job.continueOnError(),
        job.permissions(),
        job.declaresPermissions(),
        job.environment(),
        job.services(),
        elsewhere,
        job.steps(),
        job.line());
  }

  /** A shell at the root of the repository. */
  public static PipelineFile.Shell shell(ShellMode mode) {
    return shell(mode, WorkingFolder.ROOT);
  }

  public static PipelineFile.Shell shell(ShellMode mode, WorkingFolder folder) {
    return new PipelineFile.Shell(new Commands.Dialect.Posix(mode), folder, List.of());
  }
}
