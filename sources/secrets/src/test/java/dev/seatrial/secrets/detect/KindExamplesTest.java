package dev.seatrial.secrets.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.facts.secret.Judgement;
import dev.seatrial.secrets.kind.Composition;
import dev.seatrial.secrets.kind.Kind;
import dev.seatrial.secrets.kind.KindReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every kind is found in its own examples, and nothing in those that hold none. */
class KindExamplesTest {
  private final KindReader.Reading reading = Shipped.kinds();
  private final Detectors detectors = new Detectors(reading.kinds());

  @Test
  void nothingIsWrongWithTheDescriptions() {
    assertThat(reading.problems()).isEmpty();
  }

  @Test
  void thereAreAtLeast250Kinds() {
    assertThat(reading.kinds().all()).hasSizeGreaterThanOrEqualTo(250);
  }

  @Test
  void everyKindIsFoundInItsExamples() {
    List<String> missed = new ArrayList<>();
    for (Kind kind : reading.kinds().all()) {
      for (String template : kind.examples().found()) {
        String path = path(template);
        String text = Composition.of(template.substring(path.isEmpty() ? 0 : path.length() + 7));
        List<Detection> found = scan(text, path);
        if (found.stream().noneMatch(each -> isRight(each, kind, text))) {
          missed.add(kind.id() + " in " + template + " but " + told(found));
        }
      }
    }
    assertThat(missed).isEmpty();
  }

  @Test
  void nothingSpeaksWhereThereIsNoSecret() {
    List<String> told = new ArrayList<>();
    for (Kind kind : reading.kinds().all()) {
      for (String template : kind.examples().ignored()) {
        List<Detection> found =
            scan(Composition.of(template), "").stream()
                .filter(each -> each.judgement().speaks())
                .toList();
        if (!found.isEmpty()) {
          told.add(kind.id() + " in " + template + ": " + told(found));
        }
      }
    }
    assertThat(told).isEmpty();
  }

  private static boolean isRight(Detection each, Kind kind, String text) {
    return each.kind().equals(kind)
        && each.end() <= text.length()
        && (each.judgement() == Judgement.LIVE_LOOKING
            || (each.judgement() == Judgement.PUBLIC && kind.isPublic())
            || each.judgement() == Judgement.DOUBTFUL);
  }

  private static List<String> told(List<Detection> found) {
    return found.stream().map(each -> each.kind().id() + " " + each.judgement()).toList();
  }

  private static String path(String template) {
    return template.startsWith("file ") ? template.substring(5, template.indexOf(": ")) : "";
  }

  private List<Detection> scan(String text, String path) {
    byte[] content = text.getBytes(StandardCharsets.ISO_8859_1);
    return detectors.scan(content, content.length, path);
  }
}
