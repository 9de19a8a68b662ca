package dev.seatrial.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.catalog.Catalog;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Fact;
import dev.seatrial.model.Facts;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.change.Base;
import dev.seatrial.model.report.Report;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Law 3: what could not be looked at is a doubt with its cause, never a pass and never a failure.
 */
@ExtendWith(Specimens.class)
class BlindnessLawTest {
  private static final List<String> CAUSES =
      List.of(
          "no permission to read it",
          "reading took over 60 s",
          "it cannot be parsed",
          "the rate limit was reached",
          "reading failed: IllegalStateException",
          "offline");

  @Test
  void nothingIsDecidedOnAKindOfFactThatWasNotSeen(Specimens.Fleet fleet) {
    TreeSet<String> wrong = new TreeSet<>();
    int at = 0;
    for (Specimen specimen : fleet.all()) {
      List<Class<? extends Fact>> kinds = Blindfold.kinds(specimen.audit().catalog());
      Class<? extends Fact> kind = kinds.get(at % kinds.size());
      String why = CAUSES.get(at % CAUSES.size());
      Set<String> resting = resting(specimen.audit().catalog(), kind);
      Facts facts = Blindfold.over(specimen.facts(), List.of(kind), why);
      Report blind = specimen.audit().judge(facts);
      Set<String> cleared = cleared(blind);
      cleared.removeAll(cleared(specimen.report()));
      cleared.forEach(id -> wrong.add(id + " clears without " + kind.getSimpleName()));
      Ruling.all(blind).stream()
          .filter(ruling -> resting.contains(ruling.name()))
          .filter(ruling -> ruling.decides() || hides(ruling.verdict(), why))
          .filter(ruling -> !mayNotApply(ruling, specimen.report()))
          .forEach(
              ruling -> wrong.add(ruling + " without " + kind.getSimpleName() + " in " + specimen));
      assertThat(specimen.audit().faults()).as("%s without %s", specimen, kind).isEmpty();
      at++;
    }
    assertThat(wrong).isEmpty();
  }

  /** Law 6: who sees less clears no more, and so no gate opens by looking away. */
  private static Set<String> cleared(Report report) {
    return report.rolledUp().stream()
        .filter(result -> result.standing().clears())
        .map(result -> result.control().id())
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Whether something applies at all is asked before, and a doubt of that names its own cause. */
  private static boolean mayNotApply(Ruling blind, Report seeing) {
    return blind.verdict() instanceof Verdict.Unproven(String missing, var seen, var steps)
        && missing.startsWith("Could not look at ")
        && !steps.isEmpty()
        && Ruling.all(seeing).contains(blind);
  }

  /** A doubt that does not say why nobody could look, or nothing that would let somebody. */
  private static boolean hides(Verdict verdict, String why) {
    return verdict instanceof Verdict.Unproven(String missing, var seen, var steps)
        && (steps.isEmpty() || !missing.contains(why));
  }

  /** The aspects at which nobody can look without that kind. */
  private static Set<String> resting(Catalog catalog, Class<? extends Fact> kind) {
    Set<String> resting = new HashSet<>();
    for (Catalog.Entry entry : catalog.entries()) {
      Map<String, List<Inspection>> looks =
          inspections(entry).collect(Collectors.groupingBy(Inspection::aspect));
      looks.forEach(
          (aspect, some) -> {
            if (some.stream().allMatch(one -> one.needs().contains(kind))) {
              resting.add(entry.page().control().id() + "#" + aspect);
            }
          });
    }
    return resting;
  }

  private static Stream<Inspection> inspections(Catalog.Entry entry) {
    return entry.inspectors().stream().map(Inspector::inspections).flatMap(List::stream);
  }

  @Test
  void nothingIsDecidedWhereNothingWasSeen(Specimens.Fleet fleet) {
    Specimen specimen = fleet.all().getFirst();
    List<Class<? extends Fact>> kinds = Blindfold.kinds(specimen.audit().catalog());
    for (String why : CAUSES) {
      Facts facts = Blindfold.over(specimen.facts(), kinds, why);
      assertThat(Ruling.all(specimen.audit().judge(facts)))
          .isNotEmpty()
          .allMatch(ruling -> ruling.verdict() instanceof Verdict.Unproven);
    }
  }

  @Test
  void aVerdictRestsOnlyOnWhatItsInspectionDeclares(Specimens.Fleet fleet) {
    TreeSet<String> wrong = new TreeSet<>();
    for (Specimen specimen : fleet.all()) {
      for (Catalog.Entry entry : specimen.audit().catalog().entries()) {
        inspections(entry)
            .filter(BlindnessLawTest::needsNoBase)
            .filter(one -> Blindfold.sees(specimen.facts(), one.needs()))
            .filter(one -> !judged(one, Blindfold.only(specimen.facts(), one.needs())))
            .forEach(one -> wrong.add(entry.page().control().id() + "#" + one.aspect()));
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** No specimen is a change that is held against a base. */
  private static boolean needsNoBase(Inspection inspection) {
    return !inspection.needs().contains(Base.class);
  }

  private static boolean judged(Inspection inspection, Facts facts) {
    try {
      return inspection.judge().apply(facts) != null;
    } catch (IllegalStateException undeclared) {
      return false;
    }
  }

  @Test
  void aClaimOfAbsenceKnowsEveryBlindSpotOfWhatItSearched(Specimens.Fleet fleet) {
    TreeSet<String> wrong = new TreeSet<>();
    for (Specimen specimen : fleet.all()) {
      Facts dim = Blindfold.dim(specimen.facts(), Blindfold.kinds(specimen.audit().catalog()));
      for (Catalog.Entry entry : specimen.audit().catalog().entries()) {
        inspections(entry)
            .filter(BlindnessLawTest::needsNoBase)
            .filter(one -> Blindfold.sees(dim, one.needs()))
            .forEach(
                one ->
                    searches(one.judge().apply(dim))
                        .filter(searched -> searched.scope().isWhole())
                        .forEach(
                            searched ->
                                wrong.add(
                                    "%s#%s is sure of %s in %s"
                                        .formatted(
                                            entry.page().control().id(),
                                            one.aspect(),
                                            searched.says(),
                                            specimen))));
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static Stream<Evidence.Searched> searches(Verdict verdict) {
    List<Evidence> evidence =
        switch (verdict) {
          case Verdict.Passed(List<Evidence> some) -> some;
          case Verdict.Failed(List<Finding> findings) ->
              findings.stream().flatMap(finding -> finding.evidence().stream()).toList();
          case Verdict.NotApplicable(String reason, List<Evidence> some) -> some;
          case Verdict.Unproven unproven -> List.of();
        };
    return evidence.stream()
        .filter(Evidence.Searched.class::isInstance)
        .map(Evidence.Searched.class::cast);
  }
}
