package dev.seatrial.controls.data;

import static java.util.stream.Collectors.groupingBy;

import com.google.auto.service.AutoService;
import dev.seatrial.model.Applicability;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Facts;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Place;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.delivery.Migration;
import dev.seatrial.model.facts.delivery.MigrationSet;
import dev.seatrial.model.facts.delivery.Migrations;
import dev.seatrial.model.facts.history.Commit;
import dev.seatrial.model.facts.history.History;
import dev.seatrial.model.facts.tree.Language;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.text.Counted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Looks at the order of the migrations and at what became of them once they were merged. */
@AutoService(Inspector.class)
public final class SchemaIsBuiltFromMigrations implements Inspector {
  /** These refuse, or skip, a second migration of one version; others go by the whole name. */
  private static final Set<String> UNIQUE_VERSIONS =
      Set.of("supabase", "flyway", "rails", "alembic", "golang-migrate", "goose", "dbmate", "sqlx");

  /** These count up by one. */
  private static final Set<String> COUNTING = Set.of("drizzle", "golang-migrate", "goose", "tern");

  /** These are listed in a program, which gives them their order. */
  private static final Set<String> LISTED_IN_CODE = Set.of("code", "fluent");

  private static final Pattern NAMED_FOR_THEM =
      Pattern.compile(
          "(?i)(.*/)?((\\w+[_-])?migrations?|migrate|change-?logs?)/[^/]+|(.*/)?\\w*migrations?\\.\\w+");

  private static final Pattern MAYBE_FOR_THEM = Pattern.compile("(?i)(.*/)?\\w*migrat\\w*\\.\\w+");

  private static final Pattern SCHEMA =
      Pattern.compile(
          "(?i)\\b((alter|create|drop) (table|column|index)|add ?column|create_?table|alter_?table|drop_?table|migrator|schema)\\b");

  @Override
  public List<Inspection> inspections() {
    return List.of(
        new Inspection("versioned", Store.SHOWN_BY, SchemaIsBuiltFromMigrations::versioned),
        Inspection.of("ordered", Migrations.class, SchemaIsBuiltFromMigrations::ordered),
        Inspection.of(
            "unedited",
            Migrations.class,
            SourceTree.class,
            History.class,
            SchemaIsBuiltFromMigrations::unedited));
  }

  @Override
  public Applicability applicability() {
    return Store.hasNoSchema();
  }

  private static Verdict versioned(Facts facts) {
    Migrations migrations = facts.get(Migrations.class);
    List<MigrationSet> sets = MigrationSets.filled(migrations);
    if (sets.isEmpty() && Store.shown(facts).isEmpty()) {
      return Verdict.unproven("Neither a database nor migrations were recognised");
    }
    if (sets.isEmpty()) {
      return without(migrations, facts.get(SourceTree.class));
    }
    Optional<Evidence> gone = EarlierMigrations.gone(sets, facts.get(SourceTree.class));
    if (gone.isPresent()) {
      return Verdict.unproven(
          "The migrations kept here begin where older ones ended, and cannot build the schema alone",
          List.of(gone.get()));
    }
    List<Finding> loose =
        sets.stream()
            .filter(set -> !LISTED_IN_CODE.contains(set.tool()))
            .filter(set -> set.migrations().stream().allMatch(m -> m.version().isEmpty()))
            .map(
                set ->
                    Finding.at(
                        MigrationSets.place(set),
                        "migrations " + set.folder(),
                        "Nothing orders the migrations in " + set.folder()))
            .toList();
    return loose.isEmpty() ? Verdict.passed(MigrationSets.counted(sets)) : Verdict.failed(loose);
  }

  private static Verdict without(Migrations migrations, SourceTree tree) {
    List<SourceFile> named =
        tree.files(
            f ->
                f.role() == Role.PRODUCTION
                    && f.language().isCode()
                    && (NAMED_FOR_THEM.matcher(f.path()).matches()
                        || (MAYBE_FOR_THEM.matcher(f.path()).matches()
                            && speaksOfSchema(f, tree))));
    Optional<Finding> made = MadeByTheApp.in(tree);
    boolean touched = named.stream().anyMatch(f -> speaksOfSchema(f, tree));
    if (made.isPresent() && !touched) {
      return Verdict.failed(made.get());
    }
    List<Evidence> unknown =
        named.stream()
            .limit(3)
            .map(f -> Evidence.at(Place.of(f.path()), "Is named for migrations"))
            .toList();
    if (unknown.isEmpty()) {
      return Verdict.failed(
          Finding.absent(
              "schema",
              "A database is used, and no migrations of its schema are kept here",
              "migrations",
              migrations.scope()));
    }
    boolean loose =
        named.stream().allMatch(f -> f.language() == Language.SQL && !f.name().matches(".*\\d.*"));
    return loose
        ? Verdict.failed(
            named.stream()
                .limit(3)
                .map(
                    f ->
                        Finding.at(
                            Place.of(f.path()),
                            "migration " + f.path(),
                            "Nothing says when it is applied: no number orders it among others"))
                .toList())
        : Verdict.unproven("How these migrations are kept is not known", unknown);
  }

  private static boolean speaksOfSchema(SourceFile file, SourceTree tree) {
    return file.language() == Language.SQL || SCHEMA.matcher(tree.content(file).orEmpty()).find();
  }

  private static Verdict ordered(Migrations migrations) {
    List<MigrationSet> sets = MigrationSets.filled(migrations);
    if (sets.isEmpty()) {
      return Verdict.unproven("There are no migrations to be in order");
    }
    List<Finding> findings = new ArrayList<>();
    for (MigrationSet set : sets) {
      findings.addAll(twice(set));
      findings.addAll(missing(set));
    }
    return findings.isEmpty()
        ? Verdict.passed(MigrationSets.counted(sets))
        : Verdict.failed(findings);
  }

  private static List<Finding> twice(MigrationSet set) {
    if (!UNIQUE_VERSIONS.contains(set.tool())) {
      return List.of();
    }
    Map<String, List<Migration>> byVersion =
        set.migrations().stream()
            .filter(m -> !m.version().isEmpty())
            .collect(groupingBy(Migration::version, TreeMap::new, Collectors.toList()));
    return byVersion.entrySet().stream()
        .filter(same -> same.getValue().size() > 1)
        .map(
            same ->
                new Finding(
                    "version " + same.getKey() + " in " + set.folder(),
                    same.getValue().size() + " migrations share the version " + same.getKey(),
                    same.getValue().stream()
                        .map(m -> Evidence.at(Place.of(m.path()), "Version " + same.getKey()))
                        .toList()))
        .toList();
  }

  private static List<Finding> missing(MigrationSet set) {
    boolean counted =
        COUNTING.contains(set.tool())
            && set.migrations().stream().allMatch(m -> m.version().matches("\\d{1,5}"));
    if (!counted) {
      return List.of();
    }
    List<Migration> inOrder = set.migrations().stream().sorted(MigrationSets.BY_NUMBER).toList();
    List<Finding> findings = new ArrayList<>();
    for (int i = 1; i < inOrder.size(); i++) {
      int before = Integer.parseInt(inOrder.get(i - 1).version());
      int here = Integer.parseInt(inOrder.get(i).version());
      if (here > before + 1) {
        findings.add(
            Finding.at(
                Place.of(inOrder.get(i).path()),
                "gap after " + before + " in " + set.folder(),
                "Version " + (before + 1) + " is missing: " + here + " follows " + before));
      }
    }
    return findings;
  }

  private static Verdict unedited(Migrations migrations, SourceTree tree, History history) {
    List<Migration> files = MigrationSets.ofTheirOwnFile(migrations);
    if (files.isEmpty()) {
      return Verdict.unproven("No migration has a file of its own whose history could tell");
    }
    MigrationEdits edits = new MigrationEdits(tree, history, files);
    List<Finding> findings = new ArrayList<>();
    for (Migration migration : files) {
      Optional<Commit> edit = edits.of(migration);
      edit.ifPresent(commit -> findings.add(edited(migration, commit)));
    }
    return findings.isEmpty()
        ? Verdict.passed(
            Evidence.nothing(
                "change of any of "
                    + Counted.of(files.size(), "migration")
                    + " after it was merged",
                history.scope()))
        : Verdict.failed(findings);
  }

  private static Finding edited(Migration migration, Commit commit) {
    String name = MigrationSets.name(migration);
    String message =
        "Migration "
            + name
            + " was changed after it was merged, in commit "
            + commit.shortId()
            + ": databases that had applied it may differ from new ones";
    return new Finding(
        "migration " + name,
        message,
        List.of(
            Evidence.at(Place.of(migration.path()), message),
            new Evidence.Committed(
                "Changed on " + commit.committed().toString().substring(0, 10),
                commit.shortId(),
                commit.subject())));
  }
}
