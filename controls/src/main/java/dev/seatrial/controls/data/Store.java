package dev.seatrial.controls.data;

import dev.seatrial.model.Applicability;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Fact;
import dev.seatrial.model.Facts;
import dev.seatrial.model.Place;
import dev.seatrial.model.Scope;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.Verdict.NotApplicable;
import dev.seatrial.model.facts.delivery.Images;
import dev.seatrial.model.facts.delivery.Migrations;
import dev.seatrial.model.facts.stack.Stack;
import dev.seatrial.model.facts.stack.Technology;
import dev.seatrial.model.facts.stack.Users;
import dev.seatrial.model.facts.tree.Language;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.text.Counted;
import dev.seatrial.model.text.TextPattern;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether the app keeps data at all, and whether what keeps it has a schema. */
final class Store {
  /** The facts that show it. */
  static final List<Class<? extends Fact>> SHOWN_BY =
      List.of(Stack.class, Migrations.class, Images.class, SourceTree.class);

  private static final Set<String> WITHOUT_SCHEMA =
      Set.of("mongodb", "redis", "dynamodb", "firestore", "firebase", "cassandra", "elasticsearch");

  /** Mappers that work without tables too. */
  private static final Set<String> OF_DOCUMENTS = Set.of("mongoose", "prisma", "typeorm");

  /** Databases that come with a language, which no manifest shows. */
  private static final TextPattern BUILT_IN =
      TextPattern.of(
          "\\bsqlite3?\\b|\\bdatabase/sql\\b|\\bnew PDO\\b|\\bmysqli\\b|\\bpg_connect\\b|\\bDriverManager\\b");

  private static final Pattern DATABASE_IMAGE =
      Pattern.compile(
          "(?i)postgres|postgis|timescale|pgvector|mysql|mariadb|mssql|cockroach|oracle");

  private static final Pattern COMPOSED = Pattern.compile("(.*/)?[^/]*compose[^/]*\\.ya?ml");

  private Store() {}

  /** No object for controls of a database: nothing keeps data. */
  static Applicability keepsNothing() {
    return new Applicability(SHOWN_BY, facts -> nothing(facts, false));
  }

  /** No object for controls of a schema: nothing keeps data, or what keeps it has none. */
  static Applicability hasNoSchema() {
    return new Applicability(SHOWN_BY, facts -> nothing(facts, true));
  }

  /** What shows that data is kept; empty where nothing does, which is no proof of the contrary. */
  static Optional<Evidence> shown(Facts facts) {
    SourceTree tree = facts.get(SourceTree.class);
    Stream<Evidence> technologies =
        Stream.of(Technology.Kind.DATABASE, Technology.Kind.ORM, Technology.Kind.MIGRATIONS)
            .flatMap(kind -> facts.get(Stack.class).of(kind).stream())
            .map(t -> Evidence.at(t.evidence(), "It uses " + t.name()));
    Stream<Evidence> sets =
        MigrationSets.filled(facts.get(Migrations.class)).stream()
            .map(set -> Evidence.at(MigrationSets.place(set), "It has migrations"));
    Stream<Evidence> services =
        facts.get(Images.class).services().stream()
            .filter(service -> DATABASE_IMAGE.matcher(service.image()).find())
            .map(service -> Evidence.at(service.place(), "It runs beside " + service.image()));
    Stream<Evidence> schemas =
        tree.files(Store::isSchema).stream()
            .map(file -> Evidence.at(Place.of(file.path()), "It has a schema"));
    return Stream.of(technologies, sets, services, schemas).flatMap(all -> all).findFirst();
  }

  private static Optional<NotApplicable> nothing(Facts facts, boolean schemaOnly) {
    Stack stack = facts.get(Stack.class);
    Optional<NotApplicable> library = Users.none(stack);
    if (library.isPresent() && !bringsData(facts)) {
      return library;
    }
    List<Technology> databases = stack.of(Technology.Kind.DATABASE);
    boolean shapeless =
        !databases.isEmpty() && databases.stream().allMatch(t -> WITHOUT_SCHEMA.contains(t.name()));
    if (schemaOnly && shapeless && !mapsTables(facts)) {
      Technology only = databases.getFirst();
      return Optional.of(
          Verdict.notApplicable(
              "It keeps its data in " + only.name() + ", which has no schema of its own",
              Evidence.at(only.evidence(), only.name() + " is used")));
    }
    boolean recognised = !stack.technologies().isEmpty();
    return recognised && shown(facts).isEmpty()
        ? nowhereInCode(stack, facts.get(SourceTree.class))
        : Optional.empty();
  }

  /** Whether a library keeps data itself: databases that it is only tried on are its callers'. */
  private static boolean bringsData(Facts facts) {
    boolean declared =
        Stream.of(Technology.Kind.DATABASE, Technology.Kind.ORM, Technology.Kind.MIGRATIONS)
            .flatMap(kind -> facts.get(Stack.class).of(kind).stream())
            .anyMatch(t -> !COMPOSED.matcher(t.evidence().path()).matches());
    return declared || !MigrationSets.filled(facts.get(Migrations.class)).isEmpty();
  }

  /** Whether anything speaks of tables; a store without any often stands beside them as a cache. */
  private static boolean mapsTables(Facts facts) {
    SourceTree tree = facts.get(SourceTree.class);
    return facts.get(Stack.class).of(Technology.Kind.ORM).stream()
            .anyMatch(orm -> !OF_DOCUMENTS.contains(orm.name()))
        || !MigrationSets.filled(facts.get(Migrations.class)).isEmpty()
        || !tree.files(Store::isSchema).isEmpty()
        || facts.get(Images.class).services().stream()
            .anyMatch(service -> DATABASE_IMAGE.matcher(service.image()).find())
        || tree.files(Store::isCode).stream()
            .anyMatch(file -> BUILT_IN.isIn(tree.content(file).orEmpty()));
  }

  private static boolean isCode(SourceFile file) {
    return file.role() == Role.PRODUCTION && file.language().isCode();
  }

  private static Optional<NotApplicable> nowhereInCode(Stack stack, SourceTree tree) {
    List<SourceFile> code = tree.files(Store::isCode);
    if (code.stream().anyMatch(file -> BUILT_IN.isIn(tree.content(file).orEmpty()))) {
      return Optional.empty();
    }
    Scope scope =
        stack.scope().and(tree.scopeOf(Counted.of(code.size(), "file") + " of code", code));
    return Optional.of(
        Verdict.notApplicable(
            "It keeps no data in a database",
            Evidence.nothing("database, driver, mapper or migration", scope)));
  }

  private static boolean isSchema(SourceFile file) {
    boolean sql = file.language() == Language.SQL || file.language() == Language.PRISMA;
    return (sql && file.role() == Role.PRODUCTION)
        || (file.role().isOwn() && file.name().matches(".*\\.(db|sqlite3?)"));
  }

  /** These facts and those that show whether data is kept. */
  static List<Class<? extends Fact>> and(List<Class<? extends Fact>> needs) {
    return Stream.concat(SHOWN_BY.stream(), needs.stream()).distinct().toList();
  }
}
