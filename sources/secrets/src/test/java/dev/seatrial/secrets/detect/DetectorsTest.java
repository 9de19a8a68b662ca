package dev.seatrial.secrets.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.seatrial.model.facts.secret.Judgement;
import dev.seatrial.secrets.kind.Composition;
import dev.seatrial.secrets.kind.Kinds;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What no content may do to us. */
class DetectorsTest {
  private static final Kinds KINDS = Shipped.kinds().kinds();
  private static final Detectors DETECTORS = new Detectors(KINDS);

  @Test
  void noContentMakesItThrow() {
    SplittableRandom random = new SplittableRandom(7);
    String[] bits = {
      "password",
      "=",
      "\"",
      "://",
      ":",
      "@",
      "eyJ",
      ".",
      "-----BEGIN ",
      "PRIVATE KEY-----",
      "\n",
      "\\",
      "%41",
      "kind: Secret\ndata:\n",
      "Bearer ",
      " ",
      "{",
      "}",
      "<",
      ">",
      "ghp_",
      "A",
      "x9",
      "login",
      "'",
      "\u00e9",
      "-u ",
      "\"d\":\"",
      "--",
      "|",
      "value"
    };
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i >= 0; i--) {
        text.append(bits[random.nextInt(bits.length)]);
      }
      byte[] content = text.toString().getBytes(StandardCharsets.ISO_8859_1);
      assertThat(DETECTORS.scan(content, content.length, "some/path")).isNotNull();
    }
  }

  @Test
  void hostileContentCostsBoundedTime() {
    for (String piece :
        List.of(
            "password=",
            "a",
            "://a:",
            "key",
            "\"token\": \"",
            "eyJ",
            "-----BEGIN PRIVATE KEY-----",
            "kind: Secret\n",
            "Bearer AAAA",
            "login a password ",
            "xoxb-1",
            "%41%42",
            "\\u0041",
            "auth>",
            "-u a:")) {
      byte[] content = piece.repeat(30_000 / piece.length()).getBytes(StandardCharsets.ISO_8859_1);
      assertTimeoutPreemptively(
          Duration.ofSeconds(20), () -> DETECTORS.scan(content, content.length, ""), piece);
    }
  }

  @Test
  void nothingThatItGivesShowsAValue() {
    String value = Composition.of("{base62:24}");
    for (String shape :
        List.of(
            "db_password = \"%s\"",
            "https://clerk:%s@git.shop.test/", "Authorization: Bearer %s", "login x password %s")) {
      byte[] content = shape.formatted(value).getBytes(StandardCharsets.ISO_8859_1);
      List<Detection> found = DETECTORS.scan(content, content.length, "");
      assertThat(found).isNotEmpty();
      assertThat(found.toString()).doesNotContain(value.substring(0, 6));
    }
  }

  @Test
  void whatIsEncodedTwiceIsFoundWhereItStands() {
    String inner = Composition.of("export TOKEN=ghp_{base62:30}{crc32-base62}");
    String once = Base64.getEncoder().encodeToString(inner.getBytes(StandardCharsets.ISO_8859_1));
    String twice = Base64.getEncoder().encodeToString(once.getBytes(StandardCharsets.ISO_8859_1));
    byte[] content = ("blob " + twice).getBytes(StandardCharsets.ISO_8859_1);
    assertThat(DETECTORS.scan(content, content.length, ""))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.kind().id()).isEqualTo("github.personal-access-token");
              assertThat(each.attributes()).containsEntry("encoding", "base64");
              assertThat(each.start()).isEqualTo(5);
            });
  }

  @Test
  void bytesInOctalAndQuotesOfAPageAreRead() {
    StringBuilder octal = new StringBuilder();
    Composition.of("ghp_{base62:30}{crc32-base62}")
        .chars()
        .forEach(c -> octal.append("\\%03o".formatted(c)));
    String page =
        Composition.of(
            "<a data='{&quot;a&quot;:1,&quot;db_password&quot;:&quot;{base62:20}&quot;}'>");
    for (String text : List.of("printf '" + octal + "'", page)) {
      byte[] content = text.getBytes(StandardCharsets.ISO_8859_1);
      assertThat(DETECTORS.scan(content, content.length, "")).as(text).hasSize(1);
    }
  }

  @Test
  void whatIsFoldedIntoLinesIsReadAsOne() {
    String inner = "x".repeat(50) + Composition.of("\nTOKEN=ghp_{base62:30}{crc32-base62}\n");
    for (String end : List.of("\n", "\r\n", "\n    ")) {
      String folded =
          Base64.getMimeEncoder(76, end.getBytes(StandardCharsets.ISO_8859_1))
              .encodeToString(inner.getBytes(StandardCharsets.ISO_8859_1));
      byte[] content = ("data: |" + end + folded + "\n").getBytes(StandardCharsets.ISO_8859_1);
      assertThat(DETECTORS.scan(content, content.length, ""))
          .singleElement()
          .satisfies(
              each -> assertThat(each.kind().id()).isEqualTo("github.personal-access-token"));
    }
  }

  @Test
  void whatIsPackedAndEncodedIsRead() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      String inner = Composition.of("{\"a\":\"b\",\"token\":\"ghp_{base62:30}{crc32-base62}\"}");
      gzip.write(inner.getBytes(StandardCharsets.ISO_8859_1));
    }
    // As a release is kept in a cluster: packed, encoded, and encoded again as any secret is.
    String once = Base64.getEncoder().encodeToString(out.toByteArray());
    String twice = Base64.getEncoder().encodeToString(once.getBytes(StandardCharsets.ISO_8859_1));
    byte[] content = ("release: " + twice).getBytes(StandardCharsets.ISO_8859_1);
    assertThat(DETECTORS.scan(content, content.length, ""))
        .singleElement()
        .satisfies(each -> assertThat(each.kind().id()).isEqualTo("github.personal-access-token"));
  }

  @Test
  void thousandsOfHashesDoNotHideWhatIsBehindThem() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 4000; i++) {
      text.append(Composition.of("{hex:64}")).append('\n');
    }
    String inner = Composition.of("TOKEN=ghp_{base62:30}{crc32-base62}");
    text.append(Base64.getEncoder().encodeToString(inner.getBytes(StandardCharsets.ISO_8859_1)));
    byte[] content = text.toString().getBytes(StandardCharsets.ISO_8859_1);
    assertThat(DETECTORS.scan(content, content.length, "")).hasSize(1);
  }

  @Test
  void textOfTwoByteCharactersIsRead() {
    byte[] content =
        Composition.of("DB_PASSWORD={base62:14}\n").getBytes(StandardCharsets.UTF_16LE);
    assertThat(DETECTORS.scan(content, content.length, ""))
        .singleElement()
        .satisfies(each -> assertThat(each.kind().id()).isEqualTo("generic.password"));
  }

  @Test
  void whatStandsInATestIsAFixture() {
    byte[] content =
        Composition.of("db_password = \"{base62:14}\"").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(DETECTORS.scan(content, content.length, "src/test/resources/app.properties"))
        .extracting(Detection::judgement)
        .containsExactly(Judgement.FIXTURE);
  }

  @Test
  void aChecksumThatDoesNotHoldIsDoubted() {
    byte[] content = Composition.of("t = ghp_{base62:36}").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(DETECTORS.scan(content, content.length, ""))
        .extracting(Detection::judgement)
        .containsExactly(Judgement.DOUBTFUL);
  }

  @Test
  void theOtherHalfOfAKeyIsNoPartOfALongerWord() {
    String id = "AMAZON_ACCESS_KEY_ID=AKIA{base32:16}\n";
    assertThat(judged(id + "AMAZON_DIGEST={hex:128}")).contains(Judgement.DOUBTFUL);
    assertThat(judged(id + "AMAZON_SECRET={base64:40}")).contains(Judgement.LIVE_LOOKING);
  }

  private static List<Judgement> judged(String template) {
    byte[] content = Composition.of(template).getBytes(StandardCharsets.ISO_8859_1);
    return DETECTORS.scan(content, content.length, "").stream()
        .filter(each -> each.kind().id().equals("aws.access-key-id"))
        .map(Detection::judgement)
        .toList();
  }
}
