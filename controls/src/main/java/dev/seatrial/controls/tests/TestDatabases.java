package dev.seatrial.controls.tests;

import dev.seatrial.controls.shared.CommandLine;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Place;
import dev.seatrial.model.facts.delivery.ComposeService;
import dev.seatrial.model.facts.delivery.Images;
import dev.seatrial.model.facts.manifest.Dependency;
import dev.seatrial.model.facts.manifest.Manifests;
import dev.seatrial.model.facts.pipeline.CommandKind;
import dev.seatrial.model.facts.pipeline.Job;
import dev.seatrial.model.facts.pipeline.Pipeline;
import dev.seatrial.model.facts.pipeline.Pipelines;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The databases that are started for tests. */
final class TestDatabases {
  private static final Pattern STARTS_FOR_TESTS =
      Pattern.compile(
          "(?i).*(testcontainers|embedded-?postgres|pglite|mongodb-memory-server|pytest-(postgresql|mysql|mongo)|dockertest|pgtest|go-txdb|tc-postgres|embedded-database).*");

  private static final Pattern STARTS_COMPOSE =
      Pattern.compile("(docker|podman)( |-)compose (\\S+ )*(up|start|run)\\b.*");

  /**
   * One database that tests can reach.
   *
   * @param engine where its name tells
   */
  record Seen(Optional<Engine> engine, Evidence evidence) {}

  private TestDatabases() {}

  /** Every one, those of pipelines first. */
  static List<Seen> of(Pipelines pipelines, Manifests manifests, Images images) {
    List<Seen> seen = new ArrayList<>();
    for (Pipeline pipeline : pipelines.pipelines()) {
      pipeline.jobs().stream()
          .filter(TestDatabases::runsTests)
          .forEach(job -> seen.addAll(inJob(pipeline, job, images)));
    }
    manifests.manifests().stream()
        .flatMap(m -> m.dependencies().stream())
        .filter(d -> STARTS_FOR_TESTS.matcher(d.name()).matches())
        .forEach(d -> seen.add(declared(d)));
    return seen;
  }

  private static Seen declared(Dependency dependency) {
    return new Seen(
        Engine.of(dependency.name()),
        Evidence.at(dependency.place(), "Tests start a real service with it", dependency.name()));
  }

  private static boolean runsTests(Job job) {
    return job.commands()
        .flatMap(c -> CommandLine.of(c.words()).stream())
        .anyMatch(l -> CommandKind.ofWords(l.words()).contains(CommandKind.TEST));
  }

  private static List<Seen> inJob(Pipeline pipeline, Job job, Images images) {
    List<Seen> seen = new ArrayList<>();
    job.services().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            s ->
                Engine.of(s.getValue())
                    .ifPresent(
                        e ->
                            seen.add(
                                new Seen(
                                    Optional.of(e),
                                    says(pipeline.at(job.line()), job, s.getValue())))));
    job.commands()
        .forEach(
            command ->
                CommandLine.of(command.words())
                    .forEach(
                        line -> {
                          if (STARTS_COMPOSE.matcher(line.line()).matches()) {
                            composed(line, images)
                                .forEach(
                                    s ->
                                        seen.add(
                                            new Seen(
                                                Engine.of(s.image()),
                                                says(
                                                    command.place(),
                                                    job,
                                                    line.line() + " · " + s.image()))));
                          } else if (line.line().startsWith("supabase start")
                              || line.line().startsWith("supabase db start")) {
                            seen.add(
                                new Seen(
                                    Optional.of(Engine.POSTGRESQL),
                                    says(command.place(), job, line.line())));
                          }
                        }));
    return seen;
  }

  /** The services with an engine that the command starts: those it names, or all. */
  private static List<ComposeService> composed(CommandLine line, Images images) {
    List<ComposeService> databases =
        images.services().stream()
            .filter(s -> Engine.of(s.image()).isPresent())
            .sorted(Comparator.comparing(s -> s.place().path() + s.name()))
            .toList();
    List<ComposeService> named =
        databases.stream().filter(s -> line.words().contains(s.name())).toList();
    return named.isEmpty() ? databases : named;
  }

  private static Evidence says(Place place, Job job, String quote) {
    return Evidence.at(place, "Job " + job.id() + " runs tests beside it", quote);
  }
}
