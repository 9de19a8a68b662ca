package dev.seatrial.controls.deploy;

import dev.seatrial.model.Finding;
import dev.seatrial.model.facts.pipeline.Job;
import dev.seatrial.model.facts.pipeline.Pipeline;
import dev.seatrial.model.facts.pipeline.PipelineStep;
import dev.seatrial.model.facts.pipeline.Trigger.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where a workflow with the rights of the repository runs what somebody from outside wrote. */
final class UntrustedCode {
  private static final Pattern HEAD =
      Pattern.compile(
          "github\\.event\\.pull_request\\.(head|merge_commit)|github\\.head_ref|refs/pull/|workflow_run\\.head_");

  private static final Pattern SECRET =
      Pattern.compile("\\bsecrets\\.(?!GITHUB_TOKEN\\b)\\w+|secrets:\\s*inherit");

  private static final Pattern WRITTEN_BY_OTHERS =
      Pattern.compile(
          "\\$\\{\\{[^}]*(github\\.head_ref|github\\.event\\.(issue|pull_request|comment|review|review_comment|discussion|workflow_run|head_commit)\\.[\\w.]*"
              + "(title|body|message|head_branch|label|name|email|ref))\\s*[})|&]");

  private UntrustedCode() {}

  /** Whether strangers set a pipeline off and it still runs with the rights of the repository. */
  static boolean isPrivileged(Pipeline pipeline) {
    return pipeline.runner() == Pipeline.Runner.GITHUB
        && (pipeline.on(Event.PULL_REQUEST_TARGET, Event.AFTER)
            || pipeline.triggers().stream()
                .anyMatch(
                    t ->
                        t.event() == Event.OTHER
                            && t.detail()
                                .matches("(?s).*\\b(issue|comment|discussion|fork|watch).*")));
  }

  static List<Finding> in(Pipeline pipeline) {
    List<Finding> findings = new ArrayList<>();
    for (Job job : pipeline.jobs()) {
      checkedOut(pipeline, job).ifPresent(findings::add);
      job.steps().stream()
          .flatMap(step -> inserted(pipeline, job, step).stream())
          .forEach(findings::add);
    }
    return findings;
  }

  private static Optional<Finding> checkedOut(Pipeline pipeline, Job job) {
    boolean foreign = false;
    for (PipelineStep step : job.steps()) {
      if (foreign
          && (!step.commands().isEmpty()
              || !step.script().isBlank()
              || step.uses().startsWith("./"))) {
        return mayDoHarm(pipeline, job)
            ? Optional.of(
                Finding.at(
                    pipeline.at(job.line()),
                    "job " + job.id() + " of " + pipeline.path(),
                    "Job "
                        + job.id()
                        + " runs a stranger's change with the repository's rights or secrets"))
            : Optional.empty();
      }
      foreign |=
          step.uses().startsWith("actions/checkout")
              && HEAD.matcher(step.with().getOrDefault("ref", "")).find();
      foreign |= step.script().contains("gh pr checkout");
    }
    return Optional.empty();
  }

  private static boolean mayDoHarm(Pipeline pipeline, Job job) {
    Map<String, String> rights =
        job.declaresPermissions() ? job.permissions() : pipeline.permissions();
    boolean declared = job.declaresPermissions() || pipeline.declaresPermissions();
    boolean writes = rights.values().stream().anyMatch(right -> right.contains("write"));
    boolean secrets =
        job.steps().stream()
            .flatMap(UntrustedCode::texts)
            .anyMatch(text -> SECRET.matcher(text).find());
    return !declared || writes || secrets;
  }

  private static Stream<String> texts(PipelineStep step) {
    return Stream.of(
            Stream.of(step.script()),
            step.with().values().stream(),
            step.environment().values().stream())
        .flatMap(texts -> texts);
  }

  private static Optional<Finding> inserted(Pipeline pipeline, Job job, PipelineStep step) {
    Matcher found = WRITTEN_BY_OTHERS.matcher(step.script());
    return found.find()
        ? Optional.of(
            Finding.at(
                pipeline.at(job.line()),
                "job " + job.id() + " of " + pipeline.path() + " inserts " + found.group(1),
                "A script of job " + job.id() + " contains what a stranger wrote, as commands",
                found.group(1)))
        : Optional.empty();
  }
}
