package dev.seatrial.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {

  @Test
  void aPassWithoutEvidenceCannotBeMade() {
    assertThatThrownBy(() -> new Verdict.Passed(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFailureWithoutFindingCannotBeMade() {
    assertThatThrownBy(() -> new Verdict.Failed(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Finding("x", "wrong", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void notApplicableNeedsASeenReason() {
    assertThatThrownBy(() -> new Verdict.NotApplicable("because", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aDoubtSaysWhatIsMissing() {
    assertThatThrownBy(() -> Verdict.unproven(" ")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theFingerprintOfAFindingSurvivesMovedLinesAndRenamedFiles() {
    Finding before = Finding.at(new Place("a/b.yml", 3), "job test", "ignored");
    Finding moved = Finding.at(new Place("c.yml", 90), "job test", "ignored");
    Finding other = Finding.at(new Place("a/b.yml", 3), "job lint", "ignored");
    assertThat(Fingerprint.of("a.b", "c", ".", moved))
        .isEqualTo(Fingerprint.of("a.b", "c", ".", before))
        .isNotEqualTo(Fingerprint.of("a.b", "c", ".", other));
  }
}
