package dev.seatrial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.cli.Session.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A secret of the history that somebody replaced: until when that counts, and what voids it. */
class ReplacedSecretsTest {
  private static final LocalDate BEFORE = Session.TODAY.minusDays(20);
  private static final String LINE = "API_TOKEN=" + "8fJk2LmQ9xVb4" + "NcR7tYp1Z\n";
  private static final Pattern NAMED = Pattern.compile(" characters, ([0-9a-f]{12})");

  @TempDir private Path folder;
  private Session session;

  @BeforeEach
  void aSecretThatWasTakenOut() throws Exception {
    session = Session.in(folder);
    session.on(BEFORE).file("README.md", "# Shop\n").file("old.env", LINE).commit("Start");
    Files.delete(session.repository().resolve("old.env"));
    session.on(BEFORE.plusDays(1)).commit("Take it out");
  }

  private String fingerprint() {
    Matcher matcher = NAMED.matcher(session.there("secrets").out());
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private Outcome attest(String aspect, String... more) {
    List<String> line =
        new ArrayList<>(
            List.of(
                "attest",
                "security.secrets#" + aspect,
                session.repository().toString(),
                "--finding",
                fingerprint(),
                "--says",
                "Replaced in the console",
                "--by",
                "ann@example.org",
                "--evidence",
                "https://tickets.example.org/7",
                "--until",
                "2026-09-30"));
    line.addAll(List.of(more));
    return session.run(line.toArray(String[]::new));
  }

  private int exit(LocalDate day) {
    return session.on(day).there("secrets").exit();
  }

  @Test
  void noLongerFailsUntilTheWordEnds() {
    assertThat(exit(Session.TODAY)).isEqualTo(1);
    Outcome written = attest("history");
    assertThat(written.exit()).as(written.err()).isZero();
    Outcome after = session.there("secrets");
    assertThat(after.exit()).isZero();
    assertThat(after.out())
        .contains("old.env", "ann@example.org says it holds until 2026-09-30")
        .doesNotContain(LINE.substring(LINE.indexOf('=') + 5));
    assertThat(session.there("explain", "security.secrets").out()).contains("history: attested");
    assertThat(session.there("ledger", "lint").exit()).isZero();
    assertThat(exit(LocalDate.of(2026, 9, 30))).isZero();
    assertThat(exit(LocalDate.of(2026, 10, 1))).isEqualTo(1);
  }

  /** Two secrets, of which somebody settled one: neither is taken for the other. */
  @Test
  void theWordStandsBesideTheSecretThatItIsAbout() throws Exception {
    String settled = fingerprint();
    assertThat(attest("history").exit()).isZero();
    session.file("other.env", LINE.replace('8', '7')).commit("Another");
    String word = "Settled: ann@example.org says";
    String text = session.there("secrets", "-v").out();
    assertThat(text)
        .contains("attested  Secret or token", "1 live-looking\n", "1 attested\n", word)
        .doesNotContain("2 live-looking", "--finding " + settled);
    for (String format : List.of("markdown", "html", "sarif")) {
      assertThat(session.there("secrets", "--format=" + format).out())
          .as(format)
          .contains("ann@example.org")
          .doesNotContain("--finding " + settled);
    }
    assertThat(session.there("audit", "-v").out().replaceAll("\\s+", " ")).contains(word);
    String json = session.there("secrets", "--format=json").out();
    assertThat(json).containsOnlyOnce("\"settled\": \"attested\"");
    assertThat(PublishedSchema.says("secrets", json)).isEmpty();
    String report = session.there("audit", "--format=json").out();
    assertThat(report).contains("\"settled\": \"ann@example.org says");
    assertThat(PublishedSchema.says("report", report)).isEmpty();
  }

  @Test
  void aSecretOfThePastStandsInSarifAtThePathThatItHad() {
    assertThat(session.there("secrets", "--format=sarif").out().replaceAll("\\s+", " "))
        .contains("\"uri\": \"old.env\"", "\"fullyQualifiedName\": \"commit ");
  }

  @Test
  void aStagedSecretIsToldOnceAtItsPath() throws Exception {
    Files.createDirectories(session.repository());
    session.file("staged.env", LINE.replace('8', '7'));
    try (Git git = Git.open(session.repository().toFile())) {
      git.add().addFilepattern("staged.env").call();
    }
    assertThat(session.there("secrets", "--staged", "--format=sarif").out())
        .containsOnlyOnce("\"ruleId\"")
        .contains("\"uri\": \"staged.env\"");
    Files.delete(session.repository().resolve("staged.env"));
    assertThat(session.there("secrets", "--staged", "--format=sarif").out())
        .containsOnlyOnce("\"ruleId\"")
        .contains("\"uri\": \"staged.env\"")
        .doesNotContain(".git/objects");
  }

  /** Whoever pastes what is shown says it of that secret and of that day. */
  @Test
  void theExampleKeepsWhatWasWritten() {
    String secret = fingerprint();
    Outcome asked =
        session.there(
            "attest",
            "security.secrets#history",
            "--finding=" + secret,
            "--rotated",
            "2026-06-30",
            "--by",
            "Ann O'Neil");
    assertThat(asked.exit()).isEqualTo(64);
    assertThat(asked.complaints().getLast())
        .contains(
            "seatrial attest security.secrets#history ",
            " --finding=" + secret + " --rotated 2026-06-30 --by 'Ann O'\\''Neil'",
            " --says \"The old one was revoked",
            " --until ")
        .doesNotContain("Your Name");
  }

  /** A purge makes another first commit, and so other fingerprints. */
  @Test
  void whoeverAsksForASecretThatWasPurgedHearsWhy() {
    Outcome gone = session.there("attest", "security.secrets#history", "--finding", "0123456789ab");
    assertThat(gone.complaints())
        .singleElement()
        .asString()
        .contains("is called 0123456789ab; where the history was rewritten", "seatrial secrets");
  }

  @Test
  void failsAgainWhereTheValueComesBackInALaterCommit() throws Exception {
    assertThat(attest("history").exit()).isZero();
    Session later = session.on(Session.TODAY.plusDays(2));
    later.file("again.env", LINE).commit("Try something");
    Files.delete(session.repository().resolve("again.env"));
    later.commit("Take it out again");
    Outcome outcome = later.there("secrets");
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.out()).contains("is contradicted: ", "later than 2026-06-30");
    assertThat(later.there("ledger", "lint").exit()).isEqualTo(1);
  }

  @Test
  void failsAgainWhereTheValueStandsInAFileAgain() throws Exception {
    assertThat(attest("history").exit()).isZero();
    session.file("again.env", LINE);
    Outcome outcome = session.there("secrets");
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.out()).contains("is contradicted: ", "stands in the files");
  }

  @Test
  void anotherSecretStillFails() throws Exception {
    assertThat(attest("history").exit()).isZero();
    session.file("other.env", LINE.replace('8', '7')).commit("Another");
    Files.delete(session.repository().resolve("other.env"));
    session.commit("Take that out, too");
    assertThat(exit(Session.TODAY)).isEqualTo(1);
  }

  @Test
  void aDoubtBesideItStaysOne() throws Exception {
    assertThat(attest("history").exit()).isZero();
    session.file("config/settings.yml", "user: shop\npassword: tr0ub4dor\n").commit("Configure");
    assertThat(exit(Session.TODAY)).isEqualTo(2);
  }

  /** Whoever proposes a change cannot bring along the word that lets it pass. */
  @Test
  void aWordOfTheChangeItselfIsNotHeard() {
    assertThat(attest("history").exit()).isZero();
    assertThat(session.there("secrets", "--base=main").exit()).isEqualTo(1);
  }

  @Test
  void nothingIsWrittenWhereItWasNotOver() throws IOException {
    Outcome early = attest("history", "--rotated", BEFORE.minusDays(1).toString());
    assertThat(early.exit()).isEqualTo(64);
    assertThat(early.complaints()).singleElement().asString().contains("it was not over on");
    session.file("again.env", LINE);
    for (String aspect : List.of("tree", "history")) {
      Outcome standing = attest(aspect);
      assertThat(standing.exit()).isEqualTo(64);
      assertThat(standing.complaints()).singleElement().asString().contains("stands in the files");
    }
    assertThat(session.repository().resolve(".seatrial")).doesNotExist();
  }

  @Test
  void whoClonesTheRepositoryHearsTheSameWord() throws Exception {
    assertThat(attest("history").exit()).isZero();
    session.commit("Say that it was replaced");
    Path clone = folder.resolve("elsewhere").resolve("another-name");
    Git.cloneRepository()
        .setURI(session.repository().toUri().toString())
        .setDirectory(clone.toFile())
        .call()
        .close();
    assertThat(session.run("secrets", clone.toString()).exit()).isZero();
  }
}
