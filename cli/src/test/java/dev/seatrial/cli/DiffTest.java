package dev.seatrial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.cli.Session.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffTest {
  private static final String TABLE =
      "create table public.notes (id bigint primary key, owner_id uuid not null);\n";
  private static final String GUARD = "alter table public.notes enable row level security;\n";
  private static final String MIGRATION = "supabase/migrations/20260101090000_notes.sql";
  private static final String ASPECT = "  access.row-level-security#declared was ";

  @TempDir private Path temp;
  private Session session;

  @BeforeEach
  void aShop() throws IOException {
    session =
        Session.in(temp)
            .file("supabase/config.toml", "project_id = \"shop\"\n")
            .file("package.json", "{\"dependencies\": {\"@supabase/supabase-js\": \"2.0.0\"}}");
  }

  private String commit(String message, String migration) throws Exception {
    return session.file(MIGRATION, migration).commit(message);
  }

  @Test
  void theCommitThatFlippedAnAspectIsFoundByHalving() throws Exception {
    String first = commit("Guard", TABLE + GUARD);
    for (int i = 0; i < 5; i++) {
      session.file("notes-" + i + ".txt", "x").commit("Write " + i);
    }
    String culprit = commit("Unguard", TABLE);
    String last = first;
    for (int i = 5; i < 9; i++) {
      last = session.file("notes-" + i + ".txt", "x").commit("Write " + i);
    }
    Outcome outcome = diff(first, last);
    assertThat(outcome.exit()).as(outcome.err()).isEqualTo(1);
    assertThat(outcome.out())
        .containsPattern(
            "The database itself keeps users out of each other's rows\n"
                + ASPECT
                + "\\w.*? and is failed\n    since commit "
                + culprit.substring(0, 12)
                + "\n    new: .*notes");
    assertThat(outcome.out().lines()).allMatch(line -> line.length() <= 80);
    assertThat(outcome.out()).doesNotContain(culprit);
  }

  @Test
  void whatGotBetterIsNoReasonToFail() throws Exception {
    String first = commit("Begin", TABLE);
    String last = commit("Guard", TABLE + GUARD);
    Outcome outcome = diff(first, last);
    assertThat(outcome.out())
        .containsPattern(
            ASPECT
                + "failed and is \\w+\n    since commit "
                + last.substring(0, 12)
                + "\n    gone: ");
    assertThat(outcome.exit()).isZero();
  }

  @Test
  void nothingChangedIsNothingSaid() throws Exception {
    String first = commit("Begin", TABLE);
    Outcome outcome = diff(first, first);
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out()).isEqualTo("The gate was closed and is closed.\n");
  }

  @Test
  void storedReportsAreComparedWhereNoRepositoryIs() throws Exception {
    commit("Guard", TABLE + GUARD);
    Path before = audited("before.json");
    commit("Unguard", TABLE);
    Path after = audited("after.json");
    Outcome outcome = session.run("diff", before.toString(), after.toString());
    assertThat(outcome.exit()).as(outcome.err()).isEqualTo(1);
    assertThat(outcome.out()).containsPattern(ASPECT + ".* and is failed").doesNotContain("commit");
  }

  @Test
  void storedReportsAndARepositoryNameTheCommit() throws Exception {
    commit("Guard", TABLE + GUARD);
    Path before = audited("before.json");
    String culprit = commit("Unguard", TABLE);
    Path after = audited("after.json");
    assertThat(diff(before.toString(), after.toString()).out())
        .contains("since commit " + culprit.substring(0, 12));
    assertThat(diff(before.toString(), culprit).out())
        .contains("since commit " + culprit.substring(0, 12));
  }

  @Test
  void whereOnlyTimePassedNoCommitIsNamed() throws Exception {
    commit("Guard", TABLE + GUARD);
    session.run(
        "attest",
        "operations.on-call#covered-today",
        session.repository().toString(),
        "--says=Ann",
        "--by=Ann",
        "--evidence=https://rota.example.org",
        "--until=2026-07-31");
    session.commit("Attest");
    Path before = audited("before.json");
    String innocent = session.file("notes.txt", "x").commit("Write");
    session = session.on(Session.TODAY.plusDays(60));
    Path after = audited("after.json");
    assertThat(diff(before.toString(), after.toString()).out())
        .contains(
            "covered-today was attested and is in doubt\n    time changed it, and no commit did")
        .doesNotContain(innocent.substring(0, 12));
    assertThat(diff(before.toString(), innocent).out())
        .contains("time changed it, and no commit did");
  }

  @Test
  void whereNoRepositoryIsAnotherCanBeNamed() {
    assertThat(session.run("diff", "HEAD~1", "no-such-branch").complaints())
        .singleElement()
        .asString()
        .endsWith("; --repository PATH says where the commits are.");
  }

  @Test
  void whatIsNoReportAndNoCommitIsRefused() throws Exception {
    String first = commit("Begin", TABLE);
    Path other = Files.writeString(temp.resolve("other.json"), "{\"a\": 1}");
    Path binary = Files.write(temp.resolve("binary"), new byte[] {0, (byte) 0xff, 1});
    for (String wrong :
        new String[] {
          "no-such-branch",
          temp.resolve("gone.json").toString(),
          other.toString(),
          binary.toString()
        }) {
      Outcome outcome = diff(first, wrong);
      assertThat(outcome.exit()).as(wrong).isEqualTo(64);
      assertThat(outcome.complaints()).as(wrong).hasSize(1);
    }
  }

  private Path audited(String name) {
    Path report = temp.resolve(name);
    session.there("audit", "-q", "-o", report.toString());
    return report;
  }

  private Outcome diff(String from, String to) {
    return session.run("diff", from, to, "--repository", session.repository().toString());
  }
}
