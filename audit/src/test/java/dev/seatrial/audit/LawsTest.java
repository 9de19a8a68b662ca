package dev.seatrial.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.Aspect;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Verdict;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(VerdictArbitraries.class)
class LawsTest {

  @Property
  void aPassThatStandsIsStrongEnoughAndSawEverythingItSearched(
      @ForAll Aspect aspect, @ForAll Verdict verdict) {
    if (Laws.hold(aspect, verdict) instanceof Verdict.Passed passed) {
      assertThat(aspect.accepts(passed.proof())).isTrue();
      assertThat(blind(passed.evidence())).isFalse();
      assertThat(verdict).isInstanceOf(Verdict.Passed.class);
    }
  }

  @Property
  void aFailureThatStandsRestsOnSomethingSeenOrOnAWholeSearch(
      @ForAll Aspect aspect, @ForAll Verdict verdict) {
    if (Laws.hold(aspect, verdict) instanceof Verdict.Failed failed) {
      assertThat(failed.findings()).noneMatch(f -> f.isAbsence() && blind(f.evidence()));
      assertThat(verdict).isInstanceOf(Verdict.Failed.class);
    }
  }

  @Property
  void whatWasSeenToBeWrongStaysWrong(@ForAll Aspect aspect, @ForAll Verdict verdict) {
    if (verdict instanceof Verdict.Failed failed
        && failed.findings().stream().anyMatch(f -> !f.isAbsence())) {
      assertThat(Laws.hold(aspect, verdict)).isInstanceOf(Verdict.Failed.class);
    }
  }

  @Property
  void everyDoubtSaysWhatWouldResolveIt(@ForAll Aspect aspect, @ForAll Verdict verdict) {
    if (Laws.hold(aspect, verdict) instanceof Verdict.Unproven unproven) {
      assertThat(unproven.steps()).isNotEmpty();
    }
    if (Laws.nobodyLooked(aspect) instanceof Verdict.Unproven unproven) {
      assertThat(unproven.steps()).isEqualTo(aspect.resolve());
    }
  }

  @Property
  void nothingIsNotApplicableOnABlindSearch(@ForAll Aspect aspect, @ForAll Verdict verdict) {
    if (Laws.hold(aspect, verdict) instanceof Verdict.NotApplicable none) {
      assertThat(blind(none.seen())).isFalse();
    }
  }

  @Property
  void holdingTwiceChangesNothing(@ForAll Aspect aspect, @ForAll Verdict verdict) {
    Verdict once = Laws.hold(aspect, verdict);
    assertThat(Laws.hold(aspect, once)).isEqualTo(once);
  }

  private static boolean blind(List<Evidence> evidence) {
    return searches(evidence).anyMatch(searched -> !searched.scope().isWhole());
  }

  private static Stream<Evidence.Searched> searches(List<Evidence> evidence) {
    return evidence.stream()
        .filter(Evidence.Searched.class::isInstance)
        .map(Evidence.Searched.class::cast);
  }
}
