package dev.seatrial.controls.data;

import dev.seatrial.model.Applicability;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Facts;
import dev.seatrial.model.Scope;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.Verdict.NotApplicable;
import dev.seatrial.model.facts.delivery.Images;
import dev.seatrial.model.facts.delivery.Migrations;
import dev.seatrial.model.facts.stack.Stack;
import dev.seatrial.model.facts.stack.Technology;
import dev.seatrial.model.facts.tree.Language;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether the app keeps data at all, and whether what keeps it has a schema. */
final class Store {
  private static final Set<String> WITHOUT_SCHEMA =
      Set.of("mongodb", "redis", "dynamodb", "firestore", "firebase", "cassandra", "elasticsearch");

  /** Databases that come with a language, which no manifest shows. */
  private static final Pattern BUILT_IN =
      Pattern.compile(
          "\\bsqlite3?\\b|\\bnew PDO\\b|\\bmysqli\\b|\\bpg_connect\\b|\\bDriverManager\\b");

  private static final Pattern DATABASE_IMAGE =
      Pattern.compile(
          "(?i)postgres|postgis|timescale|pgvector|mysql|mariadb|mssql|cockroach|oracle");

  private Store() {}

  /** No object for controls of a database: nothing keeps data. */
  static Applicability keepsNothing() {
    return absent(false);
  }

  /** No object for controls of a schema: nothing keeps data, or what keeps it has none. */
  static Applicability hasNoSchema() {
    return absent(true);
  }

  private static Applicability absent(boolean schemaOnly) {
    return new Applicability(
        List.of(Stack.class, Migrations.class, Images.class, SourceTree.class),
        facts -> nothing(facts, schemaOnly));
  }

  private static Optional<NotApplicable> nothing(Facts facts, boolean schemaOnly) {
    Stack stack = facts.get(Stack.class);
    SourceTree tree = facts.get(SourceTree.class);
    boolean modelled =
        !stack.of(Technology.Kind.ORM).isEmpty()
            || !stack.of(Technology.Kind.MIGRATIONS).isEmpty()
            || !facts.get(Migrations.class).sets().isEmpty()
            || facts.get(Images.class).services().stream()
                .anyMatch(service -> DATABASE_IMAGE.matcher(service.image()).find())
            || !tree.files(Store::isSchema).isEmpty();
    List<Technology> databases = stack.of(Technology.Kind.DATABASE);
    if (modelled || stack.technologies().isEmpty()) {
      return Optional.empty();
    }
    if (databases.isEmpty()) {
      return inCode(stack, tree);
    }
    if (schemaOnly && databases.stream().allMatch(db -> WITHOUT_SCHEMA.contains(db.name()))) {
      Technology only = databases.getFirst();
      return Optional.of(
          Verdict.notApplicable(
              "It keeps its data in " + only.name() + ", which has no schema of its own",
              Evidence.at(only.evidence(), only.name() + " is used")));
    }
    return Optional.empty();
  }

  private static Optional<NotApplicable> inCode(Stack stack, SourceTree tree) {
    List<SourceFile> code =
        tree.files(file -> file.role() == Role.PRODUCTION && file.language().isCode());
    if (code.stream().anyMatch(file -> BUILT_IN.matcher(tree.content(file).orEmpty()).find())) {
      return Optional.empty();
    }
    Scope scope = stack.scope().and(tree.scopeOf(code.size() + " files of code", code));
    return Optional.of(
        Verdict.notApplicable(
            "It keeps no data in a database",
            Evidence.nothing("database, driver, mapper or migration", scope)));
  }

  private static boolean isSchema(SourceFile file) {
    boolean sql = file.language() == Language.SQL || file.language() == Language.PRISMA;
    return (sql && file.role() == Role.PRODUCTION) || file.name().matches(".*\\.(db|sqlite3?)");
  }
}
