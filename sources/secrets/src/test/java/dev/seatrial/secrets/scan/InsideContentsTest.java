package dev.seatrial.secrets.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.facts.secret.Credential;
import dev.seatrial.model.facts.secret.Judgement;
import dev.seatrial.secrets.kind.Composition;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found inside archives and binaries of a repository, and how much memory it takes. */
class InsideContentsTest {
  private static final String TOKEN = Composition.of("ghp_{base62:30}{crc32-base62}");

  @TempDir Path folder;

  @Test
  void valueInAnArchiveIsTheSameAsInAText() throws Exception {
    Searched repo = Searched.in(folder);
    Files.writeString(folder.resolve("a.env"), "TOKEN=" + TOKEN + "\n");
    Files.write(folder.resolve("app.jar"), zip("BOOT-INF/classes/app.yml", "token: " + TOKEN));
    repo.commit();
    assertThat(repo.read().all())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.sightings()).hasSize(2);
              assertThat(each.sightings())
                  .anyMatch(s -> s.reason().startsWith("inside BOOT-INF/classes/app.yml: "));
              assertThat(each.sightings()).noneMatch(s -> s.reason().contains(TOKEN));
            });
  }

  @Test
  void nameOfAnEntryTellsNoSecret() throws Exception {
    Searched repo = Searched.in(folder);
    Files.write(folder.resolve("app.zip"), zip("keys/" + TOKEN + "/\u001b[2Ja.yml", "t: " + TOKEN));
    repo.commit();
    String told = repo.read().toString();
    assertThat(told).contains("inside keys/").doesNotContain(TOKEN.substring(0, 6), "\u001b");
  }

  @Test
  void guessesAboutBinariesAreNotMade() throws Exception {
    Searched repo = Searched.in(folder);
    String password = Composition.of("password={base62:18}");
    byte[] binary =
        ("\0\1\2" + password + "\0\3 token " + TOKEN + "\0").getBytes(StandardCharsets.ISO_8859_1);
    Files.write(folder.resolve("a.bin"), binary);
    repo.commit();
    assertThat(repo.read().all())
        .extracting(Credential::kind)
        .containsExactly("github.personal-access-token");
  }

  @Test
  void openKeyOfItsOwnFormatIsLive() throws Exception {
    Searched repo = Searched.in(folder);
    byte[] key =
        java.security.KeyPairGenerator.getInstance("RSA")
            .generateKeyPair()
            .getPrivate()
            .getEncoded();
    Files.write(folder.resolve("server.der"), key);
    repo.commit();
    assertThat(repo.read().all())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.kind()).isEqualTo("key.pem");
              assertThat(each.shown()).isEmpty();
              assertThat(each.sightings().getFirst().judgement()).isEqualTo(Judgement.LIVE_LOOKING);
            });
  }

  @Test
  void whatCannotBeOpenedIsABlindSpotAndOneForEachReason() throws Exception {
    Searched repo = Searched.in(folder);
    for (int i = 0; i < 3; i++) {
      byte[] packed = ("BZh91AY&SY\0\0" + i).getBytes(StandardCharsets.ISO_8859_1);
      Files.write(folder.resolve(i + ".bz2"), packed);
    }
    repo.commit();
    assertThat(repo.read().scope().blindspots())
        .singleElement()
        .satisfies(spot -> assertThat(spot.toString()).startsWith("3 contents (packed with bzip2"));
  }

  /** It opens for nobody who has the repository alone, as with whatever is encrypted. */
  @Test
  void whatIsLockedIsNoBlindSpotAndIsSaid() throws Exception {
    Searched repo = Searched.in(folder);
    String document = "%PDF-1.4\n1 0 obj << /Filter /Standard >> endobj\n";
    Files.writeString(
        folder.resolve("a.pdf"), document + "trailer << /Encrypt 1 0 R >>\n%%EOF\n\0");
    repo.commit();
    assertThat(repo.read().scope().blindspots()).isEmpty();
    assertThat(repo.read().scope().searched()).contains("without 1 locked content");
  }

  /** Above what a machine of this size holds many times over, loose and in a pack. */
  @Test
  void contentsLargerThanMemoryAreSearchedToTheirEnd() throws Exception {
    Searched repo = Searched.in(folder);
    try (OutputStream out = Files.newOutputStream(folder.resolve("large.sql"))) {
      byte[] line =
          "insert into orders values (1, 2, 3);\n"
              .repeat(30_000)
              .getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < 280; i++) {
        out.write(line);
      }
      out.write(("-- " + TOKEN + "\n").getBytes(StandardCharsets.US_ASCII));
    }
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("large.log.gz")))) {
      byte[] some = new byte[1 << 20];
      Random random = new Random(1);
      for (int i = 0; i < 40; i++) {
        for (int at = 0; at < some.length; at++) {
          some[at] = (byte) ('a' + random.nextInt(26));
        }
        out.write(some);
      }
      out.write(
          Composition.of("\nt=npm_{base62:30}{crc32-base62}").getBytes(StandardCharsets.US_ASCII));
    }
    repo.commit();
    assertThat(alone("loose")).contains("github.personal-access-token", "npm.", "blindspots=[]");
    repo.git("repack", "-q", "-a", "-d");
    assertThat(alone("packed")).contains("github.personal-access-token", "npm.", "blindspots=[]");
  }

  /** Searches in a process that has hardly any memory. */
  private String alone(String name) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx48m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Searched.class.getName(),
                folder.toString()));
    Path out = folder.resolve(".git/" + name);
    Process java =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    int code = java.waitFor();
    String said = Files.readString(out);
    assertThat(code).as(said).isZero();
    return said;
  }

  private static byte[] zip(String name, String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }
}
