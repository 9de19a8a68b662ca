package dev.seatrial.secrets.unwrap;

import static dev.seatrial.secrets.unwrap.Packed.bytes;
import static dev.seatrial.secrets.unwrap.Packed.file;
import static dev.seatrial.secrets.unwrap.Packed.gzip;
import static dev.seatrial.secrets.unwrap.Packed.header;
import static dev.seatrial.secrets.unwrap.Packed.storedZip;
import static dev.seatrial.secrets.unwrap.Packed.tar;
import static dev.seatrial.secrets.unwrap.Packed.zip;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Archives that were made to cost more than they weigh: bounded, and what was not seen is told. */
class HostileArchivesTest {
  private static final long MOST = 400L << 20;

  @Test
  void packedFileOfGigabytesIsGivenUp() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      byte[] part = new byte[1 << 20];
      Arrays.fill(part, (byte) 'a');
      for (int i = 0; i < 400; i++) {
        gzip.write(part);
      }
    }
    Seen seen = Seen.of(out.toByteArray());
    assertThat(seen.unopened).containsOnlyKeys(Unopened.LARGE);
    assertThat(seen.bytes).isBetween(32L << 20, MOST);
  }

  @Test
  void archivesOfArchivesAreGivenUpTogether() throws IOException {
    byte[] zeros = new byte[4 << 20];
    byte[] bomb = zip(file("0", zeros));
    for (int level = 0; level < 5; level++) {
      Packed.File[] copies = new Packed.File[16];
      for (int i = 0; i < copies.length; i++) {
        copies[i] = file(level + "-" + i + ".zip", bomb);
      }
      bomb = zip(copies);
    }
    Seen seen = Seen.of(bomb);
    assertThat(seen.unopened).containsOnlyKeys(Unopened.LARGE);
    assertThat(seen.bytes).isLessThan(MOST);
  }

  @Test
  void documentOfEndlessStreamsIsGivenUp() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(bytes("%PDF-1.4\n"));
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream deflated = new java.util.zip.DeflaterOutputStream(packed)) {
      byte[] part = new byte[1 << 20];
      Arrays.fill(part, (byte) '(');
      for (int i = 0; i < 100; i++) {
        deflated.write(part);
      }
    }
    for (int i = 0; i < 4; i++) {
      out.writeBytes(bytes("1 0 obj <</Filter/FlateDecode/Length 99999999999>>\nstream\n"));
      out.writeBytes(packed.toByteArray());
      out.writeBytes(bytes(i % 2 == 0 ? "\nendstream\n" : "\n"));
    }
    Seen seen = Seen.of(out.toByteArray());
    assertThat(seen.unopened).containsOnlyKeys(Unopened.LARGE);
    byte[] many = bytes("%PDF-1.4\n" + "stream endstream ".repeat(60_000));
    assertThat(Seen.of(many).unopened).containsOnlyKeys(Unopened.MANY);
    byte[] open = bytes("%PDF-1.4\n" + "stream ".repeat(600_000));
    assertThat(Seen.of(open).unopened).isEmpty();
  }

  @Test
  void archiveInItselfWithoutEndIsGivenUp() throws IOException {
    byte[] deep = bytes("bottom");
    for (int i = 0; i < 40; i++) {
      deep = gzip(deep);
    }
    Seen seen = Seen.of(deep);
    assertThat(seen.unopened).containsOnlyKeys(Unopened.DEEP);
    assertThat(seen.texts.toString()).doesNotContain("bottom");
  }

  @Test
  void entriesThatShareTheirBytesAreOpenedOnce() throws IOException {
    byte[] one = zip(file("a", new byte[1 << 20]), file("b", "b"));
    ByteBuffer bytes = ByteBuffer.wrap(one).order(ByteOrder.LITTLE_ENDIAN);
    int list = bytes.getInt(one.length - 22 + 16);
    int first = 46 + 1 + bytes.getShort(list + 30);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(one, 0, list);
    for (int i = 0; i < 1000; i++) {
      out.write(one, list, first);
    }
    byte[] end = Arrays.copyOfRange(one, one.length - 22, one.length);
    ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN).putInt(12, 1000 * first);
    out.writeBytes(end);
    Seen seen = Seen.of(out.toByteArray());
    assertThat(seen.unopened).containsEntry(Unopened.OVERLAPPING, 999);
    assertThat(seen.kinds).hasSizeLessThan(3);
  }

  @Test
  void archiveOfMoreEntriesThanAnyIsGivenUp() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] block = header("a", 0, '0');
    for (int i = 0; i < 200_100; i++) {
      out.writeBytes(block);
    }
    assertThat(Seen.of(out.toByteArray()).unopened).containsOnlyKeys(Unopened.MANY);
  }

  @Test
  void entryThatSaysItIsEndlessIsReadToWhereItEnds() {
    for (long size : new long[] {8_000_000_000L, 077777777777L}) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.writeBytes(header("a.env", size, '0'));
      out.writeBytes(Arrays.copyOf(bytes("kept=1\n"), 512));
      Seen seen = Seen.of(out.toByteArray());
      assertThat(seen.unopened).containsOnlyKeys(Unopened.DAMAGED);
    }
    byte[] wide = header("a.env", 0, '0');
    Arrays.fill(wide, 124, 136, (byte) 0xFF);
    byte[] fixed = checked(wide);
    assertThat(Seen.of(fixed).unopened).containsOnlyKeys(Unopened.DAMAGED);
  }

  private static byte[] checked(byte[] block) {
    Arrays.fill(block, 148, 156, (byte) ' ');
    int sum = 0;
    for (byte b : block) {
      sum += b & 0xFF;
    }
    byte[] digits = bytes("%06o".formatted(sum));
    System.arraycopy(digits, 0, block, 148, digits.length);
    block[154] = 0;
    return block;
  }

  @Test
  void lockedEntriesAndOnesPackedInOtherWaysAreTold() throws IOException {
    byte[] locked = storedZip(file("a", "aaaa"), file("b", "bbbb"));
    int list = ByteBuffer.wrap(locked).order(ByteOrder.LITTLE_ENDIAN).getInt(locked.length - 6);
    locked[list + 8] |= 1;
    assertThat(Seen.of(locked).unopened).containsOnlyKeys(Unopened.LOCKED);
    byte[] other = storedZip(file("a", "aaaa"), file("b", "bbbb"));
    other[list + 10] = 12;
    Seen seen = Seen.of(other);
    assertThat(seen.unopened).containsOnlyKeys(Unopened.METHOD);
    assertThat(seen.texts).containsEntry("b", "bbbb");
  }

  @Test
  void whatHundredsOfContentsUnpackToIsBoundedTogether() throws IOException {
    byte[] bomb = gzip(new byte[16 << 20]);
    Seen seen = new Seen();
    Allowance allowance = new Allowance(64L << 20);
    for (int i = 0; i < 100; i++) {
      new Unwrapping(seen, allowance).look(MemorySegment.ofArray(bomb));
    }
    assertThat(seen.unopened.get(Unopened.SPENT)).isGreaterThan(50);
  }

  @Test
  void namesOfEntriesAreToldInOneCleanLine() {
    String hostile = "../../etc/\u001b[31mpasswd\n\u202egnp.exe" + "x".repeat(5000);
    String told = Where.TOP.inside(hostile).told();
    assertThat(told).hasSizeLessThan(130).doesNotContain("\n", "\u001b", "\u202e");
    String secret = "ghp_" + "Ab1".repeat(12);
    assertThat(Where.TOP.inside("keys/" + secret + ".txt").told())
        .doesNotContain(secret.substring(0, 6));
  }

  /** Whatever is flipped, cut or repeated: it ends, soon, and says so. */
  @Test
  void damagedArchivesEnd() throws IOException {
    List<byte[]> whole = new ArrayList<>();
    byte[] text = bytes("name: value\n".repeat(500));
    whole.add(zip(file("a.txt", text), file("b.zip", zip(file("c.txt", text)))));
    whole.add(tar(file("a.txt", text), file("d/" + "long".repeat(40), text)));
    whole.add(gzip(tar(file("a.txt", text))));
    Random random = new Random(7);
    int damaged = 0;
    for (int round = 0; round < 3000; round++) {
      byte[] bytes = whole.get(round % whole.size()).clone();
      for (int i = 0; i <= round % 5; i++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      byte[] cut = round % 7 == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
      damaged += Seen.of(cut).unopened.isEmpty() ? 0 : 1;
    }
    assertThat(damaged).isGreaterThan(500);
  }
}
