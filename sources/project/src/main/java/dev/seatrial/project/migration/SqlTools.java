package dev.seatrial.project.migration;

import dev.seatrial.model.facts.delivery.Migration;
import dev.seatrial.model.facts.delivery.Migration.Way;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tools whose migrations are SQL files, most telling layout first. */
final class SqlTools {
  private static final Pattern PRISMA =
      Pattern.compile("((?:.*/)?migrations?)/((\\d+)_?([^/]*))/migration\\.sql");
  private static final Pattern SUPABASE =
      Pattern.compile("((?:.*/)?supabase/migrations)/(\\d+)_?([^/]*)\\.sql");
  private static final Pattern FLYWAY =
      Pattern.compile("((?:.*/)?)(V([\\d._]+)__([^/]*))\\.(?:sql|java|kt)");
  private static final Pattern DIESEL =
      Pattern.compile("((?:.*/)?migrations(?:/[^/]+)?)/([\\d-]{8,}\\d)_?([^/]*)/up\\.sql");
  private static final Pattern BY_RELEASE =
      Pattern.compile(
          "((?:.*/)?(?:migrations?|migrate)(?:/[^/]+)?)/(v?\\d+(?:\\.\\d+)+)/(\\d+)[_.-]+([^/]*)\\.sql");
  private static final Pattern UP = Pattern.compile("((?:.*/)?)((\\d+)_([^/]*))\\.up\\.sql");
  private static final Pattern NUMBERED = Pattern.compile("((?:.*/)?)(\\d+)[_.-]([^/]*)\\.sql");
  private static final Pattern UP_SECTION =
      Pattern.compile("(?m)^--\\s{0,4}(?:\\+goose Up|\\+migrate Up|migrate:up)");
  private static final Pattern DOWN_SECTION =
      Pattern.compile("(?m)^--\\s{0,4}(?:\\+goose Down|\\+migrate Down|migrate:down)[^\\n]*$");
  private static final Pattern MIGRATIONS_FOLDER =
      Pattern.compile(
          "(?:.*/)?(?:migrations?|migrate|schema_?changes?|db/changes|updates?)(?:/(?:postgres(?:ql)?|pg|mysql|mariadb|sqlite3?|mssql|sqlserver|oracle|cockroach(?:db)?))?");

  private SqlTools() {}

  static List<MigrationTool> all() {
    return List.of(
        MigrationTool.at(SUPABASE, SqlTools::supabase),
        MigrationTool.at(PRISMA, SqlTools::prisma),
        MigrationTool.at(FLYWAY, SqlTools::flyway),
        MigrationTool.at(DIESEL, SqlTools::diesel),
        MigrationTool.at(UP, SqlTools::golangMigrate),
        MigrationTool.at(BY_RELEASE, SqlTools::byRelease),
        MigrationTool.at(NUMBERED, SqlTools::numbered));
  }

  private static Optional<MigrationTool.Found> supabase(
      Matcher path, SourceFile file, SourceTree tree) {
    if (path.group(3).endsWith(".down")) {
      return Optional.empty();
    }
    String down = file.path().replaceFirst("\\.sql$", ".down.sql");
    return found("supabase", path.group(1), file, path.group(2), path.group(3), script(tree, down));
  }

  private static Optional<MigrationTool.Found> prisma(
      Matcher path, SourceFile file, SourceTree tree) {
    return found(
        "prisma",
        path.group(1),
        file,
        path.group(3),
        path.group(4),
        script(tree, file.folder() + "/down.sql"));
  }

  private static Optional<MigrationTool.Found> diesel(
      Matcher path, SourceFile file, SourceTree tree) {
    return found(
        "diesel",
        path.group(1),
        file,
        path.group(2),
        path.group(3),
        script(tree, file.folder() + "/down.sql"));
  }

  /** A folder for each release of the app, and numbers within it. */
  private static Optional<MigrationTool.Found> byRelease(
      Matcher path, SourceFile file, SourceTree tree) {
    String down = file.path().replaceFirst("\\.sql$", ".down.sql");
    String version = path.group(2) + "." + path.group(3);
    return found("sql", path.group(1), file, version, path.group(4), script(tree, down));
  }

  private static Optional<MigrationTool.Found> flyway(
      Matcher path, SourceFile file, SourceTree tree) {
    String undo = path.group(1) + "U" + path.group(2).substring(1) + ".sql";
    return found("flyway", file.folder(), file, path.group(3), path.group(4), script(tree, undo));
  }

  private static Optional<MigrationTool.Found> golangMigrate(
      Matcher path, SourceFile file, SourceTree tree) {
    String down = path.group(1) + path.group(2) + ".down.sql";
    return found(
        "golang-migrate", file.folder(), file, path.group(3), path.group(4), script(tree, down));
  }

  private static Optional<MigrationTool.Found> numbered(
      Matcher path, SourceFile file, SourceTree tree) {
    if (path.group(3).toLowerCase(Locale.ROOT).matches(".*[._-](down|rollback|undo|revert)")) {
      return Optional.empty();
    }
    String text = tree.content(file).orEmpty();
    if (UP_SECTION.matcher(text).find()) {
      String tool =
          text.contains("migrate:up")
              ? "dbmate"
              : text.contains("+goose") ? "goose" : "sql-migrate";
      return found(tool, file.folder(), file, path.group(2), path.group(3), downSection(text));
    }
    if (tree.exists(file.folder() + "/meta/_journal.json")) {
      return found("drizzle", file.folder(), file, path.group(2), path.group(3), Way.NONE);
    }
    if (!MIGRATIONS_FOLDER.matcher(file.folder().toLowerCase(Locale.ROOT)).matches()) {
      return Optional.empty();
    }
    String down = file.path().replaceFirst("\\.sql$", ".down.sql");
    return found("sql", file.folder(), file, path.group(2), path.group(3), script(tree, down));
  }

  private static Way downSection(String text) {
    Matcher down = DOWN_SECTION.matcher(text);
    return down.find() && says(text.substring(down.end())) ? Way.DOWN_SCRIPT : Way.NONE;
  }

  private static Way script(SourceTree tree, String path) {
    return tree.file(path).isPresent() && says(tree.text(path)) ? Way.DOWN_SCRIPT : Way.NONE;
  }

  /** Whether SQL holds a statement beside comments. */
  private static boolean says(String sql) {
    return sql.lines()
        .map(String::strip)
        .anyMatch(line -> !line.isEmpty() && !line.startsWith("--"));
  }

  private static Optional<MigrationTool.Found> found(
      String tool, String folder, SourceFile file, String version, String name, Way way) {
    return Optional.of(
        new MigrationTool.Found(tool, folder, new Migration(file.path(), version, name, way)));
  }
}
