package dev.seatrial.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.cli.StandIn.Reply;
import dev.seatrial.cli.StandIn.Request;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Issuers are asked about what they issued, and nobody about anything else. */
class VerifyTest {
  private static final List<String> HOSTS =
      List.of(
          "api.github.com",
          "huggingface.co",
          "slack.com",
          "api.stripe.com",
          "api.telegram.org",
          "api.groq.com");
  private static final String WHEN = "2026-06-30T12:00:00Z";
  private static final int SHOWN = 4;

  @TempDir private static Path certificates;
  private static SSLContext certified;

  @TempDir private Path folder;

  private final Random random = new Random(7);
  private final List<String> values = new ArrayList<>();
  private final List<StandIn> opened = new ArrayList<>();

  @BeforeAll
  static void certify() throws Exception {
    certified = StandIn.certified(certificates.resolve("issuers.p12"), HOSTS);
  }

  @AfterEach
  void close() {
    opened.forEach(StandIn::close);
  }

  private String drawn(String prefix, int length) {
    String letters = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ0123456789";
    String value =
        random
            .ints(length, 0, letters.length())
            .mapToObj(letters::charAt)
            .map(String::valueOf)
            .collect(joining("", prefix, ""));
    values.add(value);
    return value;
  }

  private StandIn standIn(Function<Request, Reply> answers) throws Exception {
    StandIn standIn = new StandIn(certified, answers);
    opened.add(standIn);
    return standIn;
  }

  private Session.Outcome verified(Supplier<HttpClient.Builder> network, String... more) {
    List<String> args = new ArrayList<>(List.of("secrets", "--trust"));
    args.addAll(List.of(more));
    Session.Outcome outcome =
        Session.in(folder).reaching(network).there(args.toArray(String[]::new));
    for (String value : values) {
      assertThat(outcome.out() + outcome.err())
          .doesNotContain(value.substring(SHOWN, 3 * SHOWN))
          .doesNotContain(value.substring(value.length() - 2 * SHOWN));
    }
    return outcome;
  }

  private void token(String value) throws IOException {
    Session.in(folder).file("src/a.ts", "const token = \"" + value + "\";\n");
  }

  @Test
  void whatItsIssuerAcceptsIsLive() throws Exception {
    String token = drawn("hf" + "_", 34);
    token(token);
    StandIn issuer = standIn(request -> Reply.of(200, "{\"name\": \"somebody\"}"));
    Session.Outcome outcome = verified(issuer::client, "--verify", "huggingface.co");
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.out())
        .contains("live  Hugging Face", "verified live at " + WHEN + " by huggingface.co")
        .doesNotContain("somebody");
    assertThat(issuer.requests())
        .singleElement()
        .satisfies(
            asked -> {
              assertThat(asked.method()).isEqualTo("GET");
              assertThat(asked.path()).isEqualTo("/api/whoami-v2").doesNotContain(token);
              assertThat(asked.headers()).containsEntry("authorization", "Bearer " + token);
            });
    assertThat(issuer.connects())
        .singleElement()
        .asString()
        .startsWith("CONNECT huggingface.co:443 ")
        .doesNotContain(token);
  }

  @Test
  void whatItsIssuerAcceptsNoLongerIsRevoked() throws Exception {
    token(drawn("hf" + "_", 34));
    StandIn issuer = standIn(request -> Reply.of(401, "{\"error\": \"no\"}"));
    Session.Outcome outcome = verified(issuer::client, "-v", "--verify", "huggingface.co");
    assertThat(outcome.out())
        .contains("revoked  Hugging Face", "revoked, as huggingface.co said at " + WHEN);
    assertThat(outcome.exit()).isZero();
    assertThat(verified(issuer::client, "--format", "json", "--verify=huggingface.co").out())
        .contains("\"judgement\": \"revoked\"", "\"reason\": \"revoked, as huggingface.co said");
  }

  /** Else a token of an installation of somebody's own would pass as revoked. */
  @Test
  void aRefusalThatMayMeanSomethingElseLeavesADoubt() throws Exception {
    token(drawn("github" + "_pat_", 82));
    StandIn issuer = standIn(request -> Reply.of(401, "{}"));
    Session.Outcome outcome = verified(issuer::client, "--verify", "api.github.com");
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.out())
        .contains("doubtful  GitHub", "unless a GitHub Enterprise Server issued it");
  }

  @ParameterizedTest
  @CsvSource({"403", "404", "500", "503", "429", "302", "201"})
  void anyOtherAnswerTellsNothing(int status) throws Exception {
    token(drawn("hf" + "_", 34));
    StandIn issuer =
        standIn(
            request ->
                new Reply(status, Map.of("Location", "https://api.groq.com/elsewhere"), "{}"));
    Session.Outcome outcome = verified(issuer::client, "--verify", "huggingface.co,api.groq.com");
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.out())
        .contains("live-looking  Hugging Face", "not verified: the answer " + status);
    assertThat(issuer.requests()).hasSize(1);
    assertThat(issuer.connects()).hasSize(1);
  }

  @Test
  void anAnswerIsReadWhereItsStatusSaysTooLittle() throws Exception {
    token(drawn("xoxb" + "-123456789012-123456789012-", 24));
    Map<String, String> told =
        Map.of(
            "{\"ok\": true}",
            "verified live",
            "{\"ok\": false, \"error\": \"token_revoked\"}",
            "revoked, as slack.com said",
            "{\"ok\": false, \"error\": \"invalid_auth\"}",
            "not verified: the answer 200",
            "{\"ok\": ",
            "not verified: the answer 200",
            "x".repeat(1 << 20),
            "not verified: a broken connection");
    told.forEach(
        (body, says) -> {
          try {
            StandIn issuer = standIn(request -> Reply.of(200, body));
            assertThat(verified(issuer::client, "-v", "--verify", "slack.com").out())
                .contains(says);
            assertThat(issuer.requests())
                .singleElement()
                .extracting(Request::method)
                .isEqualTo("POST");
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        });
  }

  @Test
  void aSecretIsSentAsItsIssuerTakesIt() throws Exception {
    String key = drawn("sk" + "_live_", 24);
    String bot = drawn("1234567890:A", 34);
    Session.in(folder)
        .file("src/pay.ts", "const key = \"" + key + "\";\n")
        .file("bot.env", "TELEGRAM_BOT_TOKEN=" + bot + "\n");
    StandIn issuer = standIn(request -> Reply.of(200, "{\"ok\": true}"));
    verified(issuer::client, "--verify", "api.stripe.com", "--verify", "api.telegram.org");
    String basic = Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
    assertThat(issuer.requests())
        .anyMatch(asked -> ("Basic " + basic).equals(asked.headers().get("authorization")))
        .anyMatch(asked -> asked.path().equals("/bot" + bot + "/getMe"));
    for (Path file : kept()) {
      String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
      values.forEach(value -> assertThat(bytes).doesNotContain(value.substring(SHOWN)));
    }
  }

  private List<Path> kept() throws IOException {
    Path cache = folder.resolve("cache");
    if (!Files.exists(cache)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(cache)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void whatATestNeedsMayWorkToo() throws Exception {
    String token = drawn("hf" + "_", 34);
    Session.in(folder).file("tests/api_test.py", "TOKEN = \"" + token + "\"\n");
    assertThat(Session.in(folder).there("secrets").exit()).isZero();
    StandIn issuer = standIn(request -> Reply.of(200, "{}"));
    assertThat(verified(issuer::client, "--verify", "huggingface.co").exit()).isEqualTo(1);
  }

  @Test
  void theKindsThatCanBeVerifiedAreListedWithTheirHosts() {
    assertThat(Session.in(folder).run("secrets", "--kinds").out().lines())
        .hasSizeGreaterThan(250)
        .anyMatch(line -> line.matches("huggingface\\.token +Hugging Face .*, huggingface\\.co"))
        .anyMatch(line -> line.matches("generic\\.password +[^,]*"));
  }

  @Test
  void whatLiesInThePastIsAskedAboutOnceAndNothingOfItIsKept() throws Exception {
    String token = drawn("hf" + "_", 34);
    Session session = Session.in(folder);
    session.file("a.env", "TOKEN=" + token + "\n").file("b.env", "KEY=" + token + "\n");
    session.commit("Start");
    Files.delete(session.repository().resolve("a.env"));
    Files.delete(session.repository().resolve("b.env"));
    session.commit("Take it out");
    try (Git git = Git.open(session.repository().toFile())) {
      git.gc().call();
    }
    StandIn issuer = standIn(request -> Reply.of(200, "{}"));
    assertThat(verified(issuer::client, "--verify", "huggingface.co").out())
        .contains("verified live");
    assertThat(verified(issuer::client, "--verify", "huggingface.co").out())
        .contains("verified live");
    assertThat(issuer.requests()).hasSize(2);
    assertThat(kept()).isNotEmpty();
    for (Path file : kept()) {
      assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
          .doesNotContain(token.substring(SHOWN))
          .doesNotContain("verified");
    }
  }

  @Test
  void onlyWhoIsNamedIsAskedAndOnlyAboutWhatTheyIssued() throws Exception {
    token(drawn("hf" + "_", 34));
    Session.in(folder)
        .file(".env", "DB_PASSWORD=" + drawn("", 20) + "\nHOST=huggingface.co\n")
        .file(
            "docs/verify.md", "hf" + "_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx is what it looks like\n");
    StandIn issuer = standIn(request -> Reply.of(200, "{}"));
    Session.Outcome outcome = verified(issuer::client, "--verify", "api.groq.com");
    assertThat(outcome.out()).contains("not verified: huggingface.co was not named");
    assertThat(issuer.connects()).isEmpty();
  }

  @Test
  void aHostWithoutACertificateThatIsTrustedGetsNothing() throws Exception {
    token(drawn("hf" + "_", 34));
    StandIn strange = standIn(request -> Reply.of(200, "{}"));
    assertThat(verified(strange::strange, "--verify", "huggingface.co").out())
        .contains("live-looking", "not verified: a certificate or a connection");
    assertThat(strange.requests()).isEmpty();
    StandIn other =
        new StandIn(
            StandIn.certified(certificates.resolve("other.p12"), List.of("example.org")),
            request -> Reply.of(200, "{}"));
    opened.add(other);
    assertThat(verified(other::client, "--verify", "huggingface.co").out())
        .contains("live-looking", "not verified: a certificate or a connection");
    assertThat(other.requests()).isEmpty();
  }

  @Test
  void aHostThatCannotBeReachedOrHasEnoughIsNotAskedAgain() throws Exception {
    token(drawn("hf" + "_", 34) + "\";\nconst other = \"" + drawn("hf" + "_", 34));
    StandIn busy = standIn(request -> Reply.of(429, "{}"));
    assertThat(verified(busy::client, "--verify", "huggingface.co").out())
        .contains("the answer 429", "not asked again after the answer 429");
    assertThat(busy.requests()).hasSize(1);
    busy.close();
    assertThat(verified(busy::client, "--verify", "huggingface.co").out())
        .contains("not verified: no connection", "not asked again after no connection");
  }

  @Test
  void atMostFiftyAreAskedAbout() throws Exception {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < 51; i++) {
      byte[] bytes = new byte[17];
      random.nextBytes(bytes);
      String value = "hf" + "_" + HexFormat.of().formatHex(bytes);
      values.add(value);
      all.append("k").append(i).append(" = \"").append(value).append("\"\n");
    }
    Session.in(folder).file("src/a.py", all.toString());
    StandIn issuer = standIn(request -> Reply.of(200, "{}"));
    assertThat(verified(issuer::client, "--verify", "huggingface.co").out())
        .contains("not verified: 50 others were asked about before");
    assertThat(issuer.requests()).hasSize(50);
  }

  @Test
  void nobodyIsAskedUnlessTheRepositoryIsTrustedAndTheHostIsKnown() throws Exception {
    token(drawn("hf" + "_", 34));
    Session session = Session.in(folder);
    for (Session.Outcome refused :
        List.of(
            session.there("secrets", "--verify", "huggingface.co"),
            session.there("secrets", "--trust"),
            session
                .reaching(HttpClient::newBuilder)
                .there("secrets", "--trust", "--verify", "example.org"))) {
      assertThat(refused.exit()).isEqualTo(64);
      assertThat(refused.complaints()).hasSize(1);
    }
    assertThat(session.there("secrets").out()).doesNotContain("verified");
  }
}
