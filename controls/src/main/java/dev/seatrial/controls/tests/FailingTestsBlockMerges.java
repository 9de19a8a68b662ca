package dev.seatrial.controls.tests;

import com.google.auto.service.AutoService;
import dev.seatrial.controls.shared.CommandLine;
import dev.seatrial.controls.shared.Errand;
import dev.seatrial.controls.shared.Offered;
import dev.seatrial.controls.tests.PullRequestRuns.Ran;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.manifest.Manifests;
import dev.seatrial.model.facts.pipeline.Job;
import dev.seatrial.model.facts.pipeline.Pipeline;
import dev.seatrial.model.facts.pipeline.PipelineStep;
import dev.seatrial.model.facts.pipeline.Pipelines;
import dev.seatrial.model.facts.quality.Tests;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Judges what continuous integration would run before a merge. */
@AutoService(Inspector.class)
public final class FailingTestsBlockMerges implements Inspector {
  private static final Set<Errand> CHECKS =
      Set.of(Errand.TEST, Errand.LINT, Errand.TYPECHECK, Errand.BUILD);

  /** Actions that build or check code and run no command that could be seen. */
  private static final Pattern CHECKING_ACTION =
      Pattern.compile(
          "(docker/build-push-action|docker/bake-action|github/codeql-action/analyze|actions/dependency-review-action"
              + "|aquasecurity/trivy-action|semgrep/\\S+|sonarsource/\\S+|actions/jekyll-build-pages|goreleaser/goreleaser-action)@.*",
          Pattern.CASE_INSENSITIVE);

  @Override
  public List<Inspection> inspections() {
    return List.of(
        Inspection.of(
            "present",
            Pipelines.class,
            Manifests.class,
            SourceTree.class,
            FailingTestsBlockMerges::present),
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
            Manifests.class,
            SourceTree.class,
            FailingTestsBlockMerges::staticChecks));
  }

  private static Verdict present(Pipelines pipelines, Manifests manifests, SourceTree tree) {
    Offered offered = new Offered(manifests, tree);
    for (Pipeline pipeline : pipelines.pipelines()) {
      for (Job job : pipeline.jobs()) {
        for (PipelineStep step : job.steps()) {
          Optional<String> check = checks(pipeline, job, step, offered);
          if (check.isPresent()) {
            return Verdict.passed(
                Evidence.at(
                    pipeline.at(step.line()),
                    pipeline.path() + " builds, tests or checks code",
                    check.get()));
          }
        }
      }
    }
    Optional<Pipeline> elsewhere = callingElsewhere(pipelines.pipelines());
    return elsewhere.isPresent()
        ? Verdict.unproven(elsewhere.get().path() + " calls a workflow that is kept elsewhere")
        : Verdict.failed(
            Finding.absent(
                "pipelines",
                "No pipeline builds, tests or checks the code",
                "pipeline with a step that builds, tests or checks code",
                pipelines.scope()));
  }

  private static Optional<String> checks(
      Pipeline pipeline, Job job, PipelineStep step, Offered offered) {
    if (CHECKING_ACTION.matcher(step.uses()).matches()) {
      return Optional.of(step.uses());
    }
    return PullRequestRuns.commands(pipeline, job, step, offered)
        .map(Ran::line)
        .filter(l -> CHECKS.stream().anyMatch(errand -> errand.isOf(l)))
        .map(CommandLine::line)
        .findFirst();
  }

  static Optional<Pipeline> callingElsewhere(List<Pipeline> pipelines) {
    return pipelines.stream()
        .filter(p -> p.jobs().stream().anyMatch(j -> !j.calls().isEmpty()))
        .findFirst();
  }

  private static Verdict runsTests(Pipelines pipelines, Manifests manifests, SourceTree tree) {
    List<TestRun> runs = PullRequestRuns.tests(pipelines, new Offered(manifests, tree));
    return runs.isEmpty()
        ? nothing(pipelines, "test", "No pipeline runs a test on pull requests")
        : Verdict.passed(runs.stream().limit(3).map(TestRun::evidence).toList());
  }

  private static Verdict wholeSuite(
      Pipelines pipelines, Manifests manifests, SourceTree tree, Tests tests) {
    List<TestRun> runs = PullRequestRuns.tests(pipelines, new Offered(manifests, tree));
    if (runs.isEmpty()) {
      return nothing(pipelines, "test", "No pipeline runs a test on pull requests");
    }
    return new WholeSuite(
            runs,
            manifests,
            tree,
            callingElsewhere(PullRequestRuns.pipelines(pipelines)).isPresent())
        .judge(tests);
  }

  private static Verdict staticChecks(Pipelines pipelines, Manifests manifests, SourceTree tree) {
    Predicate<Ran> isCheck =
        ran -> Errand.LINT.isOf(ran.line()) || Errand.TYPECHECK.isOf(ran.line());
    List<Evidence> checks =
        PullRequestRuns.commands(pipelines, new Offered(manifests, tree))
            .filter(isCheck.and(ran -> !ran.ignored()))
            .limit(3)
            .map(
                ran ->
                    Evidence.at(
                        ran.place(),
                        "Job " + ran.job().id() + " of " + ran.pipeline().path() + " runs it",
                        ran.line().line()))
            .toList();
    return checks.isEmpty()
        ? nothing(
            pipelines,
            "linter or type checker",
            "No pipeline lints or type-checks code on pull requests")
        : Verdict.passed(checks);
  }

  private static Verdict nothing(Pipelines pipelines, String what, String message) {
    List<Pipeline> before = PullRequestRuns.pipelines(pipelines);
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
