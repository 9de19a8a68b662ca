package dev.seatrial.syntax.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SqlScriptTest {
  @Test
  void semicolonsInQuotesAndCommentsEndNothing() {
    assertThat(
            shapes(
                """
                select 'a;b', "c;d"; -- e;f
                /* g; /* nested; */ h; */
                select E'it\\'s; one';
                """))
        .containsExactly("select a;b , c;d", "select e it's; one");
  }

  @Test
  void bodiesAreOneTokenWhateverTheyHold() {
    assertThat(
            shapes(
                """
                create function f() returns void as $fn$ begin perform 'x'; execute $$ a; $$; end; $fn$ language plpgsql;
                select $1, a$b from t;
                """))
        .containsExactly(
            "create function f ( ) returns void as  begin perform 'x'; execute $$ a; $$; end;  language"
                + " plpgsql",
            "select $ 1 , a$b from t");
  }

  @Test
  void atomicBodiesAndTheirCasesStayWhole() {
    assertThat(
            shapes(
                """
                create function f() returns int begin atomic select 1; select case when true then 1 else 2 end; end;
                select 3;
                """))
        .hasSize(2)
        .last()
        .isEqualTo("select 3");
  }

  @Test
  void rowsOfCopyAndCommandsOfPsqlAreNoStatements() {
    assertThat(
            shapes(
                """
                \\connect shop
                copy notes (id, body) from stdin;
                1	drop table notes;
                \\.
                select 1;
                """))
        .containsExactly("copy notes ( id , body ) from stdin", "select 1");
  }

  @Test
  void linesAreCountedThroughEverything() {
    List<SqlStatement> statements =
        SqlScript.statements(
            """
            -- one
            select '
            ';
            do $$
            begin
            end $$;
            copy t from stdin;
            1
            \\.

            select 2;
            """);
    assertThat(statements).extracting(SqlStatement::line).containsExactly(2, 4, 7, 11);
  }

  @Test
  void whatNeverEndsRunsToTheEnd() {
    assertThat(shapes("select 'open; select 2")).containsExactly("select open; select 2");
    assertThat(shapes("do $$ begin; select 2")).containsExactly("do  begin; select 2");
    assertThat(shapes("/* ; ")).isEmpty();
    assertThat(shapes(";;")).isEmpty();
  }

  @Test
  void wordsAreLowerCaseAndQuotedNamesAreKept() {
    List<SqlToken> tokens =
        SqlScript.statements("ALTER TABLE Public.\"Order\"\"s\"").getFirst().tokens();
    assertThat(tokens)
        .extracting(SqlToken::text)
        .containsExactly("alter", "table", "public", ".", "Order\"s");
    assertThat(tokens.getLast().is("Order\"s")).isFalse();
    assertThat(tokens.getLast().isName()).isTrue();
  }

  private static List<String> shapes(String script) {
    return SqlScript.statements(script).stream()
        .map(s -> String.join(" ", s.tokens().stream().map(SqlToken::text).toList()))
        .toList();
  }
}
