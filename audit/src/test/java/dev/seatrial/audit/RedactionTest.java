package dev.seatrial.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.Aspect;
import dev.seatrial.model.Control;
import dev.seatrial.model.Effort;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Place;
import dev.seatrial.model.Proof;
import dev.seatrial.model.Scope;
import dev.seatrial.model.Secrets;
import dev.seatrial.model.Severity;
import dev.seatrial.model.Step;
import dev.seatrial.model.Tier;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.report.AspectResult;
import dev.seatrial.model.report.ControlResult;
import dev.seatrial.model.report.Overlay;
import dev.seatrial.model.report.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

  @Property
  void noValueOfASecretNameIsShownBeyondFourCharacters(
      @ForAll @CharRange(from = 'a', to = 'z') @StringLength(min = 9, max = 60) String value) {
    for (String quote :
        new String[] {
          "API_KEY=" + value,
          "password: \"" + value + "\"",
          "\"clientSecret\": \"" + value + "\"",
          "postgres://app:" + value + "@db/app"
        }) {
      assertThat(Secrets.cut(quote)).doesNotContain(value.substring(4));
    }
  }

  @Test
  void longRandomWordsAreCutWhereverTheyStand() {
    String word = "Ab3" + "dE5fG7hI9jK1lM3nO5pQ7rS9";
    assertThat(Secrets.cut("curl -H " + word)).isEqualTo("curl -H Ab3d…");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683",
        "token: ${{ secrets.GITHUB_TOKEN }}",
        "run: npm run test:integration-with-a-long-name",
        "FROM node@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
      })
  void whatPeopleNeedToReadStays(String quote) {
    assertThat(Secrets.cut(quote)).isEqualTo(quote);
  }

  @Test
  void noKindOfEvidenceAndNoOverlayShowsASecret() {
    String secret = "API_KEY=abcdefghijklmnop";
    Place place = Place.of("f");
    LocalDate day = LocalDate.of(2026, 1, 1);
    Evidence.Word word = new Evidence.Word(secret, secret, day, day, place);
    List<Evidence> evidence =
        List.of(
            Evidence.at(place, secret, secret),
            new Evidence.Committed(secret, "c0ffee", secret),
            new Evidence.Searched(secret, secret, Scope.whole(secret)),
            word);
    List<Verdict> verdicts =
        List.of(
            Verdict.passed(evidence),
            Verdict.failed(new Finding(secret, secret, evidence)),
            Verdict.unproven(secret, evidence),
            new Verdict.NotApplicable(secret, evidence));
    List<Overlay> overlays =
        List.of(
            new Overlay.Attestation(word, true),
            new Overlay.AcceptedRisk(
                Overlay.AcceptedRisk.Ground.TOOL_WRONG, secret, secret, secret, secret, day, place),
            new Overlay.Dead(secret, secret, place));
    Aspect aspect =
        new Aspect("a", "It is so.", Set.of(Proof.INSPECTED), List.of(Step.question("?")), false);
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
    List<AspectResult> aspects =
        verdicts.stream()
            .map(v -> new AspectResult(aspect, Redaction.of(v), overlays, Standing.FAILED))
            .toList();
    assertThat(Redaction.of(ControlResult.of(control, ".", aspects, true)).toString())
        .contains("API_KEY=abcd…")
        .doesNotContain("abcde");
  }
}
