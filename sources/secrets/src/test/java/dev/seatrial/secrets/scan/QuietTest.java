package dev.seatrial.secrets.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class QuietTest {
  private final Quiet quiet = new Quiet();

  @Test
  void everyByteAndWhatElseIsSaidTellsPiecesApart() {
    byte[] content = new byte[67];
    new SplittableRandom(5).nextBytes(content);
    Set<Long> digests = new HashSet<>();
    digests.add(quiet.digest(content, 0, content.length, 0));
    for (int i = 0; i < content.length; i++) {
      content[i] ^= 0x20;
      digests.add(quiet.digest(content, 0, content.length, 0));
      content[i] ^= 0x20;
    }
    digests.add(quiet.digest(content, 0, content.length, 1));
    digests.add(quiet.digest(content, 0, content.length - 1, 0));
    digests.add(quiet.digest(content, 1, content.length, 0));
    assertThat(digests).hasSize(content.length + 4);
  }

  @Test
  void theLongestPieceHasADigest() {
    byte[] content = new byte[Quiet.LONGEST];
    long before = quiet.digest(content, 0, content.length, 0);
    content[content.length - 1] = 1;
    assertThat(quiet.digest(content, 0, content.length, 0)).isNotEqualTo(before);
  }

  @Test
  void onlyWhatWasAddedIsKnownAndWhereverItStands() {
    byte[] content = "x line\ny line\nx line\n".getBytes(StandardCharsets.US_ASCII);
    long first = quiet.digest(content, 0, 7, 0);
    assertThat(quiet.has(first)).isFalse();
    quiet.add(first);
    assertThat(quiet.has(quiet.digest(content, 14, 21, 0))).isTrue();
    assertThat(quiet.has(quiet.digest(content, 7, 14, 0))).isFalse();
    assertThat(new Quiet().digest(content, 0, 7, 0)).isNotEqualTo(first);
  }

  @Test
  void whatSharesAPlaceInTheMemoryIsNotTakenForTheOther() {
    quiet.add(5);
    assertThat(quiet.has(5 + (1L << 40))).isFalse();
  }
}
