package dev.seatrial.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.ResetCommand;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.RefUpdate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsCommandTest {
  private static final String LETTERS =
      "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ0123456789";

  /** So many characters of a value may be shown, and no more. */
  private static final int SHOWN = 4;

  @TempDir private Path folder;

  private final Random random = new Random(41);

  private String drawn(int length) {
    return random
        .ints(length, 0, LETTERS.length())
        .mapToObj(LETTERS::charAt)
        .map(String::valueOf)
        .collect(joining());
  }

  @Test
  void tellsEverySecretOfTheHistoryAndQuotesNone() throws Exception {
    String stripe = "sk" + "_live_" + drawn(24);
    String password = drawn(18);
    String removed = drawn(22);
    String said = "ghp" + "_" + drawn(36);
    Session session = Session.in(folder);
    session
        .file("src/pay.ts", "export const key = \"" + stripe + "\";\n")
        .file("config/" + said + ".yml", "db_password: \"" + password + "\"\n")
        .file("old.env", "API_TOKEN=" + removed + "\n")
        .commit("Use " + said);
    Files.delete(session.repository().resolve("old.env"));
    session.commit("Take it out");
    try (Git git = Git.open(session.repository().toFile())) {
      git.gc().call();
    }

    for (String form : List.of("-v", "--format=json")) {
      Session.Outcome first = session.there("secrets", form);
      assertThat(first.exit()).isEqualTo(1);
      assertThat(first.out()).contains("Stripe").contains("src/pay.ts").contains("old.env");
      for (String value : List.of(stripe, password, removed, said)) {
        assertThat(first.out() + first.err()).doesNotContain(value.substring(0, SHOWN + 1));
      }
      assertThat(session.there("secrets", form)).isEqualTo(first);
    }
    String json = session.there("secrets", "--format=json").out();
    assertThat(PublishedSchema.says("secrets", json)).isEmpty();
    assertThat(PublishedSchema.says("secrets", json.replace("\"rotate\"", "\"turn\"")))
        .isNotEmpty();
    assertThat(kept()).anyMatch(file -> file.toString().endsWith(".secrets"));
    for (Path file : kept()) {
      String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
      for (String value : List.of(stripe, password, removed)) {
        assertThat(bytes).as(file.toString()).doesNotContain(value.substring(SHOWN));
      }
    }
  }

  private List<Path> kept() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("cache"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sarif", "markdown", "html", "junit"})
  void speaksTheFormatsOfAnAuditAboutSecretsAlone(String format) throws Exception {
    String stripe = "sk" + "_live_" + drawn(24);
    Session session = Session.in(folder);
    session.file("src/pay.ts", "export const key = \"" + stripe + "\";\n").commit("Pay");
    Path file = folder.resolve("secrets.xml");
    Session.Outcome outcome = session.there("secrets", "--format=" + format, "-o", file.toString());
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.out())
        .contains("Stripe secret key", "src/pay.ts")
        .doesNotContain("data.backups", stripe.substring(0, SHOWN + 1));
    assertThat(file).content().startsWith("<?xml").contains("Stripe secret key");
  }

  /** Whoever has several does everything once, with commands that begin as theirs did. */
  @Test
  void ordersOnceWhatIsToBeDoneAboutAll() throws Exception {
    Session session = Session.in(folder);
    session
        .file("src/pay.ts", "export const key = \"sk" + "_live_" + drawn(24) + "\";\n")
        .file("old.env", "API_TOKEN=" + drawn(22) + "\n")
        .commit("Start");
    Files.delete(session.repository().resolve("old.env"));
    session.commit("Take it out");
    String purge = "git filter-repo --invert-paths --path=old.env --replace-text ../old-values.txt";
    for (String command : List.of("audit", "secrets")) {
      for (String form : List.of("-v", "--format=markdown", "--format=html")) {
        String out = session.startedAs("./bin/sea trial").there(command, form).out();
        assertThat(out).as(command + " " + form).containsOnlyOnce(purge);
        assertThat(out.replace("&#39;", "'").replace("&quot;", "\""))
            .contains(
                "cd " + session.repository(),
                "'" + Path.of("").toAbsolutePath() + "/bin/sea trial' secrets .")
            .doesNotContain(" seatrial secrets .", ">seatrial secrets .");
      }
    }
    assertThat(session.there("secrets", "--format=json").out()).containsOnlyOnce(purge);
  }

  @Test
  void refusesAFormatThatIsNone() throws Exception {
    Session session = Session.in(folder);
    session.file("README.md", "# Shop\n").commit("Start");
    Session.Outcome outcome = session.there("secrets", "--format=pdf");
    assertThat(outcome.exit()).isEqualTo(64);
    assertThat(outcome.complaints()).singleElement().asString().startsWith("A format is one of ");
  }

  /** Whoever may read a repository on a forge can propose a change to it. */
  @Test
  void doubtsWhatIsOnlyProposed() throws Exception {
    Session session = Session.in(folder);
    String before = session.file("README.md", "# Shop\n").commit("Start");
    String proposed =
        session.file("config/app.yml", "db_password: \"" + drawn(18) + "\"\n").commit("Try");
    try (Git git = Git.open(session.repository().toFile())) {
      RefUpdate reference = git.getRepository().updateRef("refs/pull/7/head");
      reference.setNewObjectId(ObjectId.fromString(proposed));
      reference.update();
      git.reset().setMode(ResetCommand.ResetType.HARD).setRef(before).call();
    }
    Session.Outcome outcome = session.there("secrets");
    assertThat(outcome.out()).contains("doubtful", "only proposed, by refs/pull/7/head");
    assertThat(outcome.exit()).isEqualTo(2);
  }

  @Test
  void saysThatThereIsNone() throws Exception {
    Session session = Session.in(folder);
    session.file("src/pay.ts", "export const key = process.env.PAY_KEY;\n").commit("Read it");
    Session.Outcome outcome = session.there("secrets");
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out()).startsWith("Searched ");
  }

  @Test
  void refusesWhatIsNoFolder() {
    Session.Outcome outcome = Session.in(folder).run("secrets", folder.resolve("no").toString());
    assertThat(outcome.exit()).isEqualTo(64);
    assertThat(outcome.complaints()).hasSize(1);
  }
}
