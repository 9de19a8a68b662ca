package dev.seatrial.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
  private static final List<String> KNOWN =
      List.of("policy", "environments", "apps", "tier", "tests.coverage", "tests.smoke");

  @ParameterizedTest
  @CsvSource({
    "polcy, policy",
    "poliyc, policy",
    "Enviroments, environments",
    "app, apps",
    "tests.coverge, tests.coverage"
  })
  void aSlipIsUnderstood(String slip, String meant) {
    assertThat(Spelling.nearest(slip, KNOWN, 1)).containsExactly(meant);
  }

  @Test
  void anotherWordIsNotTakenForAKnownOne() {
    assertThat(Spelling.nearest("journal", KNOWN, 3)).isEmpty();
    assertThat(Spelling.nearest("", KNOWN, 3)).isEmpty();
  }

  @Test
  void theNearestComesFirst() {
    assertThat(Spelling.nearest("abcd", List.of("abxx", "abcx", "abcd"), 3))
        .containsExactly("abcd", "abcx");
  }

  @Test
  void aWordBeyondMeasureIsComparedWithNothing() {
    assertThat(Spelling.nearest("a".repeat(1_000_000), List.of("a".repeat(1_000_000)), 1))
        .isEmpty();
  }
}
