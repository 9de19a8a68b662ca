package dev.seatrial.controls.security;

import dev.seatrial.model.Evidence;
import dev.seatrial.model.facts.pipeline.Command;
import dev.seatrial.model.facts.pipeline.CommandKind;
import dev.seatrial.model.facts.pipeline.Job;
import dev.seatrial.model.facts.pipeline.Pipeline;
import dev.seatrial.model.facts.pipeline.PipelineStep;
import dev.seatrial.model.facts.pipeline.Pipelines;
import dev.seatrial.model.facts.pipeline.Trigger;
import java.util.List;
import java.util.stream.Stream;

/** Where pipelines build images, and which of those builds a schedule sets off. */
final class ImageBuilds {
  private ImageBuilds() {}

  /** Whether a command builds an image. */
  static boolean builds(Command command) {
    return CommandKind.of(command).contains(CommandKind.IMAGE_BUILD);
  }

  /** Every build of an image in any pipeline. */
  static List<Evidence> all(Pipelines pipelines) {
    return pipelines.pipelines().stream()
        .flatMap(
            pipeline ->
                pipeline.jobs().stream()
                    .flatMap(job -> job.steps().stream())
                    .flatMap(step -> of(pipeline, step)))
        .toList();
  }

  /** The builds that a schedule sets off and whose outcome is published. */
  static List<Evidence> scheduled(Pipelines pipelines) {
    return onSchedule(pipelines)
        .filter(Pipeline::isScheduled)
        .flatMap(ImageBuilds::published)
        .toList();
  }

  private static Stream<Evidence> published(Pipeline pipeline) {
    return pipeline.jobs().stream()
        .filter(job -> runsOnSchedule(job.condition()) && publishes(job))
        .flatMap(job -> job.steps().stream())
        .filter(step -> runsOnSchedule(step.condition()))
        .flatMap(step -> of(pipeline, step));
  }

  /** What a schedule sets off elsewhere, or would if the forge keeps one. */
  static List<Evidence> handedOn(Pipelines pipelines) {
    Stream<Evidence> unseen =
        onSchedule(pipelines).filter(p -> !p.isScheduled()).flatMap(ImageBuilds::published);
    Stream<Evidence> elsewhere =
        onSchedule(pipelines)
            .filter(Pipeline::isScheduled)
            .flatMap(
                pipeline ->
                    Stream.concat(
                        pipeline.jobs().stream()
                            .filter(job -> !job.calls().isEmpty())
                            .map(
                                job ->
                                    Evidence.at(pipeline.at(job.line()), "Calls " + job.calls())),
                        pipeline
                            .commands()
                            .filter(
                                command ->
                                    command.line().matches("(?s).*(workflow run|dispatches).*"))
                            .map(
                                command ->
                                    Evidence.at(command.place(), "Sets off another pipeline"))));
    return Stream.concat(unseen, elsewhere).toList();
  }

  private static Stream<Pipeline> onSchedule(Pipelines pipelines) {
    return pipelines.pipelines().stream().filter(p -> p.on(Trigger.Event.SCHEDULE));
  }

  private static Stream<Evidence> of(Pipeline pipeline, PipelineStep step) {
    List<Evidence> commands =
        step.commands().stream()
            .filter(ImageBuilds::builds)
            .map(command -> Evidence.at(command.place(), "Builds an image", command.line()))
            .toList();
    boolean action = commands.isEmpty() && isBuild(step);
    return action
        ? Stream.of(Evidence.at(pipeline.at(step.line()), "Builds an image with " + step.uses()))
        : commands.stream();
  }

  private static boolean isBuild(PipelineStep step) {
    return CommandKind.of(step).contains(CommandKind.IMAGE_BUILD);
  }

  /** An action says so by an input; a shell pushes by a word. */
  private static boolean publishes(Job job) {
    boolean action =
        job.steps().stream()
            .anyMatch(
                step ->
                    isBuild(step) && !step.with().getOrDefault("push", "false").equals("false"));
    return action
        || job.commands()
            .flatMap(command -> command.words().stream())
            .anyMatch(word -> word.matches("push|--push|--publish|submit|.*\\bjib"));
  }

  private static boolean runsOnSchedule(String condition) {
    return !Scans.isOff(condition)
        && (!condition.matches("(?s).*event_name\\s*==.*") || condition.contains("schedule"));
  }
}
