package dev.seatrial.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Place;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.report.AspectResult;
import dev.seatrial.model.report.Standing;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

@Domain(VerdictArbitraries.class)
class JudgeTest {

  @Property
  void oneFailureSettlesIt(@ForAll @Size(min = 1, max = 4) List<Verdict> looks) {
    boolean failed = looks.stream().anyMatch(Verdict.Failed.class::isInstance);
    assertThat(Judge.ofLooks(looks) instanceof Verdict.Failed).isEqualTo(failed);
    assertThat(Judge.ofApps(looks) instanceof Verdict.Failed).isEqualTo(failed);
  }

  @Property
  void allAppsHaveToPass(@ForAll @Size(min = 1, max = 4) List<Verdict> apps) {
    if (Judge.ofApps(apps) instanceof Verdict.Passed) {
      assertThat(apps)
          .allMatch(v -> v instanceof Verdict.Passed || v instanceof Verdict.NotApplicable)
          .anyMatch(Verdict.Passed.class::isInstance);
    }
  }

  @Property
  void theOrderOfLooksDoesNotMatter(@ForAll @Size(min = 1, max = 4) List<Verdict> looks) {
    assertThat(standing(Judge.ofLooks(looks.reversed()))).isEqualTo(standing(Judge.ofLooks(looks)));
    assertThat(standing(Judge.ofApps(looks.reversed()))).isEqualTo(standing(Judge.ofApps(looks)));
  }

  @Property
  void aDoubtInPlaceOfAFailureNeverMakesItBetter(
      @ForAll @Size(min = 1, max = 4) List<Verdict> looks) {
    List<Verdict> doubted = new ArrayList<>(looks);
    doubted.replaceAll(v -> v instanceof Verdict.Failed ? Verdict.unproven("cannot look") : v);
    boolean settled = doubted.stream().anyMatch(Verdict.Passed.class::isInstance);
    if (!doubted.equals(looks) && !settled) {
      assertThat(standing(Judge.ofLooks(doubted)).clears()).isFalse();
    }
    if (!doubted.equals(looks)) {
      assertThat(standing(Judge.ofApps(doubted)).clears()).isFalse();
    }
  }

  @Test
  void twoSourcesThatDisagreeFailWithBothSidesShown() {
    Evidence on = Evidence.at(new Place("migration.sql", 3), "the repository says on");
    Finding off = Finding.at(new Place("catalog", 1), "table t", "the catalog says off");
    Verdict both = Judge.ofLooks(List.of(Verdict.passed(on), Verdict.failed(off)));
    assertThat(both)
        .isInstanceOfSatisfying(
            Verdict.Failed.class,
            failed ->
                assertThat(failed.findings().getFirst().evidence())
                    .contains(on)
                    .containsAll(off.evidence()));
  }

  private static Standing standing(Verdict verdict) {
    return AspectResult.standingOf(verdict);
  }
}
