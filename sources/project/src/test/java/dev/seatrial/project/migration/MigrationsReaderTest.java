package dev.seatrial.project.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.Gathered;
import dev.seatrial.model.Scope;
import dev.seatrial.model.facts.delivery.Migration;
import dev.seatrial.model.facts.delivery.Migration.Way;
import dev.seatrial.model.facts.delivery.MigrationSet;
import dev.seatrial.model.facts.delivery.Migrations;
import dev.seatrial.model.facts.tree.Content;
import dev.seatrial.model.facts.tree.Language;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MigrationsReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "prisma/migrations/20230101_init/migration.sql | create table a (b int); | prisma | NONE",
        "packages/database/migration/20230101_init/migration.sql | create table a (b int); | prisma | NONE",
        "supabase/migrations/20230101000000_init.sql | create table a (b int); | supabase | NONE",
        "src/main/resources/db/migration/V1_2__init.sql | create table a (b int); | flyway | NONE",
        "db/migrations/0001_init.up.sql | create table a (b int); | golang-migrate | NONE",
        "db/migrations/0001_init.sql | create table a (b int); | sql | NONE",
        "app/shop/migrations/0001_initial.py | class Migration(migrations.Migration): | django | DERIVED",
        "app/shop/migrations/0002_fill.py | class Migration(migrations.Migration): migrations.RunPython(fill) | django | NONE",
        "db/migrate/20230101000000_add.rb | def change; add_column :a, :b, :int; end | rails | DERIVED",
        "db/migrate/20230101000000_run.rb | def change; execute 'update a'; end | rails | NONE",
        "src/migrations/1700000000000-Add.ts | async up(queryRunner) { } async down(queryRunner) { await queryRunner.drop(); } | typeorm | DOWN_SCRIPT",
        "migrations/20230101-add.js | module.exports = { up: async (queryInterface) => { }, down: async (queryInterface) => { } } | sequelize | NONE",
        "Data/Migrations/20230101000000_Init.cs | class Init { void Up(MigrationBuilder b) {} void Down(MigrationBuilder b) { b.DropTable(); } } | ef | DOWN_SCRIPT",
        "migrations/2019-02-26-002946_create_user/up.sql | create table a (b int); | diesel | NONE",
        "migrations/sqlite/2018-01-14-171611_tables/up.sql | create table a (b int); | diesel | NONE",
        "store/migration/sqlite/0.27/01__tags.sql | create table a (b int); | sql | NONE",
        "db/migrations/postgres/0001_init.sql | create table a (b int); | sql | NONE",
        "priv/repo/migrations/20230101000000_add.exs | defmodule A do use Ecto.Migration; def change do create table(:a) end end | ecto | DERIVED",
        "priv/repo/migrations/20230101000000_add.exs | defmodule A do use Ecto.Migration; def up do end; def down do :ok end end | ecto | NONE",
        "priv/repo/migrations/20230101000000_add.exs | defmodule A do use Ecto.Migration; def up() do end; def down() do execute(x) end end | ecto | DOWN_SCRIPT",
        "priv/repo/migrations/20230101000000_add.exs | defmodule A do use Ecto.Migration; def up() do end; def down() do raise x end end | ecto | NONE",
        "migrations/1640988000_init.go | func init() { m.Register(func(app core.App) error { return nil }, func(app core.App) error { return app.Drop() }) } | go | DOWN_SCRIPT",
        "migrations/00002_add.go | func upAdd(tx *sql.Tx) error { return nil } func downAdd(tx *sql.Tx) error { return nil } | go | NONE",
        "migrations/Version20240101000000.php | final class V extends AbstractMigration { public function down(Schema $s): void { $this->addSql('drop'); } } | doctrine | DOWN_SCRIPT",
        "migration/src/m20220101_000001_create.rs | impl MigrationTrait for M { async fn down(&self, m: &M) -> R { m.drop_table() } } | sea-orm | DOWN_SCRIPT",
        "src/Migrations/AddLogTable.cs | [Migration(20180430121800)] class AddLogTable : Migration { public override void Down() { Delete.Table(); } } | fluentmigrator | DOWN_SCRIPT",
        "src/main/resources/db/changelog/001-init.yaml | - changeSet: | liquibase | UNKNOWN"
      })
  void everyToolIsToldByItsFiles(String path, String text, String tool, Way way) {
    MigrationSet set = read(Map.of(path, text)).sets().getFirst();
    assertThat(set.tool()).isEqualTo(tool);
    assertThat(set.migrations()).extracting(Migration::way).containsExactly(way);
  }

  @Test
  void aDownFileBesideIsAWayBackAndNoMigrationOfItsOwn() {
    MigrationSet set =
        read(Map.of(
                "m/migrations/0001_init.up.sql", "create table a (b int);",
                "m/migrations/0001_init.down.sql", "drop table a;",
                "m/migrations/0002_more.up.sql", "create table c (d int);",
                "m/migrations/0002_more.down.sql", "-- nothing yet\n"))
            .sets()
            .getFirst();
    assertThat(set.migrations())
        .extracting(Migration::way)
        .containsExactly(Way.DOWN_SCRIPT, Way.NONE);
  }

  @Test
  void sectionsOfOneFileSayUpAndDown() {
    MigrationSet set =
        read(Map.of(
                "sql/00001_a.sql",
                "-- +goose Up\ncreate table a (b int);\n-- +goose Down\ndrop table a;\n",
                "sql/00002_b.sql",
                "-- +goose Up\ncreate table c (b int);\n-- +goose Down\n"))
            .sets()
            .getFirst();
    assertThat(set.tool()).isEqualTo("goose");
    assertThat(set.migrations())
        .extracting(Migration::way)
        .containsExactly(Way.DOWN_SCRIPT, Way.NONE);
  }

  @Test
  void revisionsStandInTheOrderOfTheirChain() {
    MigrationSet set =
        read(Map.of(
                "app/versions/a_second.py",
                "revision = 'bbb'\ndown_revision = 'ccc'\ndef downgrade():\n    pass\n",
                "app/versions/b_first.py",
                "revision = 'ccc'\ndown_revision = None\ndef downgrade():\n    op.drop_table('a')\n"))
            .sets()
            .getFirst();
    assertThat(set.migrations()).extracting(Migration::version).containsExactly("ccc", "bbb");
    assertThat(set.migrations())
        .extracting(Migration::way)
        .containsExactly(Way.DOWN_SCRIPT, Way.NONE);
  }

  @Test
  void stepsKeptInAProgramCount() {
    String step =
        "func(tx *sql.Tx) error { _, err := tx.Exec(`create table a (b int)`); return err },\n";
    MigrationSet set =
        read(Map.of(
                "internal/database/migrations.go",
                "const schemaVersion = 4\nvar migrations = [...]func(tx *sql.Tx) error{\n"
                    + step.repeat(4)
                    + "}\n"))
            .sets()
            .getFirst();
    assertThat(set.tool()).isEqualTo("code");
    assertThat(set.migrations()).hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void stepsInCodeThatNobodyRecordsAreNoMigrations() {
    String step = "func(tx *sql.Tx) (err error) {\n  tx.Exec(`CREATE TABLE a ()`); return\n},\n";
    assertThat(
            read(Map.of(
                    "db/migrations.go",
                    "var migrations = [...]func(tx *sql.Tx) error{\n" + step.repeat(4) + "}\n"))
                .sets())
        .isEmpty();
  }

  @Test
  void oneStepOfDjangoThatCannotGoBackStopsTheOthers() {
    String both =
        """
        class Migration(migrations.Migration):
            operations = [
                migrations.RunPython(fill, reverse_code=empty),
                migrations.RunPython(
                    drop_duplicates,
                ),
            ]
        """;
    assertThat(way("shop/migrations/0002_fill.py", both)).isEqualTo(Migration.Way.NONE);
    assertThat(
            way(
                "shop/migrations/0002_fill.py",
                both.replace("drop_duplicates,", "drop_duplicates, migrations.RunPython.noop")))
        .isEqualTo(Migration.Way.DERIVED);
    assertThat(
            way(
                "shop/migrations/0003_sql.py",
                "class Migration(migrations.Migration):\n  operations = [migrations.RunSQL(\"update a set b = 1, c = 2\")]\n"))
        .isEqualTo(Migration.Way.NONE);
  }

  private static Migration.Way way(String path, String text) {
    return read(Map.of(path, text)).sets().getFirst().migrations().getFirst().way();
  }

  @Test
  void numberedSqlElsewhereIsNoMigration() {
    assertThat(read(Map.of("reports/2023_sales.sql", "select 1;")).sets()).isEmpty();
  }

  private static Migrations read(Map<String, String> texts) {
    Map<String, String> sorted = new TreeMap<>(texts);
    List<SourceFile> files =
        sorted.keySet().stream()
            .map(
                path ->
                    new SourceFile(
                        path, SourceFile.Kind.REGULAR, 100, "b10b", Language.SQL, Role.PRODUCTION))
            .toList();
    SourceTree tree =
        new SourceTree(
            files,
            file -> new Content.Text(sorted.getOrDefault(file.path(), "")),
            Scope.whole("all files"));
    return MigrationsReader.read(tree) instanceof Gathered.Seen<Migrations>(Migrations seen)
        ? seen
        : new Migrations(List.of(), Scope.whole("nothing"));
  }
}
