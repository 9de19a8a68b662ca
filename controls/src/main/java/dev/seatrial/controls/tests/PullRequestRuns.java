package dev.seatrial.controls.tests;

import dev.seatrial.controls.shared.CommandLine;
import dev.seatrial.controls.shared.Offered;
import dev.seatrial.model.facts.pipeline.Command;
import dev.seatrial.model.facts.pipeline.CommandKind;
import dev.seatrial.model.facts.pipeline.Job;
import dev.seatrial.model.facts.pipeline.Pipeline;
import dev.seatrial.model.facts.pipeline.PipelineStep;
import dev.seatrial.model.facts.pipeline.Pipelines;
import dev.seatrial.model.facts.pipeline.Trigger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What would run on a change before it is merged. */
final class PullRequestRuns {
  private static final Pattern NEVER = Pattern.compile("\\s*(\\$\\{\\{)?\\s*false\\s*(}})?\\s*");

  private static final Pattern OTHER_EVENT =
      Pattern.compile(
          "github\\.event_name\\s*==\\s*['\"](push|schedule|workflow_dispatch|release)['\"]"
              + "|github\\.event_name\\s*!=\\s*['\"]pull_request['\"]"
              + "|github\\.ref\\s*==\\s*['\"]refs/heads/|github\\.ref_name\\s*=="
              + "|startsWith\\(github\\.ref,\\s*['\"]refs/tags");

  /** Inputs in which actions take a command. */
  private static final Set<String> COMMAND_INPUTS =
      Set.of("run", "command", "script", "arguments", "args", "test-command", "cmd");

  private PullRequestRuns() {}

  /** A step that would be taken. */
  record Taken(Pipeline pipeline, Job job, PipelineStep step) {
    Set<CommandKind> kinds() {
      return CommandKind.of(step);
    }

    /** Whether the pipeline goes on when it fails. */
    boolean ignored() {
      return job.continueOnError() || step.continueOnError();
    }
  }

  static boolean beforeMerge(Trigger trigger) {
    return trigger.isBeforeMerge()
        || (trigger.event() == Trigger.Event.PUSH
            && (trigger.branches().isEmpty()
                || trigger.branches().stream().anyMatch(b -> b.matches("\\*\\*?(/\\*\\*?)?"))));
  }

  /** The pipelines that run before a merge: on its request, or on every push to any branch. */
  static List<Pipeline> pipelines(Pipelines all) {
    return all.pipelines().stream()
        .filter(p -> p.triggers().stream().anyMatch(PullRequestRuns::beforeMerge))
        .toList();
  }

  /** The pipelines of which their files do not say when they run. */
  static List<Pipeline> startedElsewhere(Pipelines all) {
    return all.pipelines().stream()
        .filter(
            p ->
                switch (p.runner()) {
                  case JENKINS, BUILDKITE, CLOUD_BUILD, CODE_BUILD -> true;
                  case GITHUB, GITLAB, CIRCLECI, AZURE, BITBUCKET, TRAVIS, DRONE -> false;
                })
        .toList();
  }

  /** Whether a condition as written lets nothing happen on a pull request. */
  static boolean excludes(String condition) {
    return NEVER.matcher(condition).matches()
        || (OTHER_EVENT.matcher(condition).find() && !condition.contains("||"));
  }

  /** Every step that would be taken before a merge. */
  static Stream<Taken> steps(Pipelines all) {
    return pipelines(all).stream()
        .flatMap(
            p ->
                p.jobs().stream()
                    .filter(j -> !excludes(j.condition()))
                    .flatMap(
                        j ->
                            j.steps().stream()
                                .filter(s -> !excludes(s.condition()))
                                .map(s -> new Taken(p, j, s))));
  }

  /** The runs of tests among them. */
  static List<TestRun> tests(Pipelines all, Offered offered) {
    return steps(all).flatMap(taken -> tests(taken, offered)).distinct().toList();
  }

  private static Stream<TestRun> tests(Taken taken, Offered offered) {
    Stream<TestRun> own =
        taken.step().commands().stream()
            .flatMap(
                c ->
                    lines(c, offered)
                        .filter(PullRequestRuns::tests)
                        .map(l -> run(taken, c, l, offered)));
    if (taken.step().uses().isEmpty()) {
      return own;
    }
    return Stream.concat(own, byAction(taken, offered));
  }

  private static boolean tests(CommandLine line) {
    return CommandKind.ofWords(line.words()).contains(CommandKind.TEST);
  }

  private static TestRun run(Taken taken, Command command, CommandLine line, Offered offered) {
    boolean ignored = taken.ignored() || command.failureIgnored();
    return TestRun.of(taken, line, folder(command, line), ignored, command.place(), offered);
  }

  private static Stream<TestRun> byAction(Taken taken, Offered offered) {
    PipelineStep step = taken.step();
    List<CommandLine> asked =
        step.with().entrySet().stream()
            .filter(e -> COMMAND_INPUTS.contains(e.getKey()))
            .sorted(Map.Entry.comparingByKey())
            .flatMap(e -> CommandLine.all(e.getValue()).stream())
            .flatMap(l -> offered.leadsTo(l).stream())
            .filter(PullRequestRuns::tests)
            .toList();
    boolean alone = asked.isEmpty() && taken.kinds().contains(CommandKind.TEST);
    Stream<CommandLine> lines =
        alone && step.commands().isEmpty()
            ? Stream.of(new CommandLine(List.of(step.uses().replaceFirst("@.*$", ""))))
            : asked.stream();
    String folder = step.with().getOrDefault("working-directory", "");
    return lines.map(l -> TestRun.of(taken, l, folder, taken.ignored(), step.place(), offered));
  }

  /**
   * Pipelines are resolved when they are read; tools that span workspaces may be left to follow.
   */
  private static Stream<CommandLine> lines(Command command, Offered offered) {
    return CommandLine.of(command.words()).stream()
        .flatMap(
            l ->
                spansWorkspaces(l) || isScriptFile(l) ? offered.leadsTo(l).stream() : Stream.of(l));
  }

  private static boolean isScriptFile(CommandLine line) {
    return Set.of("bash", "sh").contains(line.program()) || line.program().endsWith(".sh");
  }

  private static boolean spansWorkspaces(CommandLine line) {
    return Set.of("turbo", "nx", "lerna").contains(line.program())
        || (Set.of("npm", "pnpm", "yarn", "bun").contains(line.program())
            && line.words().stream()
                .anyMatch(
                    w ->
                        w.matches(
                            "-r|--recursive|--filter.*|-F|-w|--workspaces?.*|workspaces?|-ws")));
  }

  private static String folder(Command command, CommandLine line) {
    List<CommandLine> itself = CommandLine.of(command.words());
    boolean followed = itself.stream().anyMatch(PullRequestRuns::spansWorkspaces);
    return followed && !itself.contains(line) ? "" : command.folder();
  }
}
