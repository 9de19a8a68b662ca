package dev.seatrial.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerReaderTest {

  @Test
  void aWholeEntryIsRead() {
    assertThat(Sample.attestations(Sample.ATTESTATION).attestations()).hasSize(1);
    assertThat(Sample.acceptances(Sample.ACCEPTANCE).acceptances()).hasSize(1);
    assertThat(Sample.attestations(Sample.ATTESTATION).problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"control", "aspect", "holds", "says", "by", "on", "until", "evidence"})
  void anAttestationLacksNothing(String key) {
    Ledger ledger = Sample.attestations(Sample.ATTESTATION.replaceAll("(?m)^" + key + ":.*\n", ""));
    assertThat(ledger.attestations()).isEmpty();
    assertThat(ledger.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("\"" + key + "\" is missing"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"control", "class", "reason", "owner", "on", "until"})
  void anAcceptedRiskLacksNothing(String key) {
    Ledger ledger = Sample.acceptances(Sample.ACCEPTANCE.replaceAll("(?m)^" + key + ":.*\n", ""));
    assertThat(ledger.acceptances()).isEmpty();
    assertThat(ledger.problems())
        .anySatisfy(p -> assertThat(p.message()).contains("\"" + key + "\" is missing"));
  }

  @ParameterizedTest
  @CsvSource({
    "until: 2026-06-30, until: 2027-06-02, no more than 365 days",
    "until: 2026-06-30, until: 2026-05-31, ends before it begins",
    "until: 2026-06-30, until: 1m, is a date",
    "until: 2026-06-30, until: 30.06.2026, is a date",
    "until: 2026-06-30, until: 2026-6-3, is a date",
    "until: 2026-06-30, until: 2026-02-30, is a date",
    "until: 2026-06-30, until: 20260630, is a date",
    "until: 2026-06-30, until: 2026-06-30T12:00:00+14:00, is a date",
    "until: 2026-06-30, until: +12026-06-30, no more than 365 days",
    "until: 2026-06-30, until: never, is a date",
    "until: 2026-06-30, until: ~, is a date",
    "holds: true, holds: maybe, is true or false",
    "by:, who:, unknown key"
  })
  void whatIsWrongIsSaidAndDoesNotCount(String from, String to, String says) {
    Ledger ledger = Sample.attestations(Sample.ATTESTATION.replace(from, to));
    assertThat(ledger.attestations()).isEmpty();
    assertThat(ledger.problems())
        .anySatisfy(p -> assertThat(p.toString()).contains(".seatrial/attestations/a.yml:", says));
  }

  @Test
  void anEntryForTheLongestTermIsRead() {
    Ledger ledger =
        Sample.attestations(Sample.ATTESTATION.replace("until: 2026-06-30", "until: 2027-06-01"));
    assertThat(ledger.problems()).isEmpty();
  }

  @Test
  void aBrokenFileIsNamedWithItsLine() {
    Ledger ledger =
        LedgerReader.read(
            Sample.tree(Map.of(".seatrial/accepted-risks/b.yml", "- a: b\n- [unclosed\n")),
            LedgerPolicy.USUAL);
    assertThat(ledger.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.place().line()).isPositive());
  }
}
