package dev.seatrial.controls.deploy;

import com.google.auto.service.AutoService;
import dev.seatrial.model.Applicability;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.pipeline.Job;
import dev.seatrial.model.facts.pipeline.Pipeline;
import dev.seatrial.model.facts.pipeline.Pipelines;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.facts.tree.StructuredFiles;
import java.util.List;
import java.util.Optional;

/** Looks for the ways in which a pipeline gives its secrets away. */
@AutoService(Inspector.class)
public final class PipelinesKeepSecrets implements Inspector {
  @Override
  public List<Inspection> inspections() {
    return List.of(
        Inspection.of("no-echo", Pipelines.class, SourceTree.class, Leaks::intoLogs),
        Inspection.of("no-env-artifacts", Pipelines.class, SourceTree.class, Leaks::intoArtifacts),
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
