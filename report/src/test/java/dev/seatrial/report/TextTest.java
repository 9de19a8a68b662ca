package dev.seatrial.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.report.text.TextStyle;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The report on a terminal. */
class TextTest {
  private final String text = Renderers.render(Reports.closed(), Format.TEXT, TextStyle.PLAIN);

  @Test
  void everySignOfTheChecklistsIsInTheLegend() {
    assertThat(text)
        .contains("  P2   Operations & security              ?~✗")
        .contains("A sign per box: ✗ failed, ? in doubt, ~ accepted, ✓ passed, - not applicable");
  }

  @Test
  void everyControlIsCountedOnceAndThoseThatBlockAreNamed() {
    String flat = text.replaceAll("\\s+", " ");
    String counts = flat.substring(flat.indexOf("7 controls: ") + 12, flat.indexOf(" tier launch"));
    assertThat(counts).contains("2 failed (2 block)");
    int sum =
        Arrays.stream(counts.split(", ", -1))
            .mapToInt(part -> Integer.parseInt(part.split(" ", -1)[0]))
            .sum();
    assertThat(sum).isEqualTo(7);
  }

  @Test
  void aStepNamesWhatWasFoundAndWhere() {
    assertThat(text)
        .contains("→ Keep backups: Nothing says how long (infra/db.tf:12)")
        .doesNotContain("Apply the remedy");
    assertThat(text.lines()).allMatch(line -> line.length() <= 80);
  }
}
