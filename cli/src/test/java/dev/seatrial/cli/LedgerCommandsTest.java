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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a person's words to what the gate makes of them, through the real program. */
class LedgerCommandsTest {
  private static final String ON_CALL = "operations.on-call#covered-today";
  private static final String RISK = "docs.setup#test-command";

  @TempDir private Path temp;
  private Session session;

  @BeforeEach
  void aShop() throws Exception {
    session = Session.in(temp).file("package.json", "{}").file("README.md", "# Shop\n");
    session.commit("Begin");
  }

  private Outcome attest(String about, String until, String... more) {
    List<String> line =
        new java.util.ArrayList<>(
            List.of(
                "attest",
                about,
                session.repository().toString(),
                "--says",
                "Ann is on call: \"now\"",
                "--by",
                "ann@example.org",
                "--evidence",
                "https://rota.example.org",
                "--until",
                until));
    line.addAll(List.of(more));
    return session.run(line.toArray(String[]::new));
  }

  private Outcome accept(String about, String until, String... more) {
    List<String> line =
        new java.util.ArrayList<>(
            List.of(
                "accept",
                about,
                session.repository().toString(),
                "--reason",
                "We are two",
                "--owner",
                "ann@example.org",
                "--until",
                until));
    line.addAll(List.of(more));
    return session.run(line.toArray(String[]::new));
  }

  private String standing(LocalDate day) {
    return session
        .on(day)
        .there("explain", ON_CALL.substring(0, ON_CALL.indexOf('#')))
        .out()
        .lines()
        .filter(line -> line.contains("covered-today: ") && !line.startsWith("  - "))
        .findFirst()
        .orElse("");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-29, in doubt",
    "2026-06-30, attested",
    "2026-07-31, attested",
    "2026-08-01, in doubt"
  })
  void aWordCountsFromItsDayThroughTheEndOfItsLast(LocalDate day, String standing) {
    assertThat(attest(ON_CALL, "2026-07-31").exit()).isZero();
    assertThat(standing(day)).endsWith(standing);
  }

  @Test
  void lintSpeaksBeforeAndAfterTheEnd() {
    attest(ON_CALL, "2026-07-31");
    assertThat(session.there("ledger", "lint"))
        .isEqualTo(new Outcome(0, "1 entry, nothing wrong.\n", ""));
    Outcome soon = session.on(LocalDate.of(2026, 7, 20)).there("ledger", "lint");
    assertThat(soon.exit()).isZero();
    assertThat(soon.out()).contains("expires at the end of 2026-07-31");
    Outcome late = session.on(LocalDate.of(2026, 8, 1)).there("ledger", "lint");
    assertThat(late.exit()).isEqualTo(1);
    assertThat(late.out()).contains("expired at the end of 2026-07-31");
  }

  @Test
  void aWordDiesWithWhatItCovers() throws IOException {
    assertThat(attest(ON_CALL, "2026-07-31", "--covers", "README.md").exit()).isZero();
    assertThat(standing(Session.TODAY)).endsWith("attested");
    session.file("README.md", "# Another shop\n");
    assertThat(standing(Session.TODAY)).endsWith("in doubt");
  }

  @Test
  void aPersonIsAskedForWhatIsLeftOut() throws IOException {
    Outcome outcome =
        session
            .answering(
                "Ann is on call", "ann@example.org", "https://rota.example.org", "2026-07-31")
            .run("attest", ON_CALL, session.repository().toString());
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    assertThat(standing(Session.TODAY)).endsWith("attested");
  }

  @Test
  void whatNobodyAnswersIsNamedAtOnce() {
    Outcome outcome = session.run("attest", ON_CALL, session.repository().toString());
    assertThat(outcome.exit()).isEqualTo(64);
    assertThat(outcome.complaints())
        .first()
        .isEqualTo(
            "Nothing was written: --says, --by, --evidence, --until are missing. For example:");
  }

  @ParameterizedTest
  @CsvSource({"attest, ''", "accept, ''", "attest, " + ON_CALL, "accept, docs.deploy#procedure"})
  void theExampleThatIsShownCanBePasted(String command, String about) throws IOException {
    String path = session.repository().toString();
    Outcome asked = about.isEmpty() ? session.run(command) : session.run(command, about, path);
    String example = asked.complaints().getLast().strip();
    assertThat(asked.exit()).isEqualTo(64);
    assertThat(example).startsWith("seatrial " + command + " ");
    assertThat(example.contains(" " + path + " ")).isEqualTo(!about.isEmpty());
    List<String> words = new ArrayList<>();
    Matcher word = Pattern.compile("\"([^\"]*)\"|(\\S+)").matcher(example);
    while (word.find()) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }
    if (about.isEmpty()) {
      words.add(path);
    }
    Outcome pasted = session.run(words.subList(1, words.size()).toArray(String[]::new));
    assertThat(pasted.exit()).as(pasted.err()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "operations.on-call, 2026-07-31, about one aspect",
    "operations.on-call#covered, 2026-07-31, has the aspects covered-today",
    "operations.oncall#covered-today, 2026-07-31, operations.on-call",
    "data.restore-tested#restored, 2026-07-31, takes no person's word",
    "operations.on-call#covered-today, 2026-06-29, ends before it begins",
    "operations.on-call#covered-today, 2027-12-31, no more than 365 days",
    "operations.on-call#covered-today, 31.07.2026, is a date"
  })
  void whatWouldNotCountIsNotWritten(String about, String until, String says) {
    Outcome outcome = attest(about, until);
    assertThat(outcome.exit()).isEqualTo(64);
    assertThat(outcome.err()).contains(says);
    assertThat(session.repository().resolve(".seatrial")).doesNotExist();
  }

  @Test
  void aSecondWordReplacesTheFirstAndSaysSo() throws IOException {
    attest(ON_CALL, "2026-07-31");
    session = session.on(LocalDate.of(2026, 7, 20));
    assertThat(attest(ON_CALL, "2026-08-31", "--fails").out())
        .contains(
            "It replaces the word of ann@example.org that it holds, from 2026-06-30 until 2026-07-31.");
    try (var files = Files.list(session.repository().resolve(".seatrial/attestations"))) {
      assertThat(files)
          .singleElement()
          .satisfies(file -> assertThat(file).content().contains("until: 2026-08-31"));
    }
  }

  @Test
  void aRiskIsRenewedAtTheCeilingAndBesideOtherFindings() throws IOException {
    session.file("seatrial.yml", "policy: {ceiling: 1}\n");
    accept(RISK, "2026-07-31");
    Outcome renewed = accept(RISK, "2026-08-31");
    assertThat(renewed.exit()).as(renewed.err()).isZero();
    assertThat(renewed.out()).contains("It replaces the risk that ann@example.org carries");
    assertThat(accept(RISK, "2026-08-31", "--finding", "0123456789abcdef").exit()).isEqualTo(64);
  }

  @Test
  void aRiskThatNoLongerCountsGivesNoPlaceToItsSuccessor() throws IOException {
    session.file("seatrial.yml", "policy: {ceiling: 1}\n");
    accept(RISK, "2026-07-31");
    session = session.on(LocalDate.of(2026, 8, 15));
    assertThat(accept("docs.deploy#procedure", "2026-09-30").exit()).isZero();
    assertThat(accept(RISK, "2026-09-30").err()).contains("no more than 1 risk");
  }

  @Test
  void aRiskForAWholeControlIsOfferedByItsAspects() throws IOException {
    Outcome refused = accept("docs.setup", "2026-07-31");
    assertThat(refused.exit()).isEqualTo(64);
    assertThat(refused.err())
        .contains("a risk is about one aspect; write docs.setup#", "docs.setup#test-command");
    session = session.answering("everything", "test-command");
    assertThat(accept("docs.setup", "2026-07-31").exit()).isZero();
    assertThat(session.there("ledger", "lint").out()).contains("1 entry, nothing wrong.");
    assertThat(session.there("audit").out())
        .contains("What people said\n~ docs.setup#test-command: ");
    assertThat(session.there("explain", "docs.setup").out()).contains("~ test-command: accepted");
  }

  @Test
  void aBadAnswerIsAskedForAgainAndNoOtherAnswerIsLost() throws IOException {
    Outcome outcome =
        session
            .answering(
                "Ann is on call",
                "",
                "ann@example.org",
                "https://rota.example.org",
                "31.07.2026",
                "2026-06-01",
                "2029-01-01",
                "2026-07-31")
            .run("attest", ON_CALL, session.repository().toString());
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    assertThat(standing(Session.TODAY)).endsWith("attested");
  }

  @Test
  void aRiskClearsTheGateAndIsNoPass() {
    assertThat(accept(RISK, "2026-07-31").exit()).isZero();
    assertThat(session.there("explain", "docs.setup").out()).contains("~ test-command: accepted");
  }

  @Test
  void whatThePolicyForbidsIsNotWritten() throws IOException {
    assertThat(accept("security.secrets#tree", "2026-07-31").err())
        .contains("security.secrets is never acceptable, by the default policy.");
    session.file(
        "seatrial.yml", "policy: {second-approver: true, never-acceptable: [docs.deploy]}\n");
    assertThat(accept("docs.deploy#procedure", "2026-07-31"))
        .isEqualTo(
            new Outcome(
                64,
                "",
                "Nothing was written: docs.deploy is never acceptable, by the policy of the repository.\n"));
    assertThat(accept(RISK, "2026-07-31").err()).contains("somebody besides its owner");
    assertThat(accept(RISK, "2026-07-31", "--approver", "ANN@example.org").exit()).isEqualTo(64);
    assertThat(session.repository().resolve(".seatrial")).doesNotExist();
    assertThat(accept(RISK, "2026-07-31", "--approver", "bob@example.org").exit()).isZero();
  }

  @Test
  void noMoreRisksAreWrittenThanTheCeilingAllows() throws IOException {
    session.file("seatrial.yml", "policy: {ceiling: 1}\n");
    assertThat(accept(RISK, "2026-07-31").exit()).isZero();
    assertThat(accept("docs.deploy#procedure", "2026-07-31"))
        .isEqualTo(
            new Outcome(
                64,
                "",
                "Nothing was written: no more than 1 risk may be carried at once, by the policy of the repository.\n"));
  }

  @Test
  void acceptSaysItsLimits() {
    assertThat(session.run("accept", "--help").out().replaceAll("\\s+", " "))
        .contains("No more than 12 risks", "security.secrets or access.row-level-security");
  }

  @Test
  void lintNamesWhatGoesBeyondTheCeiling() throws IOException {
    accept(RISK, "2026-07-31");
    accept("docs.deploy#procedure", "2026-07-31");
    session.file("seatrial.yml", "policy: {ceiling: 1}\n");
    String shown =
        session.there("explain", "docs.setup").out()
            + session.there("explain", "docs.deploy").out();
    assertThat(shown.replaceAll("\\s+", " "))
        .containsOnlyOnce(": accepted")
        .contains("is beyond the ceiling of 1 risks");
    assertThat(session.there("ledger", "lint").out()).contains("is beyond the ceiling of 1");
  }

  @Test
  void nothingIsWrittenThroughALink() throws IOException {
    Path outside = Files.createDirectory(temp.resolve("outside"));
    Files.createSymbolicLink(session.repository().resolve(".seatrial"), outside);
    assertThat(attest(ON_CALL, "2026-07-31").exit()).isEqualTo(64);
    try (var files = Files.list(outside)) {
      assertThat(files).isEmpty();
    }
  }
}
