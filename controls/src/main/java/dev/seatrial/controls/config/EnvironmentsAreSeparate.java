package dev.seatrial.controls.config;

import com.google.auto.service.AutoService;
import dev.seatrial.controls.shared.JobGraph;
import dev.seatrial.controls.shared.Stage;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Place;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.pipeline.Job;
import dev.seatrial.model.facts.pipeline.Pipeline;
import dev.seatrial.model.facts.pipeline.Pipelines;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks for what is set per environment, and compares staging with production. */
@AutoService(Inspector.class)
public final class EnvironmentsAreSeparate implements Inspector {
  @Override
  public List<Inspection> inspections() {
    return List.of(
        Inspection.of(
            "separate", SourceTree.class, Pipelines.class, EnvironmentsAreSeparate::separate),
        Inspection.of("alike", SourceTree.class, Differences::judge));
  }

  private static Verdict separate(SourceTree tree, Pipelines pipelines) {
    Map<Stage, Evidence> seen = new EnumMap<>(Stage.class);
    StagedFile.in(tree).stream()
        .filter(staged -> !tree.content(staged.file()).isHollow())
        .forEach(
            staged ->
                seen.putIfAbsent(
                    staged.stage(),
                    Evidence.at(Place.of(staged.file().path()), "Settings of " + staged.word())));
    List<Finding> alone = new ArrayList<>();
    for (Pipeline pipeline : pipelines.pipelines()) {
      List<Job> named = pipeline.jobs().stream().filter(j -> !j.environment().isEmpty()).toList();
      for (Job job : named) {
        JobGraph.stage(job)
            .ifPresent(
                stage ->
                    seen.putIfAbsent(
                        stage,
                        Evidence.at(
                            pipeline.at(job.line()),
                            "Deploys to the environment " + job.environment())));
      }
    }
    if (seen.containsKey(Stage.STAGING) && seen.containsKey(Stage.PRODUCTION)) {
      return Verdict.passed(List.copyOf(seen.values()));
    }
    productionAlone(pipelines).ifPresent(alone::add);
    return alone.isEmpty() || seen.containsKey(Stage.STAGING)
        ? Verdict.unproven(
            "Nothing here tells staging and production apart; a platform may",
            List.copyOf(seen.values()))
        : Verdict.failed(alone);
  }

  /** A pipeline that names its environments, and knows production as the only one. */
  private static Optional<Finding> productionAlone(Pipelines pipelines) {
    List<Evidence> production = new ArrayList<>();
    for (Pipeline pipeline : pipelines.pipelines()) {
      for (Job job : pipeline.jobs()) {
        if (job.environment().isEmpty()) {
          continue;
        }
        if (JobGraph.stage(job).filter(Stage.PRODUCTION::equals).isEmpty()) {
          return Optional.empty();
        }
        production.add(
            Evidence.at(pipeline.at(job.line()), "Job " + job.id() + " deploys to production"));
      }
    }
    return production.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Finding(
                "environment staging",
                "Production is the only environment that a pipeline deploys to",
                production));
  }
}
