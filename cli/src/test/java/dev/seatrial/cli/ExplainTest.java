package dev.seatrial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.cli.Session.Outcome;
import dev.seatrial.gate.Mark;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainTest {
  @TempDir private Path temp;

  @Test
  void aControlIsExplainedWithEveryAspectAndRemedy() {
    Outcome outcome = Session.in(temp).run("explain", "data.backups");
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out()).contains("data.backups", "It holds when", "proof: ", "Remedy — ");
  }

  @Test
  void aBoxIsExplainedByItsControls() {
    assertThat(Session.in(temp).run("explain", "p1.7").out())
        .startsWith("P1.7 ")
        .contains("tests.coverage");
  }

  @ParameterizedTest
  @ValueSource(strings = {"p3", "P3"})
  void aSectionIsExplainedByItsBoxesAndTheirControls(String section) {
    Outcome outcome = Session.in(temp).run("explain", section);
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out()).startsWith("P3  Security\n").contains("  - P3.1 ", "security.");
    assertThat(outcome.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void anAspectIsExplainedAlone() throws Exception {
    Session session = Session.in(temp).file("package.json", "{}");
    session.commit("Begin");
    Outcome outcome = session.there("explain", "Data.Backups#retention");
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    assertThat(outcome.out())
        .contains("  - retention: ")
        .containsPattern("\n  \\S retention: .*\n    - ")
        .doesNotContain("  - automated: ", "automated: in doubt");
    Outcome none = session.there("explain", "data.backups#kept");
    assertThat(none.exit()).isEqualTo(64);
    assertThat(none.err()).contains("has the aspects ", "no \"kept\"");
  }

  @Test
  void remediesForOtherStacksAreNamedAlone() throws Exception {
    Session session =
        Session.in(temp)
            .file("requirements.txt", "django==5.1\n")
            .file("manage.py", "import django\n");
    session.commit("Begin");
    String brief = session.there("explain", "data.versioned-migrations").out();
    String whole = session.there("explain", "data.versioned-migrations", "-v").out();
    assertThat(brief).contains("\nRemedies for other stacks, which -v shows: ");
    assertThat(whole).doesNotContain("other stacks").hasSizeGreaterThan(brief.length());
  }

  @Test
  void whatARepositoryShowsIsToldAspectByAspectWithEvidence() throws Exception {
    Session session =
        Session.in(temp)
            .file("package.json", "{\"scripts\": {\"test\": \"vitest run\"}}")
            .file("a.test.js", "test('a', () => {})");
    session.commit("Begin");
    Outcome outcome = session.there("explain", "tests.coverage");
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out())
        .contains(
            "What shop at ", "✗ collected: failed", "No pipeline measures coverage (searched ")
        .contains("? gaps: in doubt", "→ ")
        .containsSubsequence("What shop at ", "Remedy — ", "It holds when");
  }

  @Test
  void withoutAPathTheLastAuditOfTheFolderIsAsked() throws Exception {
    Session session = Session.in(temp).file("package.json", "{}");
    session.commit("Begin");
    Path cache = temp.resolve("cache").resolve("seatrial");
    assertThat(Shown.last(session.repository(), cache)).isEmpty();
    session.there("audit", "-q");
    assertThat(
            Shown.last(session.repository(), cache)
                .flatMap(shown -> shown.of("tests.coverage", "")))
        .hasValueSatisfying(
            shown ->
                assertThat(shown).startsWith("What shop at ").contains("audited on 2026-06-30"));
    assertThat(
            Shown.last(session.repository(), cache).flatMap(shown -> shown.of("tests.cover", "")))
        .isEmpty();
  }

  @Test
  void anEarlierAuditSaysWhenItIsOutOfDate() throws Exception {
    Session session = Session.in(temp).file("package.json", "{}");
    session.commit("Begin");
    session.there("audit", "-q");
    Path folder = session.repository();
    assertThat(stale(folder)).isEmpty();
    session.there("audit", "-q", "--base", "main");
    assertThat(stale(folder)).hasValue("a later audit used --base");
    session.there("audit", "-q");
    session.file("a.js", "");
    session.commit("More");
    assertThat(stale(folder)).hasValue("another commit is here");
    session.file(".seatrial/attestations/a.yml", "a: b");
    assertThat(stale(folder)).hasValue("the ledger or seatrial.yml changed");
  }

  private Optional<String> stale(Path folder) {
    return Shown.last(folder, temp.resolve("cache").resolve("seatrial"))
        .orElseThrow()
        .stale(Mark.of(folder));
  }

  @ParameterizedTest
  @CsvSource({
    "gdpr, data.personal-data",
    "privacy, data.personal-data",
    "restore gorgonzola, data.restore-tested",
    "ddos, security.rate-limit-auth",
    "rls, access.row-level-security"
  })
  void wordsAndWhatIsAlsoMeantByThemFindControls(String words, String control) {
    List<String> line = new ArrayList<>(List.of("controls"));
    line.addAll(List.of(words.split(" ", -1)));
    assertThat(Session.in(temp).run(line.toArray(String[]::new)).out().lines().limit(3))
        .anyMatch(found -> found.startsWith(control + " "));
  }

  @ParameterizedTest
  @CsvSource({
    "tests.coverge, tests.coverage",
    "test.coverage, tests.coverage",
    "data.rollback, deploy.rollback",
    "P9.99, P9.9",
    "backup, data.backups"
  })
  void anUnknownNameIsRefusedWithNearOnes(String unknown, String near) {
    Outcome outcome = Session.in(temp).run("explain", unknown);
    assertThat(outcome.exit()).isEqualTo(64);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("No control and no box is called \"" + unknown + "\"", near);
  }

  @Test
  void withoutANameItSaysHowToFindOne() {
    Outcome outcome = Session.in(temp).run("explain");
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out()).contains("seatrial controls WORDS", "observability", "58 boxes");
  }

  @Test
  void controlsAreRankedByWhereTheirPagesSayTheWords() {
    Outcome outcome = Session.in(temp).run("controls", "backups");
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out().lines()).hasSizeGreaterThan(2);
    assertThat(outcome.out()).startsWith("data.backups ");
    assertThat(Session.in(temp).run("controls", "gorgonzola").exit()).isEqualTo(64);
  }

  @Test
  void allControlsAndChecklistsAreWrittenAsASite() throws Exception {
    Path site = temp.resolve("a site");
    Outcome outcome = Session.in(temp).run("controls", "--site", site.toString());
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    try (var pages = Files.walk(site)) {
      assertThat(pages.filter(Files::isRegularFile)).hasSizeGreaterThan(116);
    }
    assertThat(site.resolve("checklists/P.html")).content().contains("P1.7", "tests.coverage.html");
    assertThat(Session.in(temp).run("controls", "--site", site.toString()).exit()).isZero();
    assertThat(Session.in(temp).run("controls", "a", "--site", site.toString()).exit())
        .isEqualTo(64);
  }
}
