package dev.seatrial.gate;

import dev.seatrial.audit.Reader;
import dev.seatrial.gate.kinds.OwnKinds;
import dev.seatrial.git.Target;
import dev.seatrial.git.scan.ContentWalk;
import dev.seatrial.model.Fact;
import dev.seatrial.model.Facts;
import dev.seatrial.model.Gathered;
import dev.seatrial.model.facts.delivery.EnvironmentFiles;
import dev.seatrial.model.facts.delivery.Images;
import dev.seatrial.model.facts.delivery.Infrastructure;
import dev.seatrial.model.facts.delivery.Migrations;
import dev.seatrial.model.facts.delivery.PublicTables;
import dev.seatrial.model.facts.document.Documents;
import dev.seatrial.model.facts.history.History;
import dev.seatrial.model.facts.manifest.Manifests;
import dev.seatrial.model.facts.manifest.UpdateRules;
import dev.seatrial.model.facts.pipeline.Pipelines;
import dev.seatrial.model.facts.quality.Tests;
import dev.seatrial.model.facts.secret.Credentials;
import dev.seatrial.model.facts.secret.HistoryContents;
import dev.seatrial.model.facts.secret.Provenance;
import dev.seatrial.model.facts.stack.Stack;
import dev.seatrial.model.facts.tree.IgnoreRules;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.facts.tree.StructuredFiles;
import dev.seatrial.project.delivery.ImagesReader;
import dev.seatrial.project.delivery.infrastructure.InfrastructureReader;
import dev.seatrial.project.document.DocumentsReader;
import dev.seatrial.project.environment.EnvironmentFilesReader;
import dev.seatrial.project.manifest.ManifestsReader;
import dev.seatrial.project.migration.MigrationsReader;
import dev.seatrial.project.pipeline.PipelinesReader;
import dev.seatrial.project.quality.TestsReader;
import dev.seatrial.project.schema.PublicTablesReader;
import dev.seatrial.project.stack.StackReader;
import dev.seatrial.project.structured.StructuredFilesReader;
import dev.seatrial.project.update.UpdateRulesReader;
import dev.seatrial.secrets.scan.CredentialsReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Which reader tells which fact: the one screen where sources are wired. */
final class Sources {
  private static final Duration USUAL = Duration.ofMinutes(1);
  private static final Duration LONG = Duration.ofMinutes(5);

  private static final Class<SourceTree> TREE = SourceTree.class;
  private static final Class<StructuredFiles> STRUCTURED = StructuredFiles.class;
  private static final Class<Manifests> MANIFESTS = Manifests.class;

  private Sources() {}

  /** Every reader, each after those that it builds on, and what most questions wait for first. */
  static List<Reader<?>> of(Target target, Path cache, OwnKinds kinds) {
    Subfolder folder = new Subfolder(target.within());
    return List.of(
        new Reader<>(TREE, List.of(), USUAL, facts -> folder.tree(target)),
        reader(STRUCTURED, List.of(TREE), facts -> StructuredFilesReader.read(facts.get(TREE))),
        reader(MANIFESTS, List.of(TREE), facts -> ManifestsReader.read(facts.get(TREE))),
        reader(
            Stack.class,
            List.of(TREE, MANIFESTS, STRUCTURED),
            facts ->
                StackReader.read(facts.get(TREE), facts.get(MANIFESTS), facts.get(STRUCTURED))),
        reader(Documents.class, List.of(TREE), facts -> DocumentsReader.read(facts.get(TREE))),
        new Reader<>(
            IgnoreRules.class, List.of(), USUAL, facts -> folder.ignoreRules(target.ignoreRules())),
        new Reader<>(
            History.class, List.of(), LONG, facts -> folder.history(target.history(cache))),
        new Reader<>(
            Credentials.class,
            List.of(TREE),
            LONG,
            facts -> folder.credentials(target, facts.get(TREE), cache, kinds)),
        new Reader<>(
            Provenance.class,
            List.of(Credentials.class),
            LONG,
            facts -> new Gathered.Seen<>(provenance(target, facts.get(Credentials.class)))),
        reader(
            HistoryContents.class,
            List.of(History.class),
            facts -> new Gathered.Seen<>(target.contentsOf(facts.get(History.class)))),
        reader(
            EnvironmentFiles.class,
            List.of(TREE),
            facts -> EnvironmentFilesReader.read(facts.get(TREE))),
        reader(
            UpdateRules.class,
            List.of(TREE, MANIFESTS, STRUCTURED),
            facts ->
                UpdateRulesReader.read(
                    facts.get(TREE), facts.get(MANIFESTS), facts.get(STRUCTURED))),
        reader(
            Infrastructure.class,
            List.of(TREE, STRUCTURED),
            facts -> InfrastructureReader.read(facts.get(TREE), facts.get(STRUCTURED))),
        reader(Migrations.class, List.of(TREE), facts -> MigrationsReader.read(facts.get(TREE))),
        reader(
            PublicTables.class,
            List.of(Migrations.class, TREE),
            facts -> PublicTablesReader.read(facts.get(Migrations.class), facts.get(TREE))),
        reader(
            Tests.class,
            List.of(TREE, MANIFESTS),
            facts -> TestsReader.read(facts.get(TREE), facts.get(MANIFESTS))),
        reader(
            Images.class,
            List.of(TREE, STRUCTURED),
            facts -> ImagesReader.read(facts.get(TREE), facts.get(STRUCTURED))),
        reader(
            Pipelines.class,
            List.of(TREE, MANIFESTS, STRUCTURED),
            facts ->
                folder.pipelines(
                    PipelinesReader.read(
                        facts.get(TREE), facts.get(MANIFESTS), facts.get(STRUCTURED)),
                    target.tree())));
  }

  /** What a whole repository or folder holds of credentials. */
  static Gathered<Credentials> credentials(
      Target target, SourceTree tree, Path cache, OwnKinds kinds) {
    String beginning = target.beginning();
    return new CredentialsReader(
            kinds.detectors(), beginning, new KeptSecrets(cache, beginning, kinds.identity()))
        .read(tree, target.kept(), target.unkept());
  }

  /** What some objects of a repository hold of credentials. */
  static Gathered<Credentials> credentials(
      Target target, SourceTree tree, ContentWalk chosen, OwnKinds kinds) {
    return credentialsReader(target, kinds, CredentialsReader.Kept.NOTHING)
        .read(
            tree.only(file -> file.isRegular() && chosen.has(file.blob())),
            Optional.of(chosen),
            List.of());
  }

  static CredentialsReader credentialsReader(
      Target target, OwnKinds kinds, CredentialsReader.Kept kept) {
    return new CredentialsReader(kinds.detectors(), target.beginning(), kept);
  }

  /** Where the objects come from that hold what was found. */
  static Provenance provenance(Target target, Credentials credentials) {
    Set<String> objects = new HashSet<>();
    credentials.all().stream()
        .flatMap(each -> each.sightings().stream())
        .filter(sighting -> sighting.judgement().speaks())
        .forEach(sighting -> objects.add(sighting.content()));
    return target.provenance(objects);
  }

  private static <F extends Fact> Reader<F> reader(
      Class<F> type, List<Class<? extends Fact>> needs, Function<Facts, Gathered<F>> read) {
    return new Reader<>(type, needs, USUAL, read);
  }
}
