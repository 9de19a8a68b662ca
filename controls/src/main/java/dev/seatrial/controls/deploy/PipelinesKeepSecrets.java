package dev.seatrial.controls.deploy;

import com.google.auto.service.AutoService;
import dev.seatrial.model.Applicability;
import dev.seatrial.model.Blindspot;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Place;
import dev.seatrial.model.Scope;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.pipeline.Job;
import dev.seatrial.model.facts.pipeline.Pipeline;
import dev.seatrial.model.facts.pipeline.PipelineStep;
import dev.seatrial.model.facts.pipeline.Pipelines;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.facts.tree.StructuredFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Looks for the ways in which a pipeline gives its secrets away. */
@AutoService(Inspector.class)
public final class PipelinesKeepSecrets implements Inspector {
  private static final Pattern SECRET_FILE =
      Pattern.compile(
          "(?i)(.*/)?(\\.env(\\.(?!example|sample|template|dist)[\\w.]+)?|[^/]*\\.(pem|p12|pfx|key)|id_(rsa|ed25519)|kubeconfig|[^/]*\\.tfstate|\\.npmrc|\\.netrc|credentials(\\.json)?)");

  @Override
  public List<Inspection> inspections() {
    return List.of(
        Inspection.of("no-echo", Pipelines.class, SourceTree.class, PipelinesKeepSecrets::noEcho),
        Inspection.of(
            "no-env-artifacts",
            Pipelines.class,
            SourceTree.class,
            PipelinesKeepSecrets::noArtifacts),
        Inspection.of(
            "untrusted-triggers",
            Pipelines.class,
            SourceTree.class,
            PipelinesKeepSecrets::triggers),
        Inspection.of("permissions-declared", Pipelines.class, PipelinesKeepSecrets::permissions),
        Inspection.of(
            "actions-pinned", SourceTree.class, StructuredFiles.class, ActionPins::judge));
  }

  @Override
  public Applicability applicability() {
    return Applicability.from(
        Pipelines.class,
        pipelines ->
            pipelines.pipelines().isEmpty()
                ? Optional.of(
                    Verdict.notApplicable(
                        "There is no pipeline that could give anything away",
                        Evidence.nothing("pipeline", pipelines.scope())))
                : Optional.empty());
  }

  private static Verdict noEcho(Pipelines pipelines, SourceTree tree) {
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

  private static Verdict noArtifacts(Pipelines pipelines, SourceTree tree) {
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

  private static Verdict triggers(Pipelines pipelines, SourceTree tree) {
    List<Pipeline> privileged =
        pipelines.pipelines().stream().filter(UntrustedCode::isPrivileged).toList();
    List<Finding> findings =
        privileged.stream().flatMap(pipeline -> UntrustedCode.in(pipeline).stream()).toList();
    if (!findings.isEmpty()) {
      return Verdict.failed(findings);
    }
    List<Evidence> elsewhere =
        privileged.stream()
            .flatMap(
                p ->
                    p.jobs().stream()
                        .filter(job -> !job.calls().isEmpty())
                        .map(
                            job ->
                                Evidence.at(
                                    p.at(job.line()), "Calls what stands elsewhere", job.calls())))
            .toList();
    return elsewhere.isEmpty()
        ? Verdict.passed(
            Evidence.nothing(
                "workflow that runs a stranger's words or code with rights",
                new Workflows(pipelines, tree).scope()))
        : Verdict.unproven(
            "Strangers set off workflows that stand in other repositories", elsewhere);
  }

  private static Verdict permissions(Pipelines pipelines) {
    List<Pipeline> workflows =
        pipelines.pipelines().stream().filter(p -> p.runner() == Pipeline.Runner.GITHUB).toList();
    if (workflows.isEmpty()) {
      return Verdict.notApplicable(
          "There are no workflows of GitHub",
          Evidence.nothing("workflow of GitHub", pipelines.scope()));
    }
    List<Finding> silent =
        workflows.stream()
            .filter(p -> !p.declaresPermissions())
            .filter(
                p -> p.jobs().isEmpty() || !p.jobs().stream().allMatch(Job::declaresPermissions))
            .map(
                p ->
                    Finding.at(
                        p.at(1),
                        "workflow " + p.path(),
                        p.path() + " takes whatever rights the repository gives by default"))
            .toList();
    return silent.isEmpty()
        ? Verdict.passed(
            workflows.stream().map(p -> Evidence.at(p.at(1), "Declares its rights")).toList())
        : Verdict.failed(silent);
  }
}
