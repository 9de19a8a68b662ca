package dev.seatrial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.cli.Session.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitTest {
  @TempDir private Path temp;
  private Session session;

  @BeforeEach
  void aShop() throws IOException {
    session =
        Session.in(temp)
            .file(
                "package.json",
                "{\"name\": \"shop\", \"scripts\": {\"start\": \"node .\", \"test\": \"vitest run\"}, \"dependencies\": {\"express\": \"5.0.0\"}}")
            .file("pnpm-lock.yaml", "lockfileVersion: '9.0'\n")
            .file(
                "Dockerfile",
                "FROM node:24\nEXPOSE 8080\nHEALTHCHECK CMD curl -f http://localhost:8080/healthz\nCMD [\"node\", \"index.js\"]\n")
            .file("index.js", "");
  }

  @Test
  void whatIsFoundIsWrittenAndAnAuditReadsIt() throws IOException {
    Outcome outcome = session.there("init");
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    assertThat(written())
        .contains(
            "tier: launch\n",
            "  - name: shop\n",
            "    start: pnpm start  # package.json\n",
            "    health: /healthz  # Dockerfile\n",
            "    port: 8080  # Dockerfile\n",
            "    tests: pnpm test  # package.json\n");
    assertThat(session.repository().resolve(".seatrial/README.md")).exists();
    assertThat(session.there("plan").exit()).isZero();
  }

  @Test
  void whatIsGivenComesBeforeWhatIsFound() throws IOException {
    session.there(
        "init",
        "--tier",
        "critical",
        "--start",
        "make run",
        "--health",
        "/up",
        "--tests",
        "make check",
        "--staging",
        "https://staging.example.org",
        "--disposable",
        "--database-variable",
        "STAGING_DB",
        "--journey",
        "Buy: a thing");
    assertThat(written())
        .contains(
            "tier: critical\n",
            "    start: make run\n",
            "    health: /up\n",
            "    tests: make check\n",
            "    url: \"https://staging.example.org\"\n    disposable: true\n",
            "    variable: STAGING_DB\n",
            "  - name: \"Buy: a thing\"\n");
    assertThat(session.there("plan").out()).contains("environment staging, database main");
  }

  @Test
  void aPersonIsAskedForTheRest() throws IOException {
    Outcome outcome =
        session
            .answering(
                "growth", "", "/up", "", "https://staging.example.org", "yes", "STAGING_DB", "Buy")
            .there("init");
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    assertThat(written())
        .contains(
            "tier: growth\n",
            "    start: pnpm start  # package.json\n",
            "    health: /up\n",
            "    disposable: true\n",
            "    variable: STAGING_DB\n",
            "  - name: \"Buy\"\n");
  }

  @Test
  void aBadAnswerIsAskedForAgainAtOnce() throws IOException {
    Outcome outcome =
        session
            .answering(
                "lunch",
                "growth",
                "",
                "healthz",
                "/up",
                "",
                "staging",
                "https://s.example.org",
                "perhaps",
                "yes",
                "postgres://app:Sw0rdf1sh@db/app",
                "STAGING_DB",
                "Buy")
            .there("init");
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    assertThat(written())
        .contains("tier: growth\n", "health: /up\n", "s.example.org", "disposable: true\n")
        .contains("variable: STAGING_DB\n", "  - name: \"Buy\"\n");
  }

  @Test
  void aDryRunPrintsAndWritesNothing() {
    Outcome outcome = session.there("init", "--dry-run");
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out()).contains("version: 1", "# environments:");
    assertThat(session.repository().resolve("seatrial.yml")).doesNotExist();
    assertThat(session.repository().resolve(".seatrial")).doesNotExist();
  }

  @Test
  void aFileThatIsThereIsReplacedOnlyByForce() throws IOException {
    session.file("seatrial.yml", "tier: growth\nbroken: yes\n");
    Outcome refused = session.there("init");
    assertThat(refused.exit()).isEqualTo(64);
    assertThat(refused.err()).contains("--force");
    assertThat(written()).startsWith("tier: growth");
    assertThat(session.there("init", "--force").exit()).isZero();
    assertThat(written()).contains("version: 1");
  }

  @Test
  void nothingIsWrittenThroughLinks() throws IOException {
    Path outside = Files.createDirectory(temp.resolve("outside"));
    Files.createSymbolicLink(
        session.repository().resolve("seatrial.yml"), outside.resolve("seatrial.yml"));
    assertThat(session.there("init", "--force").exit()).isEqualTo(64);
    Files.delete(session.repository().resolve("seatrial.yml"));
    Files.createSymbolicLink(session.repository().resolve(".seatrial"), outside);
    assertThat(session.there("init").exit()).isEqualTo(64);
    try (var files = Files.list(outside)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void aBareRepositoryIsRefused() throws Exception {
    session.commit("Begin");
    Path bare = temp.resolve("shop.git");
    Git.cloneRepository()
        .setURI(session.repository().toUri().toString())
        .setBare(true)
        .setDirectory(bare.toFile())
        .call()
        .close();
    Outcome outcome = session.run("init", bare.toString());
    assertThat(outcome.exit()).isEqualTo(64);
    assertThat(outcome.err()).contains("bare repository");
  }

  @Test
  void whatWouldNotBeReadIsNotWritten() {
    for (String[] wrong :
        List.of(
            new String[] {"init", "--tier", "lunch"},
            new String[] {"init", "--staging", "https://app:Sw0rdf1sh@staging.example.org"},
            new String[] {"init", "--database-variable", "postgres://app:Sw0rdf1sh@db/app"},
            new String[] {"init", "--health", "healthz"})) {
      Outcome outcome = session.there(wrong);
      assertThat(outcome.exit()).isEqualTo(64);
      assertThat(outcome.err()).startsWith("seatrial.yml:").doesNotContain("Sw0rdf1sh");
      assertThat(session.repository().resolve("seatrial.yml")).doesNotExist();
    }
  }

  @Test
  void aSecretInACommandOfTheRepositoryIsNotCopied() throws IOException {
    Files.delete(session.repository().resolve("package.json"));
    Files.delete(session.repository().resolve("Dockerfile"));
    session.file("Procfile", "web: API_TOKEN=Sw0rdf1sh node index.js\n");
    session.there("init");
    assertThat(written()).doesNotContain("Sw0rdf1sh");
  }

  @Test
  void aNameThatNoFileTakesIsChanged() throws IOException {
    session.file(
        "package.json", "{\"name\": \"a: b\\n# c\", \"dependencies\": {\"express\": \"5.0.0\"}}");
    assertThat(session.there("init").exit()).isZero();
    assertThat(session.there("plan").exit()).isZero();
  }

  private String written() throws IOException {
    return Files.readString(session.repository().resolve("seatrial.yml"));
  }
}
