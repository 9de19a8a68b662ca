package dev.seatrial.controls.security;

import dev.seatrial.model.Evidence;
import dev.seatrial.model.facts.pipeline.Command;
import dev.seatrial.model.facts.pipeline.Job;
import dev.seatrial.model.facts.pipeline.Pipeline;
import dev.seatrial.model.facts.pipeline.PipelineStep;
import dev.seatrial.model.facts.pipeline.Pipelines;
import dev.seatrial.model.facts.pipeline.Trigger;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Where pipelines build images, and which of those builds a schedule sets off. */
final class ImageBuilds {
  private static final List<String> ACTIONS =
      List.of(
          "docker/build-push-action",
          "docker/bake-action",
          "depot/build-push-action",
          "depot/bake-action",
          "redhat-actions/buildah-build");

  private static final Set<String> BUILDERS =
      Set.of("docker", "podman", "buildah", "depot", "nerdctl", "pack", "ko", "nixpacks");

  private static final Set<String> BUILDING = Set.of("build", "bake", "bud");

  private ImageBuilds() {}

  /** Whether a command builds an image. */
  static boolean builds(Command command) {
    List<String> words = command.words();
    if (words.isEmpty()) {
      return false;
    }
    String first = words.getFirst().substring(words.getFirst().lastIndexOf('/') + 1);
    boolean jvm =
        words.stream()
            .anyMatch(w -> w.matches("jib|:?jib:\\w+|.*:jib|.*build-image|bootBuildImage"));
    return jvm
        || first.equals("executor")
        || (first.equals("gcloud") && words.contains("builds") && words.contains("submit"))
        || (BUILDERS.contains(first) && words.stream().limit(4).anyMatch(BUILDING::contains));
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
        .flatMap(
            pipeline ->
                pipeline.jobs().stream()
                    .filter(job -> runsOnSchedule(job.condition()) && publishes(job))
                    .flatMap(job -> job.steps().stream())
                    .filter(step -> runsOnSchedule(step.condition()))
                    .flatMap(step -> of(pipeline, step)))
        .toList();
  }

  /** What a schedule sets off elsewhere, where we do not follow. */
  static List<Evidence> handedOn(Pipelines pipelines) {
    return onSchedule(pipelines)
        .flatMap(
            pipeline ->
                Stream.concat(
                    pipeline.jobs().stream()
                        .filter(job -> !job.calls().isEmpty())
                        .map(job -> Evidence.at(pipeline.at(job.line()), "Calls " + job.calls())),
                    pipeline
                        .commands()
                        .filter(
                            command -> command.line().matches("(?s).*(workflow run|dispatches).*"))
                        .map(command -> Evidence.at(command.place(), "Sets off another pipeline"))))
        .toList();
  }

  private static Stream<Pipeline> onSchedule(Pipelines pipelines) {
    return pipelines.pipelines().stream().filter(p -> p.on(Trigger.Event.SCHEDULE));
  }

  private static Stream<Evidence> of(Pipeline pipeline, PipelineStep step) {
    String uses = step.uses().toLowerCase(Locale.ROOT);
    Stream<Evidence> action =
        ACTIONS.stream().anyMatch(uses::startsWith)
            ? Stream.of(Evidence.at(pipeline.at(step.line()), "Builds with " + step.uses()))
            : Stream.empty();
    return Stream.concat(
        action,
        step.commands().stream()
            .filter(ImageBuilds::builds)
            .map(command -> Evidence.at(command.place(), "Builds an image", command.line())));
  }

  private static boolean publishes(Job job) {
    boolean action =
        job.steps().stream()
            .anyMatch(
                step ->
                    ACTIONS.stream().anyMatch(step.uses().toLowerCase(Locale.ROOT)::startsWith)
                        && !step.with().getOrDefault("push", "false").equals("false"));
    return action
        || job.commands()
            .anyMatch(
                command ->
                    command.words().contains("push")
                        || command.words().contains("--push")
                        || command.words().contains("--publish")
                        || command.words().contains("submit")
                        || command.words().stream().anyMatch(w -> w.matches(".*\\bjib")));
  }

  private static boolean runsOnSchedule(String condition) {
    return !Scanners.isOff(condition)
        && (!condition.matches("(?s).*event_name\\s*==.*") || condition.contains("schedule"));
  }
}
