package dev.seatrial.project.schema;

import static dev.seatrial.model.facts.delivery.PublicTable.RowSecurity.OFF;
import static dev.seatrial.model.facts.delivery.PublicTable.RowSecurity.ON;
import static dev.seatrial.model.facts.delivery.PublicTable.RowSecurity.UNCERTAIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.Gathered;
import dev.seatrial.model.Place;
import dev.seatrial.model.Scope;
import dev.seatrial.model.facts.delivery.Migration;
import dev.seatrial.model.facts.delivery.MigrationSet;
import dev.seatrial.model.facts.delivery.Migrations;
import dev.seatrial.model.facts.delivery.PublicTable;
import dev.seatrial.model.facts.delivery.PublicTable.RowSecurity;
import dev.seatrial.model.facts.delivery.PublicTables;
import dev.seatrial.model.facts.tree.Content;
import dev.seatrial.model.facts.tree.Language;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PublicTablesReaderTest {
  @Test
  void aTableStandsAsTheLastStatementLeftIt() {
    assertThat(
            states(
                "create table notes (id int);",
                "alter table public.notes enable row level security;",
                "alter table notes disable row level security;"))
        .isEqualTo(Map.of("notes", OFF));
  }

  @Test
  void rowSecurityStaysWithARenamedTable() {
    assertThat(
            states(
                "create table a (id int); alter table a enable row level security;",
                "alter table only a rename to b;",
                "create table a (id int);"))
        .isEqualTo(Map.of("a", OFF, "b", ON));
  }

  @Test
  void severalActionsOfOneStatementAreAllFollowed() {
    assertThat(
            states(
                "create table a (id int check (id in (1, 2)));"
                    + "alter table a add column b numeric(4, 2), enable row level security;"))
        .isEqualTo(Map.of("a", ON));
  }

  @Test
  void droppedMovedAndTemporaryTablesAreNotLeft() {
    assertThat(
            states(
                """
                create table a (id int);
                create table b (id int);
                create table c (id int);
                create temp table d (id int);
                create table other.e (id int);
                drop table if exists a, b cascade;
                alter table c set schema other;
                alter table other.e set schema public;
                """))
        .isEqualTo(Map.of("e", OFF));
  }

  @Test
  void whatAFunctionHoldsIsNotDone() {
    assertThat(
            states(
                """
                create function ddl() returns text language plpgsql as $$
                begin return format('create table public.%I (id int)', 'x'); end; $$;
                create table a (id int);
                alter table a enable row level security;
                """))
        .isEqualTo(Map.of("a", ON));
  }

  @Test
  void aFunctionThatIsCalledMayHaveDoneIt() {
    assertThat(
            states(
                """
                create table a (id int);
                create function secure() returns void language plpgsql as $$
                begin execute format('alter table %I enable row level security', 'a'); end; $$;
                select secure();
                """))
        .isEqualTo(Map.of("a", UNCERTAIN));
  }

  @Test
  void aConditionMakesItUncertain() {
    assertThat(
            states(
                """
                create table a (id int);
                create table b (id int);
                alter table b enable row level security;
                do $$ begin
                  if true then alter table a enable row level security; end if;
                  if true then alter table b enable row level security; end if;
                end $$;
                """))
        .isEqualTo(Map.of("a", UNCERTAIN, "b", ON));
  }

  @Test
  void aBlockWithoutConditionsIsFollowed() {
    assertThat(
            states(
                "create table a (id int);",
                "do $$ declare n int; begin alter table a enable row level security; end; $$;"))
        .isEqualTo(Map.of("a", ON));
  }

  @Test
  void aLoopOverTablesThatCannotBeToldMakesThoseThatAreOffUncertain() {
    assertThat(
            states(
                """
                create table a (id int);
                do $$ declare t text; begin
                  for t in select name from guarded loop
                    execute format('alter table public.%I enable row level security', t);
                  end loop;
                end $$;
                create table b (id int);
                """))
        .isEqualTo(Map.of("a", UNCERTAIN, "b", OFF));
  }

  @Test
  void aLoopOverNamesThatAreWrittenOutIsFollowed() {
    assertThat(
            states(
                """
                create table a (id int);
                create table b (id int);
                create table c (id int);
                do $$ declare t text; kinds text[] := array['b']; begin
                  foreach t in array array['a'] loop
                    execute format('alter table %I enable row level security', t);
                    execute format('alter table %I force row level security', t);
                  end loop;
                  foreach t in array kinds loop
                    execute format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY;', t);
                  end loop;
                end $$;
                """))
        .isEqualTo(Map.of("a", ON, "b", ON, "c", OFF));
  }

  @Test
  void aLoopWithinALoopMayRunForNothing() {
    assertThat(
            states(
                """
                create table a (id int);
                create table b (id int);
                do $$ begin
                  for t in select unnest(array['a', 'b']) as t loop
                    for p in select policyname from pg_policies loop
                      execute format('alter table %I enable row level security', t.t);
                    end loop;
                  end loop;
                  for t in select unnest(array['b']) as t loop
                    for p in select policyname from pg_policies loop
                      execute format('drop policy %I on %I', p, t.t);
                    end loop;
                    execute format('alter table public.%I enable row level security', t.t);
                  end loop;
                end $$;
                """))
        .isEqualTo(Map.of("a", UNCERTAIN, "b", ON));
  }

  @Test
  void aLoopOverEveryTableOfPublicSecuresThoseThatThereAre() {
    assertThat(
            states(
                """
                create table a (id int);
                do $$ declare r record; begin
                  for r in select tablename from pg_tables where schemaname = 'public' loop
                    execute format('alter table public.%I enable row level security', r.tablename);
                  end loop;
                end $$;
                create table b (id int);
                """))
        .isEqualTo(Map.of("a", ON, "b", OFF));
  }

  @Test
  void aLoopThatLeavesTablesOutOrStopsIsNotFollowed() {
    assertThat(
            states(
                """
                create table a (id int);
                create table b (id int);
                do $$ declare r record; begin
                  for r in select tablename from pg_tables where schemaname = 'public' and tablename like 'x%' loop
                    execute format('alter table public.%I enable row level security', r.tablename);
                  end loop;
                end $$;
                """,
                """
                do $$ declare t text; begin
                  foreach t in array array['b'] loop
                    exit when t = 'b';
                    execute format('alter table %I enable row level security', t);
                  end loop;
                end $$;
                """))
        .isEqualTo(Map.of("a", UNCERTAIN, "b", UNCERTAIN));
  }

  @Test
  void aListThatIsSetAnewIsNotTrusted() {
    assertThat(
            states(
                """
                create table a (id int);
                do $$ declare t text; kinds text[] := array['a']; begin
                  kinds := array_remove(kinds, 'a');
                  foreach t in array kinds loop
                    execute format('alter table %I enable row level security', t);
                  end loop;
                end $$;
                """))
        .isEqualTo(Map.of("a", UNCERTAIN));
  }

  @Test
  void blocksThatGrantOrAddPoliciesChangeNothing() {
    PublicTables tables =
        read(
            """
            create table a (id int);
            do $$ begin
              if not exists (select 1) then
                create policy p on a using (true);
                execute format('revoke all on %I from anon', 'a');
              end if;
            end $$;
            """);
    assertThat(tables.tables()).extracting(PublicTable::rowSecurity).containsExactly(OFF);
    assertThat(tables.scope().isWhole()).isTrue();
  }

  @Test
  void tablesThatABlockMakesUnseenAreABlindSpot() {
    assertThat(
            read("do $$ begin execute 'create table ' || name || '(id int)'; end $$;")
                .scope()
                .blindspots())
        .singleElement()
        .hasToString("supabase/migrations/0.sql:1 (a block may make, rename or drop tables)");
  }

  @Test
  void whatIsOpenBeforeABlindSpotIsUncertainAfterIt() {
    assertThat(
            states(
                "create table a (id int);",
                "do $$ begin execute 'drop table ' || name; end $$;",
                "create table b (id int);"))
        .isEqualTo(Map.of("a", UNCERTAIN, "b", OFF));
  }

  @Test
  void aTableThatNoMigrationMakesIsUncertainUntilItIsSecured() {
    assertThat(
            states(
                "alter table people add column age int;",
                "create policy p on places using (true);",
                "alter table places enable row level security;",
                "alter table if exists gone add column a int;"))
        .isEqualTo(Map.of("people", UNCERTAIN, "places", ON));
  }

  @Test
  void viewsAreNoTables() {
    assertThat(states("create view v as select 1; alter table v owner to postgres;")).isEmpty();
  }

  @Test
  void namesWithoutASchemaFollowTheSearchPathOfTheirFile() {
    assertThat(
            states(
                "set search_path to \"$user\", public; create table d (id int);",
                "set search_path to private, public; create table a (id int);",
                "create table b (id int);",
                "select pg_catalog.set_config('search_path', '', false); create table public.c (i int);"))
        .isEqualTo(Map.of("b", OFF, "c", OFF, "d", OFF));
  }

  @Test
  void quotedNamesKeepTheirCase() {
    assertThat(
            states(
                "create table public.\"Order\" (id int); create table \"order\" (id int);",
                "alter table \"Order\" enable row level security;"))
        .isEqualTo(Map.of("Order", ON, "order", OFF));
  }

  @Test
  void anEventTriggerMaySecureWhatIsMadeAfterIt() {
    assertThat(
            states(
                "create table a (id int);",
                "create event trigger secure on ddl_command_end execute function secure();",
                "create table b (id int);"))
        .isEqualTo(Map.of("a", OFF, "b", UNCERTAIN));
  }

  @Test
  void theDecidingStatementIsNamed() {
    assertThat(read("select 1;\n\ncreate table a (id int);").tables())
        .extracting(PublicTable::decided)
        .containsExactly(new Place("supabase/migrations/0.sql", 3));
  }

  @Test
  void theDecidingStatementOfABlockIsNamedByItsOwnLine() {
    assertThat(
            read("create table a (id int);\ndo $$\nbegin\n  alter table a enable row level"
                    + " security;\nend $$;")
                .tables())
        .extracting(PublicTable::decided)
        .containsExactly(new Place("supabase/migrations/0.sql", 4));
  }

  @Test
  void migrationsOfOtherToolsAreNotFollowed() {
    PublicTables tables = read("prisma", "create table a (id int);");
    assertThat(tables.tables()).isEmpty();
    assertThat(tables.migrations()).isZero();
  }

  private static Map<String, RowSecurity> states(String... migrations) {
    Map<String, RowSecurity> states = new TreeMap<>();
    read("supabase", migrations).tables().forEach(t -> states.put(t.name(), t.rowSecurity()));
    return states;
  }

  private static PublicTables read(String migration) {
    return read("supabase", new String[] {migration});
  }

  private static PublicTables read(String tool, String... texts) {
    List<SourceFile> files = new ArrayList<>();
    List<Migration> migrations = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      String path = "supabase/migrations/" + i + ".sql";
      files.add(
          new SourceFile(path, SourceFile.Kind.REGULAR, 1, "" + i, Language.SQL, Role.PRODUCTION));
      migrations.add(new Migration(path, "" + i, "", Migration.Way.NONE));
    }
    SourceTree tree =
        new SourceTree(
            files,
            file -> new Content.Text(texts[Integer.parseInt(file.blob())]),
            Scope.whole("everything"));
    Migrations all =
        new Migrations(
            List.of(new MigrationSet(tool, "supabase/migrations", migrations)),
            Scope.whole("everything"));
    return switch (PublicTablesReader.read(all, tree)) {
      case Gathered.Seen<PublicTables>(PublicTables tables) -> tables;
      case Gathered.Unseen<PublicTables> unseen -> throw new AssertionError(unseen.why());
    };
  }
}
