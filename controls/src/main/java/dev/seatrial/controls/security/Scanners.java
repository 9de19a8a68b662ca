package dev.seatrial.controls.security;

import dev.seatrial.controls.shared.CommandLine;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.facts.pipeline.Command;
import dev.seatrial.model.facts.pipeline.Job;
import dev.seatrial.model.facts.pipeline.Pipeline;
import dev.seatrial.model.facts.pipeline.PipelineStep;
import dev.seatrial.model.facts.pipeline.Pipelines;
import dev.seatrial.model.facts.pipeline.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The security scanners that pipelines would run by themselves. */
final class Scanners {
  private static final Pattern PROMISING = Pattern.compile("(?i)secur|scan|audit|sast|vuln|\\bcve");
  private static final Set<String> CONTAINERS = Set.of("docker", "podman", "nerdctl");
  private static final Pattern IMAGE =
      Pattern.compile("(?!/)[\\w.-]+(/[\\w.-]+)+(:[\\w.-]+)?(@sha256:\\w+)?");

  private Scanners() {}

  /** Every scanner of every pipeline that something other than a person sets off. */
  static List<Scanner> in(Pipelines pipelines) {
    return automatic(pipelines)
        .flatMap(
            pipeline ->
                pipeline.jobs().stream()
                    .filter(job -> !isOff(job.condition()))
                    .flatMap(job -> of(pipeline, job)))
        .toList();
  }

  /** Steps and jobs whose name promises a scan and which we do not know. */
  static List<Evidence> suspected(Pipelines pipelines) {
    List<Evidence> found = new ArrayList<>();
    automatic(pipelines)
        .forEach(
            pipeline ->
                pipeline
                    .jobs()
                    .forEach(
                        job -> {
                          if (PROMISING.matcher(job.calls()).find()) {
                            found.add(Evidence.at(pipeline.at(job.line()), "Calls " + job.calls()));
                          }
                          job.steps().stream()
                              .filter(step -> PROMISING.matcher(step.uses()).find())
                              .forEach(
                                  step ->
                                      found.add(
                                          Evidence.at(
                                              pipeline.at(step.line()), "Uses " + step.uses())));
                        }));
    return found;
  }

  /** Pipelines that run without anybody asking. */
  static Stream<Pipeline> automatic(Pipelines pipelines) {
    return pipelines.pipelines().stream()
        .filter(
            pipeline ->
                pipeline.triggers().stream()
                    .map(Trigger::event)
                    .anyMatch(
                        event -> event != Trigger.Event.CALL && event != Trigger.Event.MANUAL));
  }

  /** A condition that never holds. */
  static boolean isOff(String condition) {
    return condition.strip().matches("(\\$\\{\\{\\s*)?false(\\s*}})?|never");
  }

  /** "docker run owner/scanner:1 args" runs what its image is named after. */
  private static List<String> contained(CommandLine line) {
    List<String> words = line.words();
    if (CONTAINERS.contains(line.program()) && words.contains("run")) {
      for (int at = words.indexOf("run") + 1; at < words.size(); at++) {
        if (IMAGE.matcher(words.get(at)).matches()) {
          List<String> program = new ArrayList<>(words.subList(at, words.size()));
          program.set(0, named(program.getFirst()));
          return program;
        }
      }
    }
    boolean go = line.program().equals("go") && words.size() > 2;
    boolean started = go && (words.get(1).equals("run") || words.get(1).equals("tool"));
    List<String> program = new ArrayList<>(started ? words.subList(2, words.size()) : words);
    program.set(0, named(program.getFirst()));
    return program;
  }

  private static String named(String program) {
    return program.substring(program.lastIndexOf('/') + 1).replaceFirst("(?<=.)[@:].*", "");
  }

  private static Stream<Scanner> of(Pipeline pipeline, Job job) {
    List<Scanner> found = new ArrayList<>();
    ScannerNames.action(job.calls(), java.util.Map.of())
        .ifPresent(
            subject ->
                found.add(
                    new Scanner(
                        job.calls(), subject, pipeline.at(job.line()), job.continueOnError())));
    job.steps().stream()
        .filter(step -> !isOff(step.condition()))
        .forEach(step -> found.addAll(of(pipeline, job, step)));
    return found.stream();
  }

  private static List<Scanner> of(Pipeline pipeline, Job job, PipelineStep step) {
    List<Scanner> found = new ArrayList<>();
    boolean ignored = job.continueOnError() || step.continueOnError();
    ScannerNames.action(step.uses(), step.with())
        .ifPresent(
            subject ->
                found.add(new Scanner(step.uses(), subject, pipeline.at(step.line()), ignored)));
    for (Command command : step.commands()) {
      for (CommandLine line : CommandLine.of(command.words())) {
        List<String> program = contained(line);
        ScannerNames.program(program)
            .ifPresent(
                subject ->
                    found.add(
                        new Scanner(
                            program.getFirst(),
                            subject,
                            command.place(),
                            ignored || command.failureIgnored())));
      }
    }
    return found;
  }
}
