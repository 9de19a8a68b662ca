package dev.seatrial.controls.security;

import static dev.seatrial.model.facts.pipeline.CommandKind.SECURITY_SCAN;

import dev.seatrial.controls.shared.CommandLine;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.facts.pipeline.Command;
import dev.seatrial.model.facts.pipeline.CommandKind;
import dev.seatrial.model.facts.pipeline.Job;
import dev.seatrial.model.facts.pipeline.Pipeline;
import dev.seatrial.model.facts.pipeline.PipelineStep;
import dev.seatrial.model.facts.pipeline.Pipelines;
import dev.seatrial.model.facts.pipeline.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The security scans that pipelines would run by themselves. */
final class Scans {
  private static final Pattern PROMISING = Pattern.compile("(?i)secur|scan|audit|sast|vuln|\\bcve");

  private static final Pattern IMAGE_ACTION =
      Pattern.compile(
          "snyk/actions/docker.*|docker/scout-action.*|.*container-scan.*|.*dockle.*"
              + "|lacework/lw-scanner-action.*");

  private static final Pattern IMAGE_COMMAND =
      Pattern.compile(
          "trivy( -\\S+)* (image|i)\\b.*|grype( -\\S+)* (?!(dir|sbom|file|purl):)[^-].*"
              + "|snyk container (test|monitor)\\b.*|docker scout (cves|quickview|recommendations)\\b.*"
              + "|dockle\\b.*|gcloud .*images scan\\b.*|aws ecr start-image-scan\\b.*");

  private Scans() {}

  /** Every scan of anything. */
  static List<Evidence> all(Pipelines pipelines) {
    return steps(pipelines, false);
  }

  /** Every scan that looks into an image. */
  static List<Evidence> ofImages(Pipelines pipelines) {
    return steps(pipelines, true);
  }

  /** Pipelines that run without anybody asking. */
  static Stream<Pipeline> automatic(Pipelines pipelines) {
    return pipelines.pipelines().stream()
        .filter(
            pipeline ->
                pipeline.triggers().stream()
                    .map(Trigger::event)
                    .anyMatch(e -> e != Trigger.Event.CALL && e != Trigger.Event.MANUAL));
  }

  /** A condition that never holds. */
  static boolean isOff(String condition) {
    return condition.strip().matches("(\\$\\{\\{\\s*)?false(\\s*}})?|never");
  }

  /** Steps and jobs whose name promises a scan and which we do not know. */
  static List<Evidence> suspected(Pipelines pipelines) {
    List<Evidence> found = new ArrayList<>();
    for (Pipeline pipeline : automatic(pipelines).toList()) {
      for (Job job : pipeline.jobs()) {
        if (PROMISING.matcher(job.calls()).find()) {
          found.add(Evidence.at(pipeline.at(job.line()), "Calls " + job.calls()));
        }
        job.steps().stream()
            .filter(step -> PROMISING.matcher(step.uses()).find())
            .map(step -> Evidence.at(pipeline.at(step.line()), "Uses " + step.uses()))
            .forEach(found::add);
      }
    }
    return found;
  }

  private static List<Evidence> steps(Pipelines pipelines, boolean imagesOnly) {
    List<Evidence> found = new ArrayList<>();
    for (Pipeline pipeline : automatic(pipelines).toList()) {
      for (Job job : pipeline.jobs()) {
        if (!isOff(job.condition())) {
          found.addAll(in(pipeline, job, imagesOnly));
        }
      }
    }
    return found;
  }

  private static List<Evidence> in(Pipeline pipeline, Job job, boolean imagesOnly) {
    List<Evidence> found = new ArrayList<>();
    for (PipelineStep step : job.steps()) {
      if (!isOff(step.condition())) {
        found.addAll(in(pipeline, job, step, imagesOnly));
      }
    }
    boolean called = job.steps().isEmpty() && CommandKind.of(job).contains(SECURITY_SCAN);
    if (called && (!imagesOnly || isOfImage(job.calls(), Map.of()))) {
      found.add(Evidence.at(pipeline.at(job.line()), "Calls " + job.calls()));
    }
    return found;
  }

  private static List<Evidence> in(
      Pipeline pipeline, Job job, PipelineStep step, boolean imagesOnly) {
    boolean ignored = job.continueOnError() || step.continueOnError();
    List<Command> scanning =
        step.commands().stream().filter(c -> CommandKind.of(c).contains(SECURITY_SCAN)).toList();
    if (scanning.isEmpty()) {
      boolean action =
          CommandKind.of(step).contains(SECURITY_SCAN)
              && (!imagesOnly || isOfImage(step.uses(), step.with()));
      return action
          ? List.of(Evidence.at(pipeline.at(step.line()), says("Uses " + step.uses(), ignored)))
          : List.of();
    }
    return scanning.stream()
        .filter(command -> !imagesOnly || isOfImage(command))
        .map(
            command ->
                Evidence.at(
                    command.place(),
                    says("Scans for holes", ignored || command.failureIgnored()),
                    command.line()))
        .toList();
  }

  private static String says(String what, boolean ignored) {
    return ignored ? what + ", and what it finds cannot stop the pipeline" : what;
  }

  private static boolean isOfImage(String uses, Map<String, String> with) {
    String action = uses.toLowerCase(Locale.ROOT);
    if (action.startsWith("aquasecurity/trivy-action")) {
      return with.getOrDefault("scan-type", "image").equals("image");
    }
    if (action.startsWith("anchore/scan-action")) {
      return with.containsKey("image");
    }
    return IMAGE_ACTION.matcher(action).matches();
  }

  private static boolean isOfImage(Command command) {
    return CommandLine.of(command.words()).stream()
        .anyMatch(line -> IMAGE_COMMAND.matcher(contained(line.line())).matches());
  }

  /** "docker run … owner/scanner:1 args" runs what its image is named after. */
  private static String contained(String line) {
    return line.replaceFirst(
        "^(docker|podman) run .*?\\s[\\w.-]+(?:/[\\w.-]+)*/(trivy|grype|dockle)(:\\S+)? ", "$2 ");
  }
}
