package dev.seatrial.controls.deploy;

import dev.seatrial.model.Blindspot;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Place;
import dev.seatrial.model.Scope;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.pipeline.Job;
import dev.seatrial.model.facts.pipeline.Pipeline;
import dev.seatrial.model.facts.pipeline.PipelineStep;
import dev.seatrial.model.facts.pipeline.Pipelines;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What pipelines let out: words into their logs, files into their artifacts. */
final class Leaks {
  private static final Pattern SECRET_FILE =
      Pattern.compile(
          "(?i)(.*/)?(\\.env(\\.(?!example|sample|template|dist)[\\w.]+)?|[^/]*\\.(pem|p12|pfx|key)|id_(rsa|ed25519)|kubeconfig|[^/]*\\.tfstate|\\.npmrc|\\.netrc|credentials(\\.json)?)");

  private Leaks() {}

  static Verdict intoLogs(Pipelines pipelines, SourceTree tree) {
    Workflows workflows = new Workflows(pipelines, tree);
    List<Finding> findings = new ArrayList<>();
    for (Pipeline pipeline : pipelines.pipelines()) {
      for (Job job : pipeline.jobs()) {
        for (PipelineStep step : workflows.writtenIn(pipeline, job)) {
          SpokenSecrets.lines(step.script())
              .flatMap(line -> SpokenSecrets.in(line, step).stream())
              .forEach(name -> findings.add(spoken(pipeline.at(step.line()), pipeline, job, name)));
          for (SourceFile script : workflows.scripts(step)) {
            SpokenSecrets.lines(tree.content(script).orEmpty())
                .flatMap(line -> SpokenSecrets.in(line, step).stream())
                .forEach(
                    name -> findings.add(spoken(Place.of(script.path()), pipeline, job, name)));
          }
        }
      }
    }
    return findings.isEmpty()
        ? Verdict.passed(Evidence.nothing("command that prints a secret", workflows.scope()))
        : Verdict.failed(findings);
  }

  private static Finding spoken(Place place, Pipeline pipeline, Job job, String name) {
    return Finding.at(
        place,
        "job " + job.id() + " of " + pipeline.path() + " prints " + name,
        "Job " + job.id() + " prints " + name + " into its log");
  }

  static Verdict intoArtifacts(Pipelines pipelines, SourceTree tree) {
    Workflows workflows = new Workflows(pipelines, tree);
    List<Finding> findings = new ArrayList<>();
    List<Blindspot> unread = new ArrayList<>(workflows.scope().blindspots());
    for (Pipeline pipeline : pipelines.pipelines()) {
      if (pipeline.runner() != Pipeline.Runner.GITHUB) {
        unread.add(new Blindspot(pipeline.path(), "its artifacts are not read"));
      }
      pipeline.jobs().stream()
          .flatMap(job -> workflows.writtenIn(pipeline, job).stream())
          .filter(
              step ->
                  step.uses().contains("upload-artifact")
                      || step.uses().contains("upload-pages-artifact"))
          .flatMap(
              step ->
                  step.with()
                      .getOrDefault("path", "")
                      .lines()
                      .map(path -> upload(pipeline, step, path.strip())))
          .flatMap(Optional::stream)
          .forEach(findings::add);
    }
    return findings.isEmpty()
        ? Verdict.passed(
            Evidence.nothing(
                "artifact with settings or keys", new Scope(workflows.scope().searched(), unread)))
        : Verdict.failed(findings);
  }

  private static Optional<Finding> upload(Pipeline pipeline, PipelineStep step, String path) {
    boolean whole =
        path.matches("\\.|\\./|\\*\\*|\\./\\*\\*(/\\*)?|\\$\\{\\{\\s*github\\.workspace\\s*}}/?")
            && step.with().getOrDefault("include-hidden-files", "").equals("true");
    return whole || SECRET_FILE.matcher(path).matches()
        ? Optional.of(
            Finding.at(
                pipeline.at(step.line()),
                "artifact " + path + " of " + pipeline.path(),
                "An artifact takes along " + path + ", where settings and keys are kept",
                path))
        : Optional.empty();
  }
}
