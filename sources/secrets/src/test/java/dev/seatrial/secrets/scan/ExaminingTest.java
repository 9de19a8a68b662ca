package dev.seatrial.secrets.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.git.objects.ObjectFormat;
import dev.seatrial.git.objects.ObjectId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExaminingTest {
  private static final Examined.Counts TEXT = new Examined.Counts(1, 0, 0, 0, Map.of());
  private static final Examined.Counts BINARY = new Examined.Counts(0, 1, 0, 0, Map.of());

  @Test
  void everyObjectIsFoundAgainThoughManyBeginAlike() {
    List<ObjectId> ids = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      ids.add(id("%034x%06x".formatted(i % 3, i)));
      ids.add(id("%06x%034x".formatted(i * 7919, 1)));
      ids.add(id("ffffffffff%030x".formatted(i)));
    }
    Collections.shuffle(ids, new Random(7));
    Examining examining = new Examining();
    for (int i = 0; i < ids.size(); i++) {
      examining.add(ids.get(i), i % 2 == 0 ? TEXT : BINARY, i);
    }

    Examined examined = examining.and(Examined.NOTHING, id -> true);

    assertThat(ids).allMatch(id -> examined.has(id.hex()));
    assertThat(examined.has("f".repeat(40))).isFalse();
    assertThat(IntStream.range(0, examined.count()).mapToObj(examined::id)).isSorted();
    assertThat(IntStream.range(0, examined.count()).boxed())
        .allSatisfy(
            entry -> {
              int added = ids.indexOf(examined.id(entry));
              assertThat(examined.bytes(entry)).isEqualTo(added);
              assertThat(examined.counted(entry)).isEqualTo(added % 2 == 0 ? TEXT : BINARY);
            });
  }

  private static ObjectId id(String hex) {
    return ObjectId.parse(hex, ObjectFormat.SHA1).orElseThrow();
  }
}
