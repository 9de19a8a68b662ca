package dev.seatrial.cli.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.Aspect;
import dev.seatrial.model.Control;
import dev.seatrial.model.Effort;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Place;
import dev.seatrial.model.Proof;
import dev.seatrial.model.Severity;
import dev.seatrial.model.Step;
import dev.seatrial.model.Tier;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.report.AspectResult;
import dev.seatrial.model.report.ControlResult;
import dev.seatrial.report.text.TextStyle;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final StringWriter screen = new StringWriter();

  private void failTwice(boolean interactive, boolean quiet) {
    Terminal terminal = new Terminal(interactive, TextStyle.PLAIN);
    try (Progress progress = new Progress(new PrintWriter(screen), terminal, quiet)) {
      progress.fell(failed());
      progress.fell(failed());
    }
  }

  @Test
  void onATerminalItIsOneLineThatIsGoneAtTheEnd() {
    failTwice(true, false);
    assertThat(screen.toString())
        .doesNotContain("\n")
        .contains("  2 failed · ✗ It is so")
        .endsWith("\r\u001b[K");
  }

  @Test
  void inAPipeAndWhenQuietItSaysNothing() {
    failTwice(false, false);
    failTwice(true, true);
    assertThat(screen.toString()).isEmpty();
  }

  private static ControlResult failed() {
    Aspect aspect =
        new Aspect(
            "one",
            "It is so.",
            Aspect.atLeast(Proof.INSPECTED),
            List.of(Step.command("look")),
            false);
    Control control =
        new Control(
            "a.b",
            "It is so",
            List.of(),
            Severity.LOW,
            Tier.LAUNCH,
            Effort.HOURS,
            false,
            List.of(aspect),
            "why",
            List.of(),
            "p.md");
    Verdict verdict = Verdict.failed(Finding.at(Place.of("f"), "s", "wrong"));
    return ControlResult.of(control, ".", List.of(AspectResult.raw(aspect, verdict)), true);
  }
}
