package dev.seatrial.secrets.unwrap;

import static dev.seatrial.secrets.unwrap.Packed.bytes;
import static dev.seatrial.secrets.unwrap.Packed.file;
import static dev.seatrial.secrets.unwrap.Packed.gzip;
import static dev.seatrial.secrets.unwrap.Packed.storedZip;
import static dev.seatrial.secrets.unwrap.Packed.tar;
import static dev.seatrial.secrets.unwrap.Packed.zip;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import javax.crypto.spec.SecretKeySpec;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is seen inside contents that are no texts. */
class UnwrappingTest {
  private static final String SETTINGS = "password: kept inside\n";

  @TempDir Path folder;

  @Test
  void archivesAreOpenedHoweverDeepTheyLieInOthers() throws IOException {
    byte[] library = zip(file("config.yml", SETTINGS));
    byte[] app = storedZip(file("BOOT-INF/lib/a.jar", library), file("x.txt", "x"));
    byte[] all = gzip(tar(file("opt/app.war", zip(file("app.jar", app)))));
    assertThat(Seen.of(all).texts)
        .containsEntry("opt/app.war!/app.jar!/BOOT-INF/lib/a.jar!/config.yml", SETTINGS)
        .containsEntry("opt/app.war!/app.jar!/x.txt", "x");
  }

  @Test
  void layersOfAnImageAreOpened() throws IOException {
    String deep = "srv/" + "long/".repeat(30) + "settings.env";
    byte[] layer = tar(file(deep, SETTINGS), file("b.env", SETTINGS));
    byte[] image = tar(file("abc/layer.tar", layer), file("blobs/sha256/def", gzip(layer)));
    Seen seen = Seen.of(image);
    assertThat(seen.texts)
        .containsEntry("abc/layer.tar!/" + deep, SETTINGS)
        .containsEntry("blobs/sha256/def!/" + deep, SETTINGS)
        .containsEntry("blobs/sha256/def!/b.env", SETTINGS);
    assertThat(seen.unopened).isEmpty();
  }

  /** As editors write it: a word that was changed once stands in two pieces. */
  @Test
  void textsOfOfficeDocumentsAreSeenAsTheyAreRead() throws IOException {
    String written =
        "<w:p><w:r><w:t>pass</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r w:rsidR=\"00\">"
            + "<w:t xml:space=\"preserve\">word:</w:t><w:tab/><w:t>a&amp;b</w:t></w:r></w:p>"
            + "<w:p><w:t>next</w:t></w:p>";
    String shared = "<sst><si><r><t>one </t></r><r><t>cell</t></r></si><si><t>other</t></si></sst>";
    String slide = "<a:p><a:r><a:t>sli</a:t></a:r><a:r><a:t>de</a:t></a:r></a:p>";
    String open = "<text:p>o<text:span text:style-name=\"T1\">pe</text:span>n<text:s/>it</text:p>";
    Seen seen =
        Seen.of(
            zip(
                file("word/document.xml", written),
                file("xl/sharedStrings.xml", shared),
                file("ppt/slides/slide1.xml", slide),
                file("content.xml", open),
                file("pom.xml", "<a>x</a>")));
    assertThat(seen.texts)
        .containsEntry("word/document.xml", written + "password: a&b\nnext\n")
        .containsEntry("xl/sharedStrings.xml", shared + "one cell\nother\n")
        .containsEntry("ppt/slides/slide1.xml", slide + "slide\n")
        .containsEntry("content.xml", open + "open it\n")
        .containsEntry("pom.xml", "<a>x</a>");
    String large = "<w:t>" + "long ".repeat(1 << 20) + "</w:t>";
    assertThat(Seen.of(zip(file("word/document.xml", large))).unopened)
        .containsOnlyKeys(Unopened.DOCUMENT);
  }

  @Test
  void archiveBehindAProgramIsOpened() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(bytes("#!/bin/sh\nexec java -jar \"$0\"\n"));
    all.writeBytes(zip(file("config.yml", SETTINGS)));
    assertThat(Seen.of(all.toByteArray()).texts).containsEntry("config.yml", SETTINGS);
  }

  @Test
  void textsOfWideCharactersAreReadWithAndWithoutAMark() {
    for (String name : List.of("UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
      for (String mark : List.of("", "\ufeff")) {
        byte[] wide = (mark + SETTINGS).getBytes(Charset.forName(name));
        Seen seen = Seen.of(wide);
        assertThat(seen.top()).as(name + mark.length()).endsWith(SETTINGS);
        assertThat(seen.kinds).containsEntry("", Finds.Kind.TEXT);
      }
    }
  }

  @Test
  void readableRunsOfBinariesAreSeenWhereTheyAreCut() {
    byte[] content = new byte[300_000];
    new Random(1).nextBytes(content);
    content[0] = 0;
    content[10] = 0;
    byte[] run = bytes("\0a-token-of-some-kind\0");
    for (int at : List.of(100, (1 << 16) - 7, 3 * (1 << 16) - 20, content.length - run.length)) {
      System.arraycopy(run, 0, content, at, run.length);
    }
    byte[] wide = "\0another-token\0".getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(wide, 0, content, (1 << 16) * 2 - 9, wide.length);
    Seen seen = Seen.of(content);
    assertThat(seen.top().split("a-token-of-some-kind\n", -1)).hasSize(5);
    assertThat(seen.top()).contains("another-token\n");
    assertThat(seen.kinds).containsEntry("", Finds.Kind.STRINGS);
  }

  @Test
  void constantsOfCompiledJavaStandAlone() throws IOException {
    // The length of the constant is the letter that stands in front of it.
    String constant = "c".repeat('k');
    Path source = folder.resolve("A.java");
    Files.writeString(
        source,
        "class A { String a = \"" + constant + "\"; long b = 5L; String c = \"behind it\"; }");
    ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString());
    Seen seen = Seen.of(Files.readAllBytes(folder.resolve("A.class")));
    assertThat(seen.top().lines()).contains(constant, "behind it");
  }

  @Test
  void constantsOfCompiledPythonStandAlone() {
    // Behind the constant of 100 = 'd' letters the kind of the next one follows at once.
    String constant = "p".repeat(100);
    byte[] content =
        ("\u00cb\r\r\n"
                + "\0".repeat(12)
                + "\u00e3\0\0\0\0z"
                + "d"
                + constant
                + "Z\u0007another"
                + "r\0\0\0\0")
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(Seen.of(content).top().lines()).contains(constant, "another");
  }

  @Test
  void lengthInFrontOfARunIsNotPartOfIt() {
    byte[] content = bytes("\0\0(" + "q".repeat(40) + "\0\0((" + "r".repeat(40) + "\0\0\0\0");
    assertThat(Seen.of(content).top().lines()).containsExactly("q".repeat(40), "r".repeat(40));
  }

  @Test
  void storesAreKnownByTheKeysInThem() throws Exception {
    assertThat(Seen.of(store("PKCS12")).keys).containsExactly(" locked");
    assertThat(Seen.of(store("JCEKS")).keys).containsExactly(" locked");
    assertThat(Seen.of(zip(file("a/b.p12", store("PKCS12")))).keys)
        .containsExactly("a/b.p12 locked");
  }

  private static byte[] store(String format) throws Exception {
    KeyStore store = KeyStore.getInstance(format);
    store.load(null, null);
    store.setEntry(
        "k",
        new KeyStore.SecretKeyEntry(new SecretKeySpec(new byte[16], "AES")),
        new KeyStore.PasswordProtection("changeit".toCharArray()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.store(out, "changeit".toCharArray());
    return out.toByteArray();
  }

  @Test
  void keysAreKnownAsTheyAreEncoded() throws Exception {
    for (String algorithm : List.of("RSA", "EC", "Ed25519")) {
      var pair = KeyPairGenerator.getInstance(algorithm).generateKeyPair();
      assertThat(Seen.of(pair.getPrivate().getEncoded()).keys).as(algorithm).hasSize(1);
      assertThat(Seen.of(pair.getPublic().getEncoded()).keys).as(algorithm).isEmpty();
    }
  }

  @Test
  void storeOfNothingButCertificatesHoldsNoKey() throws Exception {
    Path trusted = Path.of(System.getProperty("java.home"), "lib/security/cacerts");
    KeyStore store = KeyStore.getInstance(trusted.toFile(), "changeit".toCharArray());
    KeyStore old = KeyStore.getInstance("JKS");
    old.load(null, null);
    old.setCertificateEntry("a", store.getCertificate(store.aliases().nextElement()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    old.store(out, "changeit".toCharArray());
    assertThat(Seen.of(out.toByteArray()).keys).isEmpty();
  }

  @Test
  void pagesOfADocumentAreRead() throws IOException {
    String page =
        "BT /F1 12 Tf [(TOK)-20(EN=ab)5(c\\051\\(x\\))] TJ T* (second \\\\ line) Tj <4845> Tj ET";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        bytes(
            "%PDF-1.7\n1 0 obj <</Title (the title)>> endobj\n2 0 obj <</Filter /FlateDecode>>\nstream\r\n"));
    try (DeflaterOutputStream deflated = new DeflaterOutputStream(out)) {
      deflated.write(bytes(page));
    }
    out.writeBytes(
        bytes("\nendstream endobj\n3 0 obj <</Subtype /Image>>\nstream\n(a picture)\nendstream\n"));
    assertThat(Seen.of(out.toByteArray()).top().lines())
        .contains("TOKEN=abc)(x)", "second \\ line", "HE")
        .anyMatch(line -> line.contains("the title"))
        .noneMatch(line -> line.contains("a picture"));
  }

  @Test
  void objectsOfARepositoryInARepositoryAreOpened() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflated = new DeflaterOutputStream(out)) {
      deflated.write(bytes("blob 22\0" + SETTINGS));
    }
    assertThat(Seen.of(out.toByteArray()).texts.toString()).contains("kept inside");
  }

  @Test
  void picturesCostNothing() {
    for (String sign :
        List.of("\u0089PNG\r\n\u001a\n\0", "\u00ff\u00d8\u00ff\u00e0\0", "wOF2\0\u0001\0\0")) {
      byte[] picture = Arrays.copyOf(sign.getBytes(StandardCharsets.ISO_8859_1), 100_000);
      Arrays.fill(picture, 20, 90_000, (byte) 'a');
      Seen seen = Seen.of(picture);
      assertThat(seen.media).isEqualTo(1);
      assertThat(seen.bytes).isZero();
    }
  }

  @Test
  void whatCannotBeOpenedIsCountedByItsKind() {
    for (String sign :
        List.of(
            "BZh91AY&SY\0\0",
            "\u00fd7zXZ\0\0\u0004",
            "(\u00b5/\u00fd\u0004\0",
            "7z\u00bc\u00af'\u001c\0\u0004")) {
      byte[] packed = Arrays.copyOf(sign.getBytes(StandardCharsets.ISO_8859_1), 64);
      assertThat(Seen.of(packed).unopened.values()).as(sign).containsExactly(1);
    }
  }
}
