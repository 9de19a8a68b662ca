package dev.seatrial.secrets.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.secrets.detect.Detectors.Range;
import dev.seatrial.secrets.kind.Composition;
import dev.seatrial.secrets.kind.Kind;
import dev.seatrial.secrets.kind.Kinds;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What a cut sight is enough for. */
class SightTest {
  private static final Kinds KINDS = Shipped.kinds().kinds();
  private static final Detectors DETECTORS = new Detectors(KINDS);

  @Test
  void whatIsSaidToDependOnNothingFurtherAwayDoesNot() {
    SplittableRandom random = new SplittableRandom(11);
    List<String> texts = texts();
    List<String> wrong = new ArrayList<>();
    int sure = 0;
    int found = 0;
    for (int round = 0; round < 20_000; round++) {
      String text = texts.get(random.nextInt(texts.size()));
      String around = texts.get(random.nextInt(texts.size()));
      byte[] content = (around + "\n" + text + "\n" + around).getBytes(StandardCharsets.ISO_8859_1);
      int from = random.nextInt(content.length);
      int to = random.nextInt(from, content.length + 1);
      Range near =
          new Range(
              Math.max(0, from - random.nextInt(60)),
              Math.min(content.length, to + random.nextInt(60)));
      AtomicBoolean enough = new AtomicBoolean();
      List<String> here = told(content, from, to, near, enough);
      if (enough.get()) {
        sure++;
        found += here.isEmpty() ? 0 : 1;
        Range all = new Range(0, content.length);
        if (!here.equals(told(content, from, to, all, new AtomicBoolean()))) {
          wrong.add(from + " to " + to + " with " + near + " of:\n" + text);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(sure).isGreaterThan(5_000);
    assertThat(found).isGreaterThan(500);
  }

  private static List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (Kind kind : KINDS.all()) {
      for (List<String> some : List.of(kind.examples().found(), kind.examples().ignored())) {
        some.stream().map(Composition::of).forEach(texts::add);
      }
    }
    return texts;
  }

  private static List<String> told(
      byte[] content, int from, int to, Range near, AtomicBoolean enough) {
    List<String> told = new ArrayList<>();
    enough.set(
        DETECTORS.part(
            content,
            from,
            to,
            near,
            new Range(0, content.length),
            (by, end, each) ->
                told.add(
                    String.join(
                        " ",
                        each.kind().id(),
                        each.start() + "-" + each.end(),
                        each.judgement().name(),
                        each.reason(),
                        String.valueOf(each.attributes())))));
    return told;
  }
}
