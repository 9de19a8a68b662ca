package dev.seatrial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.cli.Session.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What other tools were told to pass over, on its way into the ledger. */
class BaselinesTest {
  private static final String TOKEN = "8fJk2LmQ9xVb4" + "NcR7tYp1Z";
  private static final String OTHER = "7gKm3NpR8yWc5" + "PdS6vZq2X";
  private static final String DOUBTFUL = "tr0ub4dor";

  @TempDir private Path folder;
  private Session session;
  private String first = "";

  @BeforeEach
  void aShopWithSecrets() throws Exception {
    session = Session.in(folder);
    first =
        session
            .file("deploy.env", "# ours\nAPI_TOKEN=" + TOKEN + "\n")
            .file("old.env", "API_TOKEN=" + OTHER + "\n")
            .file("config/settings.yml", "user: shop\npassword: " + DOUBTFUL + "\n")
            .commit("Start");
    Files.delete(session.repository().resolve("old.env"));
    session.commit("Take one out");
  }

  private Outcome accept(String baseline, String... more) throws IOException {
    Path file = folder.resolve("baseline");
    Files.writeString(file, baseline);
    List<String> line =
        new ArrayList<>(
            List.of(
                "accept",
                "security.secrets",
                session.repository().toString(),
                "--baseline",
                file.toString()));
    line.addAll(List.of(more));
    return session.run(line.toArray(String[]::new));
  }

  private Outcome accepted(String baseline) throws IOException {
    return accept(
        baseline,
        "--tool-is-wrong",
        "--reason",
        "Looked at one by one, and revoked",
        "--owner",
        "ann@example.org",
        "--until",
        "2026-09-30");
  }

  private static String leak(String commit, String path, int line, String secret) {
    return """
        {
          "RuleID": "generic-api-key",
          "Description": "Detected a Generic API Key",
          "StartLine": %2$d,
          "EndLine": %2$d,
          "StartColumn": 1,
          "EndColumn": 36,
          "Match": "API_TOKEN=%4$s",
          "Secret": "%4$s",
          "File": "%3$s",
          "SymlinkFile": "",
          "Commit": "%1$s",
          "Entropy": 4.440636,
          "Author": "An Author",
          "Email": "author@example.org",
          "Date": "2026-06-30T12:00:00Z",
          "Message": "Start",
          "Tags": [],
          "Fingerprint": "%1$s:%3$s:generic-api-key:%2$d"
        }"""
        .formatted(commit, line, path, secret);
  }

  private static String detected(String path, int line, String secret, String more)
      throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-1").digest(secret.getBytes(StandardCharsets.UTF_8));
    return """
        "%1$s": [
          {
            "type": "Secret Keyword",
            "filename": "%1$s",
            "hashed_secret": "%2$s",
            "is_verified": false,
            "line_number": %3$d%4$s
          }
        ]"""
        .formatted(path, HexFormat.of().formatHex(hash), line, more);
  }

  private static String secretsBaseline(String... results) {
    return """
        {
          "version": "1.5.0",
          "plugins_used": [{"name": "KeywordDetector", "keyword_exclude": ""}],
          "filters_used": [{"path": "detect_secrets.filters.allowlist.is_line_allowlisted"}],
          "results": {%s},
          "generated_at": "2026-06-01T10:00:00Z"
        }
        """
        .formatted(String.join(",", results));
  }

  private void holdsNoValue(Outcome outcome) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().contains(".seatrial")).toList()) {
        if (Files.isRegularFile(file)) {
          assertThat(Files.readString(file)).doesNotContain(TOKEN.substring(5), OTHER.substring(5));
        }
      }
    }
    assertThat(outcome.out() + outcome.err())
        .doesNotContain(TOKEN.substring(5), OTHER.substring(5), DOUBTFUL);
  }

  @Test
  void aReportOfGitleaksIsTakenValueByValueUntilItsTerm() throws Exception {
    Outcome outcome =
        accepted(
            "["
                + leak(first, "deploy.env", 2, TOKEN)
                + ","
                + leak(first, "old.env", 1, OTHER)
                + ","
                + leak(first, "gone.env", 7, TOKEN)
                + "]");
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    assertThat(outcome.out())
        .contains("Of 3 entries in", "2 name 2 secrets.", "(1): gone.env:7 in ");
    holdsNoValue(outcome);
    Outcome after = session.there("secrets");
    assertThat(after.exit()).as("the doubt is left").isEqualTo(2);
    assertThat(after.out())
        .contains("ann@example.org says that the tool is wrong, until 2026-09-30: ");
    assertThat(session.on(java.time.LocalDate.of(2026, 10, 1)).there("secrets").exit())
        .isEqualTo(1);
  }

  @Test
  void aDoubtIsTakenAsWell() throws Exception {
    assertThat(
            accepted(
                    secretsBaseline(
                        detected("deploy.env", 2, TOKEN, ",\n\"is_secret\": false"),
                        detected("old.env", 1, OTHER, ""),
                        detected("config/settings.yml", 99, DOUBTFUL, "")))
                .exit())
        .isZero();
    assertThat(session.there("secrets").exit()).isZero();
    assertThat(session.there("explain", "security.secrets").out())
        .contains("tree: accepted", "history: accepted");
    assertThat(session.there("ledger", "lint").exit()).isZero();
    session.file("more.env", "API_TOKEN=" + OTHER.replace('7', '9') + "\n");
    assertThat(session.there("secrets").exit()).as("another secret").isEqualTo(1);
  }

  @Test
  void fingerprintsOfGitleaksAreTakenWhereTheValueStandsOnTheirLine() throws Exception {
    Outcome outcome =
        accepted(
            "# looked at\n\n"
                + first
                + ":old.env:generic-api-key:1\n"
                + "deploy.env:generic-api-key:2\n"
                + "deploy.env:generic-api-key:1\n"
                + "config/settings.yml:generic-api-key:1\n");
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    assertThat(outcome.out())
        .contains("Of 4 entries in", "2 name 2 secrets.", "deploy.env:1, config/settings.yml:1");
    assertThat(session.there("secrets").exit()).isEqualTo(2);
  }

  @Test
  void aRedactedReportIsTakenByItsLines() throws Exception {
    assertThat(accepted("[" + leak(first, "old.env", 1, "REDACTED") + "]").out())
        .contains("1 name 1 secret.");
  }

  @Test
  void whatWasMarkedAsRealIsNotTaken() throws Exception {
    Outcome outcome =
        accepted(secretsBaseline(detected("deploy.env", 2, TOKEN, ",\n\"is_secret\": true")));
    assertThat(outcome.exit()).isEqualTo(64);
    assertThat(outcome.err()).contains("Marked as real in the baseline", "deploy.env:2");
  }

  @Test
  void anotherValueAtTheSamePlaceIsNotTaken() throws Exception {
    Outcome outcome = accepted(secretsBaseline(detected("deploy.env", 2, OTHER, "")));
    assertThat(outcome.exit()).isEqualTo(64);
    assertThat(session.repository().resolve(".seatrial")).doesNotExist();
  }

  @Test
  void reasonOwnerAndTermAreDemandedAndNobodyCarriesTheRisk() throws Exception {
    String baseline = secretsBaseline(detected("deploy.env", 2, TOKEN, ""));
    assertThat(accept(baseline, "--tool-is-wrong").complaints())
        .first()
        .isEqualTo("Nothing was written: --reason, --owner, --until are missing. For example:");
    Outcome carried = accept(baseline);
    assertThat(carried.exit()).isEqualTo(64);
    assertThat(carried.complaints())
        .singleElement()
        .asString()
        .contains("nobody may carry the risk of a secret");
    assertThat(session.repository().resolve(".seatrial")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"results\": | begins like JSON",
        "{\"a\": 1} | no baseline of gitleaks or detect-secrets",
        "[{\"a\": 1}] | no report of gitleaks",
        "{\"version\": \"0.14.3\", \"results\": {}} | is of version 0.14.3 of detect-secrets",
        "{\"version\": \"1.5.0\", \"results\": {\"a\": [{}]}} | without the hash",
        "hello world | is no baseline",
        "'' | none may be passed over",
      })
  void whatIsNoBaselineIsRefusedInOneSentence(String text, String says) throws Exception {
    Outcome outcome = accepted(text);
    assertThat(outcome.exit()).isEqualTo(64);
    assertThat(outcome.complaints()).singleElement().asString().contains(says);
  }

  @Test
  void aFileThatIsNotThereIsRefused() {
    Outcome outcome =
        session.run(
            "accept",
            "security.secrets",
            session.repository().toString(),
            "--tool-is-wrong",
            "--baseline",
            folder.resolve("none").toString());
    assertThat(outcome.exit()).isEqualTo(64);
    assertThat(outcome.complaints()).singleElement().asString().contains("does not exist");
  }
}
