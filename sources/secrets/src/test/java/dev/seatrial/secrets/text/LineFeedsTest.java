package dev.seatrial.secrets.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LineFeedsTest {
  private static final byte[] LOOK_ALIKES = {'\n', '\n' + 1, '\n' - 1, 0, (byte) 0x8A, 'x'};

  @Test
  void eightTogetherAreReadAsEachAlone() {
    SplittableRandom random = new SplittableRandom(3);
    for (int round = 0; round < 5_000; round++) {
      byte[] content = new byte[random.nextInt(60)];
      for (int i = 0; i < content.length; i++) {
        content[i] = LOOK_ALIKES[random.nextInt(LOOK_ALIKES.length)];
      }
      int from = random.nextInt(content.length + 1);
      int to = random.nextInt(from, content.length + 1);
      int next = to;
      int last = from - 1;
      int count = 0;
      for (int i = to - 1; i >= from; i--) {
        next = content[i] == '\n' ? i : next;
        last = content[i] == '\n' ? Math.max(last, i) : last;
        count += content[i] == '\n' ? 1 : 0;
      }
      assertThat(LineFeeds.next(content, from, to)).isEqualTo(next);
      assertThat(LineFeeds.last(content, from, to)).isEqualTo(last);
      assertThat(LineFeeds.count(content, from, to)).isEqualTo(count);
    }
  }
}
