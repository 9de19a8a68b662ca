package dev.seatrial.controls.data;

import dev.seatrial.controls.shared.JobGraph;
import dev.seatrial.controls.shared.Stage;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Facts;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.delivery.MigrationSet;
import dev.seatrial.model.facts.delivery.Migrations;
import dev.seatrial.model.facts.pipeline.Command;
import dev.seatrial.model.facts.pipeline.CommandKind;
import dev.seatrial.model.facts.pipeline.Job;
import dev.seatrial.model.facts.pipeline.Pipeline;
import dev.seatrial.model.facts.pipeline.Pipelines;
import dev.seatrial.model.facts.pipeline.Trigger.Event;
import dev.seatrial.model.facts.stack.Stack;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether a deploy applies the pending migrations: in its pipeline, or as the new version starts.
 */
final class MigratingDeploys {
  /** Makes the schema fit without any migration. */
  private static final Pattern PUSH =
      Pattern.compile("prisma db push\\b.*|drizzle-kit push\\b.*|.*\\bdb:schema:load\\b.*");

  private MigratingDeploys() {}

  /** Whether a command applies migrations, and its failure counts. */
  static boolean migrates(Command command) {
    return !command.failureIgnored()
        && CommandKind.of(command).contains(CommandKind.MIGRATION)
        && !PUSH.matcher(command.line()).find();
  }

  static Verdict judge(Facts facts) {
    List<MigrationSet> sets = MigrationSets.filled(facts.get(Migrations.class));
    if (sets.isEmpty()) {
      return Verdict.unproven("There are no migrations to apply");
    }
    List<Starting> starts = Starting.of(facts);
    // A job with a service beside it speaks to a database of its own, and to no user's.
    List<Command> deploys =
        facts.get(Pipelines.class).pipelines().stream()
            .filter(MigratingDeploys::delivers)
            .flatMap(pipeline -> pipeline.jobs().stream())
            .filter(job -> job.services().isEmpty())
            .flatMap(Job::commands)
            .toList();
    List<Evidence> applied =
        Stream.of(
                deploys.stream()
                    .filter(MigratingDeploys::migrates)
                    .map(c -> Evidence.at(c.place(), "Applied on the way to users", c.line())),
                starts.stream()
                    .filter(
                        s -> CommandKind.ofWords(s.line().words()).contains(CommandKind.MIGRATION))
                    .filter(s -> !PUSH.matcher(s.line().line()).find())
                    .map(
                        s -> Evidence.at(s.place(), "Applied by the new version", s.line().line())),
                byFramework(facts.get(Stack.class), sets))
            .flatMap(found -> found)
            .toList();
    List<Finding> pushed = pushed(deploys, starts);
    if (!pushed.isEmpty()) {
      return Verdict.failed(pushed);
    }
    return applied.isEmpty()
        ? Verdict.unproven("No command of a deploy or a start applies the migrations")
        : Verdict.passed(applied);
  }

  private static boolean delivers(Pipeline pipeline) {
    boolean early = pipeline.triggers().stream().allMatch(t -> t.event() == Event.PULL_REQUEST);
    return !early
        && pipeline.jobs().stream()
            .anyMatch(
                job ->
                    CommandKind.of(job).contains(CommandKind.DEPLOY)
                        || JobGraph.stage(job).filter(Stage.PRODUCTION::equals).isPresent());
  }

  private static Stream<Evidence> byFramework(Stack stack, List<MigrationSet> sets) {
    boolean atStart =
        sets.stream()
            .allMatch(set -> set.tool().equals("flyway") || set.tool().equals("liquibase"));
    return atStart
        ? stack.named("spring-boot").stream()
            .map(t -> Evidence.at(t.evidence(), "Spring Boot applies them before it serves"))
        : Stream.empty();
  }

  private static List<Finding> pushed(List<Command> deploys, List<Starting> starts) {
    String message = "A deploy bends the schema to the code and applies no migration";
    return Stream.concat(
            deploys.stream()
                .filter(c -> PUSH.matcher(c.line()).matches())
                .map(c -> Finding.at(c.place(), "command " + c.line(), message, c.line())),
            starts.stream()
                .filter(s -> PUSH.matcher(s.line().line()).matches())
                .map(
                    s ->
                        Finding.at(
                            s.place(), "command " + s.line().line(), message, s.line().line())))
        .toList();
  }
}
