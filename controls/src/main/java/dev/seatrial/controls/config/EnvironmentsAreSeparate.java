package dev.seatrial.controls.config;

import static java.util.stream.Collectors.groupingBy;

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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks for what is set per environment, and compares staging with production. */
@AutoService(Inspector.class)
public final class EnvironmentsAreSeparate implements Inspector {
  @Override
  public List<Inspection> inspections() {
    return List.of(
        Inspection.of(
            "separate", SourceTree.class, Pipelines.class, EnvironmentsAreSeparate::separate),
        Inspection.of("alike", SourceTree.class, EnvironmentsAreSeparate::alike));
  }

  private static Verdict separate(SourceTree tree, Pipelines pipelines) {
    Map<Stage, Evidence> seen = new EnumMap<>(Stage.class);
    StagedFile.in(tree)
        .forEach(
            staged ->
                seen.putIfAbsent(
                    staged.stage(),
                    Evidence.at(
                        Place.of(staged.file().path()), "Settings of " + word(staged.stage()))));
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

  private static String word(Stage stage) {
    return switch (stage) {
      case DEVELOPMENT -> "development";
      case STAGING -> "staging";
      case PRODUCTION -> "production";
    };
  }

  private static Verdict alike(SourceTree tree) {
    Map<String, List<StagedFile>> families =
        StagedFile.in(tree).stream()
            .collect(groupingBy(StagedFile::family, TreeMap::new, Collectors.toList()));
    List<Finding> different = new ArrayList<>();
    List<Evidence> same = new ArrayList<>();
    for (List<StagedFile> family : families.values()) {
      Optional<StagedFile> staging = first(family, Stage.STAGING);
      Optional<StagedFile> production = first(family, Stage.PRODUCTION);
      if (staging.isPresent() && production.isPresent()) {
        compare(staging.get(), production.get(), tree, different, same);
      }
    }
    if (!different.isEmpty()) {
      return Verdict.failed(different);
    }
    return same.isEmpty()
        ? Verdict.unproven("No two files list the settings of staging and of production")
        : Verdict.passed(same);
  }

  private static Optional<StagedFile> first(List<StagedFile> family, Stage stage) {
    return family.stream().filter(staged -> staged.stage() == stage).findFirst();
  }

  private static void compare(
      StagedFile staging,
      StagedFile production,
      SourceTree tree,
      List<Finding> different,
      List<Evidence> same) {
    Optional<Set<String>> tried = SettingNames.of(staging.file(), tree);
    Optional<Set<String>> live = SettingNames.of(production.file(), tree);
    if (tried.isEmpty() || live.isEmpty()) {
      return;
    }
    List<Finding> found =
        Stream.concat(
                lacking(live.get(), tried.get(), staging),
                lacking(tried.get(), live.get(), production))
            .toList();
    different.addAll(found);
    if (found.isEmpty()) {
      same.add(
          Evidence.at(
              Place.of(staging.file().path()),
              "Names the same " + live.get().size() + " settings as " + production.file().path()));
    }
  }

  private static Stream<Finding> lacking(Set<String> wanted, Set<String> there, StagedFile in) {
    Set<String> missing = new TreeSet<>(wanted);
    missing.removeAll(there);
    return missing.stream()
        .map(
            name ->
                Finding.at(
                    Place.of(in.file().path()),
                    "setting " + name + " in " + word(in.stage()),
                    word(in.stage()) + " lacks " + name + ", which the other environment has"));
  }
}
