package dev.seatrial.controls.tests;

import com.google.auto.service.AutoService;
import dev.seatrial.controls.shared.Offered;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.manifest.Manifests;
import dev.seatrial.model.facts.pipeline.Command;
import dev.seatrial.model.facts.pipeline.CommandKind;
import dev.seatrial.model.facts.pipeline.Pipeline;
import dev.seatrial.model.facts.pipeline.PipelineStep;
import dev.seatrial.model.facts.pipeline.Pipelines;
import dev.seatrial.model.facts.quality.Tests;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Judges what continuous integration would run before a merge. */
@AutoService(Inspector.class)
public final class FailingTestsBlockMerges implements Inspector {
  private static final Pattern SPEAKS_OF_TESTS = Pattern.compile("(\\w+[:_-])?tests?([:_-]\\w+)?");

  private static final Set<CommandKind> CHECKS =
      EnumSet.of(
          CommandKind.TEST,
          CommandKind.LINT,
          CommandKind.TYPE_CHECK,
          CommandKind.COMPILE,
          CommandKind.BUILD,
          CommandKind.IMAGE_BUILD,
          CommandKind.SECURITY_SCAN);

  private static final Set<CommandKind> TESTS = EnumSet.of(CommandKind.TEST);

  private static final Set<CommandKind> STATIC =
      EnumSet.of(CommandKind.LINT, CommandKind.TYPE_CHECK);

  private static final Set<CommandKind> COMPILE = EnumSet.of(CommandKind.COMPILE);

  @Override
  public List<Inspection> inspections() {
    return List.of(
        Inspection.of("present", Pipelines.class, FailingTestsBlockMerges::present),
        Inspection.of(
            "runs-tests",
            Pipelines.class,
            Manifests.class,
            SourceTree.class,
            FailingTestsBlockMerges::runsTests),
        Inspection.of(
            "whole-suite",
            Pipelines.class,
            Manifests.class,
            SourceTree.class,
            Tests.class,
            FailingTestsBlockMerges::wholeSuite),
        Inspection.of(
            "static-checks",
            Pipelines.class,
            SourceTree.class,
            FailingTestsBlockMerges::staticChecks));
  }

  private static Verdict present(Pipelines pipelines) {
    for (Pipeline pipeline : pipelines.pipelines()) {
      Optional<PipelineStep> check =
          pipeline.steps().filter(s -> doesAny(CommandKind.of(s), CHECKS)).findFirst();
      if (check.isPresent()) {
        return Verdict.passed(
            Evidence.at(
                check.get().place(),
                pipeline.path() + " builds, tests or checks code",
                quote(check.get(), CHECKS)));
      }
    }
    return callingElsewhere(pipelines.pipelines())
        .map(p -> Verdict.unproven(p.path() + " calls a workflow that is kept elsewhere"))
        .orElseGet(
            () ->
                Verdict.failed(
                    Finding.absent(
                        "pipelines",
                        "No pipeline builds, tests or checks the code",
                        "pipeline with a step that builds, tests or checks code",
                        pipelines.scope())));
  }

  private static boolean doesAny(Set<CommandKind> kinds, Set<CommandKind> wanted) {
    return kinds.stream().anyMatch(wanted::contains);
  }

  private static String quote(PipelineStep step, Set<CommandKind> wanted) {
    return step.commands().stream()
        .filter(c -> doesAny(CommandKind.of(c), wanted))
        .map(Command::line)
        .findFirst()
        .orElse(step.uses());
  }

  static Optional<Pipeline> callingElsewhere(List<Pipeline> pipelines) {
    return pipelines.stream()
        .filter(p -> p.jobs().stream().anyMatch(j -> !j.calls().isEmpty()))
        .findFirst();
  }

  private static Verdict runsTests(Pipelines pipelines, Manifests manifests, SourceTree tree) {
    List<TestRun> runs = PullRequestRuns.tests(pipelines, new Offered(manifests, tree));
    return runs.isEmpty()
        ? nothing(pipelines, TESTS, "test", "No pipeline runs a test on pull requests")
        : Verdict.passed(runs.stream().limit(3).map(TestRun::evidence).toList());
  }

  private static Verdict wholeSuite(
      Pipelines pipelines, Manifests manifests, SourceTree tree, Tests tests) {
    List<TestRun> runs = PullRequestRuns.tests(pipelines, new Offered(manifests, tree));
    if (runs.isEmpty()) {
      return nothing(pipelines, TESTS, "test", "No pipeline runs a test on pull requests");
    }
    return new WholeSuite(
            runs,
            manifests,
            tree,
            pipelines.scope(),
            callingElsewhere(PullRequestRuns.pipelines(pipelines)).isPresent()
                || PullRequestRuns.steps(pipelines).anyMatch(FailingTestsBlockMerges::mayTest))
        .judge(tests);
  }

  /** Whether a step's words speak of tests in a way that is not known. */
  private static boolean mayTest(PullRequestRuns.Taken taken) {
    return !taken.kinds().contains(CommandKind.TEST)
        && taken.step().commands().stream()
            .anyMatch(
                c ->
                    c.words().stream().skip(1).anyMatch(w -> SPEAKS_OF_TESTS.matcher(w).matches()));
  }

  private static Verdict staticChecks(Pipelines pipelines, SourceTree tree) {
    List<Evidence> checks = before(pipelines, STATIC, "checks");
    if (!checks.isEmpty()) {
      return Verdict.passed(checks);
    }
    Optional<Evidence> byBuild =
        PullRequestRuns.steps(pipelines)
            .filter(t -> !t.ignored())
            .flatMap(t -> t.step().commands().stream())
            .flatMap(c -> new BuildChecks(tree).of(c).stream())
            .findFirst();
    if (byBuild.isPresent()) {
      return Verdict.passed(byBuild.get());
    }
    List<Evidence> compiled = before(pipelines, COMPILE, "compiles");
    return compiled.isEmpty()
        ? nothing(
            pipelines,
            STATIC,
            "linter or type checker",
            "No pipeline lints or type-checks code on pull requests")
        : Verdict.unproven(
            "Only the compiler looks at the code, when it is built or tested; no linter or type checker is run",
            compiled);
  }

  /** What does such a thing to code before a merge. */
  private static List<Evidence> before(Pipelines pipelines, Set<CommandKind> wanted, String does) {
    return PullRequestRuns.steps(pipelines)
        .filter(t -> !t.ignored() && doesAny(t.kinds(), wanted))
        .limit(3)
        .map(
            t ->
                Evidence.at(
                    t.step().place(),
                    "Job %s of %s %s code".formatted(t.job().id(), t.pipeline().path(), does),
                    quote(t.step(), wanted)))
        .toList();
  }

  private static Verdict nothing(
      Pipelines pipelines, Set<CommandKind> wanted, String what, String message) {
    List<Pipeline> elsewhere = PullRequestRuns.startedElsewhere(pipelines);
    List<Evidence> sometime =
        elsewhere.stream()
            .flatMap(Pipeline::steps)
            .filter(step -> doesAny(CommandKind.of(step), wanted))
            .map(step -> Evidence.at(step.place(), "Runs sometime", quote(step, wanted)))
            .toList();
    if (!sometime.isEmpty()) {
      return Verdict.unproven("When it runs is set outside of the repository", sometime);
    }
    List<Pipeline> before =
        Stream.concat(PullRequestRuns.pipelines(pipelines).stream(), elsewhere.stream())
            .distinct()
            .toList();
    return callingElsewhere(before)
        .map(p -> Verdict.unproven(p.path() + " calls a workflow that is kept elsewhere"))
        .orElseGet(
            () ->
                Verdict.failed(
                    Finding.absent(
                        "pull requests",
                        message,
                        what
                            + " among what %d pipelines run before a merge"
                                .formatted(before.size()),
                        pipelines.scope())));
  }
}
