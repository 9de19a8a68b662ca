package dev.seatrial.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.Verdict;
import dev.seatrial.model.report.ControlResult;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerLintTest {

  @Test
  void anEntryThatCountsAndLastsHasNoProblem() {
    String lasting = Sample.ATTESTATION.replace("until: 2026-06-30", "until: 2026-07-15");
    assertThat(lint(Sample.attestations(lasting), Verdict.unproven("?"), Sample.TODAY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-15,",
    "2026-06-16, SOON_TO_EXPIRE",
    "2026-06-30, SOON_TO_EXPIRE",
    "2026-07-01, EXPIRED"
  })
  void theEndIsAnnouncedAndSaid(LocalDate day, LedgerProblem.Kind kind) {
    List<LedgerProblem.Kind> kinds =
        lint(Sample.attestations(Sample.ATTESTATION), Verdict.unproven("?"), day);
    assertThat(kinds).isEqualTo(kind == null ? List.of() : List.of(kind));
  }

  @ParameterizedTest
  @CsvSource({
    "control: tests.smoke, control: tests.smokes, UNMATCHED",
    "aspect: run, aspect: ran, UNMATCHED",
    "aspect: run, 'aspect: run\napp: nowhere', UNMATCHED",
    "evidence:, 'covers: {paths: [\"**\"], digest: digest}\nevidence:', OVER_BROAD",
    "evidence:, 'covers: {paths: [a], digest: old}\nevidence:', VOID"
  })
  void whatSpeaksOfNothingOrOfTooMuchIsNamed(String from, String to, LedgerProblem.Kind kind) {
    String yaml =
        Sample.ATTESTATION.replace("until: 2026-06-30", "until: 2026-08-01").replace(from, to);
    assertThat(lint(Sample.attestations(yaml), Verdict.unproven("?"), Sample.TODAY))
        .containsExactly(kind);
  }

  @Test
  void aWordAgainstTheEvidenceIsNamed() {
    String lasting = Sample.ATTESTATION.replace("until: 2026-06-30", "until: 2026-08-01");
    assertThat(lint(Sample.attestations(lasting), Sample.failed(), Sample.TODAY))
        .containsExactly(LedgerProblem.Kind.CONTRADICTED);
  }

  @Test
  void aRiskWithoutAspectOrFindingsIsTooBroad() {
    String broad =
        Sample.ACCEPTANCE
            .replace("aspect: run\n", "")
            .replace("until: 2026-06-30", "until: 2026-08-01");
    assertThat(lint(Sample.acceptances(broad), Sample.failed(), Sample.TODAY))
        .containsExactly(LedgerProblem.Kind.OVER_BROAD);
  }

  @Test
  void aRiskForAFindingThatIsGoneIsNamed() {
    String gone =
        Sample.ACCEPTANCE.replace("until: 2026-06-30", "until: 2026-08-01")
            + "findings: [\"0123\"]\n";
    assertThat(lint(Sample.acceptances(gone), Sample.failed(), Sample.TODAY))
        .containsExactly(LedgerProblem.Kind.UNMATCHED);
  }

  private static List<LedgerProblem.Kind> lint(Ledger ledger, Verdict verdict, LocalDate day) {
    Moment moment = Sample.on(day);
    List<ControlResult> laid =
        new Overlays(ledger, LedgerPolicy.USUAL, moment).lay(List.of(Sample.result(verdict)));
    return LedgerLint.of(ledger, LedgerPolicy.USUAL, moment, laid).stream()
        .map(LedgerProblem::kind)
        .toList();
  }
}
