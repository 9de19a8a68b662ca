package dev.seatrial.controls.tests;

import dev.seatrial.controls.shared.CommandLine;
import dev.seatrial.controls.shared.Errand;
import dev.seatrial.controls.shared.Offered;
import dev.seatrial.model.Place;
import dev.seatrial.model.facts.pipeline.Command;
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
              + "|github\\.ref\\s*==\\s*['\"]refs/heads/|github\\.ref_name\\s*==|startsWith\\(github\\.ref,\\s*['\"]refs/tags");

  /** Inputs in which actions take a command. */
  private static final Set<String> COMMAND_INPUTS =
      Set.of(
          "run",
          "command",
          "script",
          "arguments",
          "args",
          "test-command",
          "test-script",
          "cmd",
          "targets");

  private PullRequestRuns() {}

  /** A job, a step and one command line that would run in it. */
  record Ran(
      Pipeline pipeline,
      Job job,
      PipelineStep step,
      CommandLine line,
      String folder,
      boolean ignored,
      Place place) {}

  static boolean beforeMerge(Trigger trigger) {
    return switch (trigger.event()) {
      case PULL_REQUEST, PULL_REQUEST_TARGET, MERGE_QUEUE -> true;
      case PUSH ->
          trigger.branches().isEmpty()
              || trigger.branches().stream().anyMatch(b -> b.matches("\\*\\*?(/\\*\\*?)?"));
      case TAG, RELEASE, SCHEDULE, MANUAL, CALL, AFTER, OTHER -> false;
    };
  }

  /** The pipelines that run before a merge: on its request, or on every push to any branch. */
  static List<Pipeline> pipelines(Pipelines all) {
    return all.pipelines().stream()
        .filter(p -> p.triggers().stream().anyMatch(PullRequestRuns::beforeMerge))
        .toList();
  }

  /** Whether a condition as written lets nothing happen on a pull request. */
  static boolean excludes(String condition) {
    return NEVER.matcher(condition).matches()
        || (OTHER_EVENT.matcher(condition).find() && !condition.contains("||"));
  }

  /** Every step that would be taken before a merge, with its job. */
  static Stream<Ran> commands(Pipelines all, Offered offered) {
    return pipelines(all).stream()
        .flatMap(
            p ->
                p.jobs().stream()
                    .filter(j -> !excludes(j.condition()))
                    .flatMap(
                        j ->
                            j.steps().stream()
                                .filter(s -> !excludes(s.condition()))
                                .flatMap(s -> commands(p, j, s, offered))));
  }

  /** Every command of one step, those that an action is told to run too. */
  static Stream<Ran> commands(Pipeline pipeline, Job job, PipelineStep step, Offered offered) {
    boolean ignored = job.continueOnError() || step.continueOnError();
    Stream<Ran> own =
        step.commands().stream()
            .flatMap(
                c ->
                    lines(c, offered)
                        .map(
                            l ->
                                new Ran(
                                    pipeline,
                                    job,
                                    step,
                                    l,
                                    folder(c, l),
                                    ignored || c.failureIgnored(),
                                    c.place())));
    Stream<Ran> asked =
        step.uses().isEmpty()
            ? Stream.empty()
            : Stream.concat(
                    step.with().entrySet().stream()
                        .filter(e -> COMMAND_INPUTS.contains(e.getKey()))
                        .sorted(Map.Entry.comparingByKey())
                        .flatMap(e -> CommandLine.all(e.getValue()).stream()),
                    byAction(step))
                .flatMap(l -> offered.leadsTo(l).stream())
                .map(
                    l ->
                        new Ran(
                            pipeline,
                            job,
                            step,
                            l,
                            step.with().getOrDefault("working-directory", ""),
                            ignored,
                            pipeline.at(step.line())));
    return Stream.concat(own, asked);
  }

  /** Actions that run tests or linters by being there. */
  private static Stream<CommandLine> byAction(PipelineStep step) {
    String action = step.uses().replaceFirst("@.*$", "");
    String command =
        switch (action) {
          case "cypress-io/github-action" ->
              step.with().containsKey("command") ? "" : "cypress run";
          case "golangci/golangci-lint-action" -> "golangci-lint run";
          case "astral-sh/ruff-action", "chartboost/ruff-action" -> "ruff check";
          case "pre-commit/action", "j178/prek-action" -> "pre-commit run";
          case "biomejs/setup-biome", "gradle/actions/setup-gradle", "gradle/gradle-build-action" ->
              "";
          case "jakebailey/pyright-action" -> "pyright";
          case "super-linter/super-linter", "github/super-linter", "oxsecurity/megalinter" ->
              "megalinter";
          case "reviewdog/action-eslint" -> "eslint";
          case "dominikh/staticcheck-action" -> "staticcheck";
          case "psf/black" -> "";
          default -> action.startsWith("super-linter/") ? "megalinter" : "";
        };
    return command.isEmpty() ? Stream.empty() : CommandLine.all(command).stream();
  }

  /**
   * Pipelines are resolved when they are read; only tools that span workspaces are left to follow.
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
    boolean everywhere =
        CommandLine.of(command.words()).stream().anyMatch(PullRequestRuns::spansWorkspaces);
    return everywhere && !CommandLine.of(command.words()).contains(line) ? "" : command.folder();
  }

  /** The commands among them that run tests. */
  static List<TestRun> tests(Pipelines all, Offered offered) {
    return commands(all, offered).flatMap(PullRequestRuns::testRun).toList();
  }

  private static Stream<TestRun> testRun(Ran ran) {
    return Errand.TEST.isOf(ran.line)
        ? TestRunner.of(ran.line).stream()
            .map(
                runner ->
                    new TestRun(
                        ran.pipeline,
                        ran.job,
                        ran.line,
                        runner,
                        ran.folder,
                        ran.ignored,
                        ran.place))
        : Stream.empty();
  }
}
