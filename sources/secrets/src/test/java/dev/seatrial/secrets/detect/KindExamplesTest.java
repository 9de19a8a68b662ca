package dev.seatrial.secrets.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.secrets.kind.KindReader;
import dev.seatrial.secrets.scan.Examples;
import org.junit.jupiter.api.Test;

/** Every kind is found in its own examples, and nothing in those that hold none. */
class KindExamplesTest {
  private final KindReader.Reading reading = Shipped.kinds();

  @Test
  void nothingIsWrongWithTheDescriptions() {
    assertThat(reading.problems()).isEmpty();
  }

  @Test
  void thereAreAtLeast250Kinds() {
    assertThat(reading.kinds().all()).hasSizeGreaterThanOrEqualTo(250);
  }

  @Test
  void everyKindIsFoundInItsExamplesAndNothingWhereThereIsNone() {
    Examples examples = new Examples(new Detectors(reading.kinds()));
    assertThat(reading.kinds().all())
        .allSatisfy(kind -> assertThat(examples.problems(kind)).isEmpty());
  }
}
