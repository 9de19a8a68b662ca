package dev.seatrial.controls.data;

import com.google.auto.service.AutoService;
import dev.seatrial.controls.shared.JobGraph;
import dev.seatrial.controls.shared.Stage;
import dev.seatrial.model.Applicability;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Place;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.delivery.Images;
import dev.seatrial.model.facts.delivery.Infrastructure;
import dev.seatrial.model.facts.delivery.MigrationSet;
import dev.seatrial.model.facts.delivery.Migrations;
import dev.seatrial.model.facts.manifest.Manifests;
import dev.seatrial.model.facts.pipeline.Command;
import dev.seatrial.model.facts.pipeline.CommandKind;
import dev.seatrial.model.facts.pipeline.Job;
import dev.seatrial.model.facts.pipeline.Pipeline;
import dev.seatrial.model.facts.pipeline.Pipelines;
import dev.seatrial.model.facts.pipeline.Trigger.Event;
import dev.seatrial.model.facts.stack.Stack;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks where migrations are applied before a merge, before production, and with a deploy. */
@AutoService(Inspector.class)
public final class MigrationsRunInThePipeline implements Inspector {
  @Override
  public List<Inspection> inspections() {
    return List.of(
        Inspection.of(
            "rehearsed", Migrations.class, Pipelines.class, MigrationsRunInThePipeline::rehearsed),
        Inspection.of(
            "staged", Migrations.class, Pipelines.class, MigrationsRunInThePipeline::staged),
        new Inspection(
            "deployed",
            List.of(
                Migrations.class,
                Pipelines.class,
                Images.class,
                Infrastructure.class,
                Manifests.class,
                Stack.class,
                SourceTree.class),
            MigratingDeploys::judge));
  }

  @Override
  public Applicability applicability() {
    return Store.hasNoSchema();
  }

  private static Verdict rehearsed(Migrations migrations, Pipelines pipelines) {
    List<MigrationSet> sets = MigrationSets.filled(migrations);
    if (sets.isEmpty()) {
      return Verdict.unproven("There are no migrations to apply");
    }
    List<Pipeline> early =
        pipelines.pipelines().stream().filter(p -> p.onPullRequest() || p.on(Event.PUSH)).toList();
    List<Evidence> applied =
        early.stream()
            .flatMap(pipeline -> pipeline.jobs().stream())
            .filter(job -> JobGraph.stage(job).isEmpty())
            .flatMap(Job::commands)
            .filter(MigratingDeploys::migrates)
            .map(c -> Evidence.at(c.place(), "Applies the migrations", c.line()))
            .toList();
    if (!applied.isEmpty()) {
      return Verdict.passed(applied);
    }
    List<Command> tests =
        early.stream()
            .flatMap(Pipeline::commands)
            .filter(c -> CommandKind.of(c).contains(CommandKind.TEST))
            .toList();
    boolean byTests = sets.stream().allMatch(set -> set.tool().equals("django"));
    if (!tests.isEmpty() && byTests) {
      return Verdict.passed(
          Evidence.at(tests.getFirst().place(), "Django's tests apply every migration first"));
    }
    Optional<Evidence> open = open(pipelines);
    if (tests.isEmpty() && open.isPresent()) {
      return Verdict.unproven(
          "Whether a pipeline applies the migrations before a merge is out of sight",
          List.of(open.get()));
    }
    return tests.isEmpty()
        ? Verdict.failed(
            Finding.absent(
                "rehearsal of migrations",
                "No pipeline applies the migrations before production does",
                "command that applies migrations",
                pipelines.scope()))
        : Verdict.unproven(
            "No command applies the migrations; whether the tests do is in their code",
            List.of(Evidence.at(tests.getFirst().place(), "Runs tests", tests.getFirst().line())));
  }

  /**
   * A pipeline that calls what is kept elsewhere, or of which its file does not say when it runs.
   */
  private static Optional<Evidence> open(Pipelines pipelines) {
    return pipelines.pipelines().stream()
        .filter(
            p ->
                p.runner() == Pipeline.Runner.JENKINS
                    || p.jobs().stream().anyMatch(job -> !job.calls().isEmpty()))
        .map(p -> Evidence.at(Place.of(p.path()), "Runs at times, or things, kept elsewhere"))
        .findFirst();
  }

  private static Verdict staged(Migrations migrations, Pipelines pipelines) {
    if (MigrationSets.filled(migrations).isEmpty()) {
      return Verdict.unproven("There are no migrations to apply");
    }
    List<Evidence> after = new ArrayList<>();
    List<Finding> alone = new ArrayList<>();
    for (Pipeline pipeline : pipelines.pipelines()) {
      List<Job> migrating =
          pipeline.jobs().stream()
              .filter(job -> job.commands().anyMatch(MigratingDeploys::migrates))
              .toList();
      JobGraph graph = new JobGraph(pipeline);
      for (Job production : stage(migrating, Stage.PRODUCTION)) {
        Optional<Job> staging =
            stage(migrating, Stage.STAGING).stream()
                .filter(job -> graph.waitsFor(production, job))
                .findFirst();
        staging.ifPresentOrElse(
            job ->
                after.add(
                    Evidence.at(
                        pipeline.at(job.line()), "Job " + job.id() + " migrates staging first")),
            () -> alone.add(alone(pipeline, production)));
      }
    }
    if (!alone.isEmpty()) {
      return Verdict.failed(alone);
    }
    return after.isEmpty()
        ? Verdict.unproven("No pipeline names the environments whose databases it migrates")
        : Verdict.passed(after);
  }

  private static Finding alone(Pipeline pipeline, Job job) {
    return Finding.at(
        pipeline.at(job.line()),
        "job " + job.id(),
        "Job " + job.id() + " migrates production and waits for no staging database");
  }

  private static List<Job> stage(List<Job> jobs, Stage stage) {
    return jobs.stream()
        .filter(job -> JobGraph.stage(job).filter(stage::equals).isPresent())
        .toList();
  }
}
