package dev.seatrial.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.Fingerprint;
import dev.seatrial.model.Proof;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.report.AspectResult;
import dev.seatrial.model.report.ControlResult;
import dev.seatrial.model.report.Overlay;
import dev.seatrial.model.report.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlaysTest {

  @ParameterizedTest
  @CsvSource({
    "2026-05-31, UNPROVEN",
    "2026-06-01, ATTESTED",
    "2026-06-29, ATTESTED",
    "2026-06-30, ATTESTED",
    "2026-07-01, UNPROVEN"
  })
  void aWordCountsFromItsDayThroughTheEndOfItsLast(LocalDate day, Standing standing) {
    assertThat(lay(Sample.attestations(Sample.ATTESTATION), Verdict.unproven("?"), day).standing())
        .isEqualTo(standing);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-31, FAILED",
    "2026-06-01, ACCEPTED",
    "2026-06-30, ACCEPTED",
    "2026-07-01, FAILED"
  })
  void aCarriedRiskCountsFromItsDayThroughTheEndOfItsLast(LocalDate day, Standing standing) {
    assertThat(lay(Sample.acceptances(Sample.ACCEPTANCE), Sample.failed(), day).standing())
        .isEqualTo(standing);
  }

  @Test
  void theRawVerdictStaysAsItIs() {
    for (Verdict verdict :
        List.of(Sample.failed(), Sample.passed(), Sample.none(), Verdict.unproven("?"))) {
      for (Ledger ledger :
          List.of(Sample.attestations(Sample.ATTESTATION), Sample.acceptances(Sample.ACCEPTANCE))) {
        assertThat(aspect(lay(ledger, verdict, Sample.TODAY)).verdict()).isEqualTo(verdict);
      }
    }
  }

  @Test
  void aWordNeverLiftsAFailureAndIsShownAsContradicted() {
    ControlResult result =
        lay(Sample.attestations(Sample.ATTESTATION), Sample.failed(), Sample.TODAY);
    assertThat(result.standing()).isEqualTo(Standing.FAILED);
    assertThat(aspect(result).overlays())
        .singleElement()
        .isInstanceOfSatisfying(
            Overlay.Dead.class, dead -> assertThat(dead.because()).contains("contradicted"));
  }

  @Test
  void aWordAgainstCountsWhateverWasSeen() {
    Ledger against = Sample.attestations(Sample.ATTESTATION.replace("holds: true", "holds: false"));
    for (Verdict verdict :
        List.of(Sample.failed(), Sample.passed(), Sample.none(), Verdict.unproven("?"))) {
      assertThat(lay(against, verdict, Sample.TODAY).standing()).isEqualTo(Standing.FAILED);
    }
  }

  @Test
  void aWordDoesNotCountWhereTheAspectTakesNone() {
    ControlResult raw = Sample.result("tests.smoke", Verdict.unproven("?"), Set.of(Proof.DRILLED));
    ControlResult result =
        overlays(Sample.attestations(Sample.ATTESTATION), Sample.TODAY)
            .lay(List.of(raw))
            .getFirst();
    assertThat(result.standing()).isEqualTo(Standing.UNPROVEN);
  }

  @Test
  void aPersonMayOverruleThatSomethingHasNoObject() {
    assertThat(lay(Sample.attestations(Sample.ATTESTATION), Sample.none(), Sample.TODAY).standing())
        .isEqualTo(Standing.ATTESTED);
  }

  @Test
  void aWordDiesWithTheCommitThatItIsBoundTo() {
    String bound = Sample.ATTESTATION + "covers: {commit: c0ffee}\n";
    String elsewhere = Sample.ATTESTATION + "covers: {commit: beef}\n";
    assertThat(lay(Sample.attestations(bound), Verdict.unproven("?"), Sample.TODAY).standing())
        .isEqualTo(Standing.ATTESTED);
    assertThat(lay(Sample.attestations(elsewhere), Verdict.unproven("?"), Sample.TODAY).standing())
        .isEqualTo(Standing.UNPROVEN);
  }

  @Test
  void aWordDiesWhenWhatItCoversChanges() {
    String same = Sample.ATTESTATION + "covers: {paths: [ops/**], digest: digest}\n";
    String changed = Sample.ATTESTATION + "covers: {paths: [ops/**], digest: older}\n";
    assertThat(lay(Sample.attestations(same), Verdict.unproven("?"), Sample.TODAY).standing())
        .isEqualTo(Standing.ATTESTED);
    assertThat(lay(Sample.attestations(changed), Verdict.unproven("?"), Sample.TODAY).standing())
        .isEqualTo(Standing.UNPROVEN);
  }

  @Test
  void aRiskForSomeFindingsLeavesOthersAndDoubtsOpen() {
    Verdict.Failed failed = (Verdict.Failed) Sample.failed();
    String print = Fingerprint.of("tests.smoke", "run", ".", failed.findings().getFirst());
    Ledger one = Sample.acceptances(Sample.ACCEPTANCE + "findings: [\"" + print + "\"]\n");
    Ledger other = Sample.acceptances(Sample.ACCEPTANCE + "findings: [\"0123\"]\n");
    assertThat(lay(one, failed, Sample.TODAY).standing()).isEqualTo(Standing.ACCEPTED);
    assertThat(lay(other, failed, Sample.TODAY).standing()).isEqualTo(Standing.FAILED);
    assertThat(lay(one, Verdict.unproven("?"), Sample.TODAY).standing())
        .isEqualTo(Standing.UNPROVEN);
  }

  @Test
  void someRisksAreNobodysToAccept() {
    Ledger ledger =
        Sample.acceptances(Sample.ACCEPTANCE.replace("tests.smoke", "security.secrets"));
    ControlResult raw = Sample.result("security.secrets", Sample.failed(), Set.of(Proof.INSPECTED));
    assertThat(overlays(ledger, Sample.TODAY).lay(List.of(raw)).getFirst().standing())
        .isEqualTo(Standing.FAILED);
  }

  @Test
  void theOwnerDoesNotApproveWhereThePolicyWantsTwo() {
    LedgerPolicy two = new LedgerPolicy(365, 180, 12, true, Set.of());
    for (String approver : List.of("", "approver: OWNER@example.org\n")) {
      Ledger ledger = Sample.acceptances(Sample.ACCEPTANCE + approver);
      assertThat(lay(ledger, two, Sample.failed()).standing()).isEqualTo(Standing.FAILED);
    }
    Ledger approved = Sample.acceptances(Sample.ACCEPTANCE + "approver: cto@example.org\n");
    assertThat(lay(approved, two, Sample.failed()).standing()).isEqualTo(Standing.ACCEPTED);
  }

  @Test
  void risksBeyondTheCeilingDoNotCount() {
    LedgerPolicy none = new LedgerPolicy(365, 180, 0, false, Set.of());
    assertThat(lay(Sample.acceptances(Sample.ACCEPTANCE), none, Sample.failed()).standing())
        .isEqualTo(Standing.FAILED);
  }

  private static ControlResult lay(Ledger ledger, Verdict verdict, LocalDate day) {
    return overlays(ledger, day).lay(List.of(Sample.result(verdict))).getFirst();
  }

  private static ControlResult lay(Ledger ledger, LedgerPolicy policy, Verdict verdict) {
    return new Overlays(ledger, policy, Sample.on(Sample.TODAY))
        .lay(List.of(Sample.result(verdict)))
        .getFirst();
  }

  private static Overlays overlays(Ledger ledger, LocalDate day) {
    return new Overlays(ledger, LedgerPolicy.USUAL, Sample.on(day));
  }

  private static AspectResult aspect(ControlResult result) {
    return result.aspects().getFirst();
  }
}
