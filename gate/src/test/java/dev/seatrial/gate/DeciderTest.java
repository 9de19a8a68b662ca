package dev.seatrial.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.ledger.LedgerPolicy;
import dev.seatrial.model.Aspect;
import dev.seatrial.model.Control;
import dev.seatrial.model.Effort;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Place;
import dev.seatrial.model.Proof;
import dev.seatrial.model.Scope;
import dev.seatrial.model.Severity;
import dev.seatrial.model.Step;
import dev.seatrial.model.Tier;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.report.AspectResult;
import dev.seatrial.model.report.ControlResult;
import dev.seatrial.model.report.Decision;
import dev.seatrial.model.report.Move;
import dev.seatrial.model.report.Standing;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DeciderTest {
  private static final Step READER = new Step(Step.Kind.READER, "A reader of code");

  @Property
  void theGateIsOpenExactlyWhenNothingThatItWaitsForIsFailedOrInDoubt(
      @ForAll("results") List<ControlResult> results) {
    boolean clear = results.stream().noneMatch(r -> r.blocking() && !r.standing().clears());
    assertThat(Decider.decide(results) instanceof Decision.Open).isEqualTo(clear);
  }

  @Property
  void aDoubtInPlaceOfAFailureNeverOpensTheGate(@ForAll("results") List<ControlResult> results) {
    List<ControlResult> doubted = new ArrayList<>(results);
    doubted.replaceAll(
        r -> r.standing() == Standing.FAILED ? result(r.control().id(), doubt(), r.blocking()) : r);
    if (!(Decider.decide(results) instanceof Decision.Open)) {
      assertThat(Decider.decide(doubted)).isNotInstanceOf(Decision.Open.class);
    }
  }

  @Property
  void theExitCodeSaysTheDecision(@ForAll("results") List<ControlResult> results) {
    Decision decision = Decider.decide(results);
    int expected =
        switch (decision) {
          case Decision.Open open -> 0;
          case Decision.Closed closed -> 1;
          case Decision.Undecided undecided -> 2;
        };
    assertThat(decision.exitCode()).isEqualTo(expected);
  }

  @Property
  void thePathClearsEverythingThatBlocksAndNothingTwice(
      @ForAll("results") List<ControlResult> results) {
    List<String> cleared =
        ShortestPath.of(results, LedgerPolicy.USUAL, 12).stream()
            .flatMap((Move move) -> move.clears().stream())
            .toList();
    List<String> blocking =
        results.stream()
            .filter(r -> r.blocking() && !r.standing().clears())
            .map(r -> r.control().id() + "#one")
            .distinct()
            .toList();
    assertThat(cleared).containsExactlyInAnyOrderElementsOf(blocking);
  }

  @Test
  void nobodyIsAskedToCarryWhatIsNeverAcceptableOrHasNoPlaceLeft() {
    List<ControlResult> results = new ArrayList<>();
    for (String id : List.of("a.one", "security.secrets", "a.two", "a.three")) {
      results.add(result(id, Verdict.unproven("?", List.of(), READER), true));
    }
    List<Step> steps =
        ShortestPath.of(results, LedgerPolicy.USUAL, 2).stream()
            .flatMap((Move move) -> move.steps().stream())
            .toList();
    assertThat(steps)
        .filteredOn(step -> step.action().contains("seatrial accept"))
        .hasSize(2)
        .allSatisfy(step -> assertThat(step.action()).doesNotContain("security.secrets"));
    assertThat(steps).filteredOn(step -> step.kind() == Step.Kind.READER).hasSize(2);
  }

  @Test
  void aMoveSaysWhatToDoAndThenWhatWasFoundAndWhere() {
    Verdict failed =
        Verdict.failed(
            Finding.at(new Place("Dockerfile", 3), "s", "The image runs as root"),
            Finding.at(new Place("Dockerfile", 9), "t", "The image runs as root again"));
    assertThat(ShortestPath.of(List.of(result("a.one", failed, true)), LedgerPolicy.USUAL, 2))
        .singleElement()
        .satisfies(
            move ->
                assertThat(move.steps())
                    .containsExactly(
                        Step.change(
                            "Make it so: The image runs as root (Dockerfile:3), and 1 more")));
  }

  @Test
  void whatWasOnlySearchedInVainIsNotSaidTwice() {
    assertThat(ShortestPath.of(List.of(absent("a.one", "")), LedgerPolicy.USUAL, 2))
        .flatExtracting(Move::steps)
        .containsExactly(Step.change("Make it so."));
  }

  @Test
  void controlsThatFailForOneCauseAloneAreOneMoveThatSaysTheCauseOnce() {
    ControlResult other =
        result("a.three", Verdict.failed(Finding.at(Place.of("f"), "s", "wrong")), true);
    List<Move> path =
        ShortestPath.of(
            List.of(
                absent("a.one", "There are no tests"),
                other,
                absent("a.two", "There are no tests")),
            LedgerPolicy.USUAL,
            2);
    assertThat(path)
        .extracting(Move::title)
        .containsExactlyInAnyOrder(
            "There are no tests: 2 controls fail for that alone", "It is so");
    assertThat(path)
        .filteredOn(move -> move.control().isEmpty())
        .flatExtracting(Move::clears)
        .containsExactly("a.one#one", "a.two#one");
  }

  @Test
  void whatOnlyALaterVersionCanProveTakesNoEffort() {
    List<ControlResult> results =
        List.of(
            result("security.secrets", Verdict.unproven("?", List.of(), READER), true),
            result("a.one", Verdict.unproven("?", List.of(), READER), true),
            result("a.two", doubt(), true));
    assertThat(ShortestPath.of(results, LedgerPolicy.USUAL, 2))
        .allSatisfy(
            move -> assertThat(move.effort().isPresent()).isEqualTo(move.control().equals("a.two")))
        .hasSize(3);
  }

  private static ControlResult absent(String id, String lacks) {
    Scope scope = new Scope("0 files", List.of(), lacks);
    return result(id, Verdict.failed(Finding.absent("tests", "No test", "test", scope)), true);
  }

  @Property
  void whatFailedIsMendedBeforeDoubtsAreSettled(@ForAll("results") List<ControlResult> results) {
    List<Boolean> mends =
        ShortestPath.of(results, LedgerPolicy.USUAL, 12).stream()
            .map(move -> move.steps().stream().anyMatch(s -> s.kind() == Step.Kind.CHANGE))
            .toList();
    assertThat(mends).isSortedAccordingTo(java.util.Comparator.reverseOrder());
  }

  @Property
  void aMoveIsAboutOneControlOrIsOneStep(@ForAll("results") List<ControlResult> results) {
    assertThat(ShortestPath.of(results, LedgerPolicy.USUAL, 12))
        .allSatisfy(
            move ->
                assertThat(move.control().isEmpty())
                    .isEqualTo(
                        move.clears().stream().map(c -> c.replaceAll("#.*", "")).distinct().count()
                            > 1))
        .filteredOn(move -> move.control().isEmpty())
        .allSatisfy(move -> assertThat(move.steps()).hasSize(1));
  }

  @Provide
  Arbitrary<List<ControlResult>> results() {
    Arbitrary<Verdict> verdicts =
        Arbitraries.of(
            Verdict.passed(Evidence.at(Place.of("f"), "right")),
            Verdict.failed(Finding.at(Place.of("f"), "s", "wrong")),
            doubt(),
            Verdict.notApplicable("none", Evidence.at(Place.of("f"), "nothing")));
    return Combinators.combine(
            Arbitraries.integers().between(0, 50), verdicts, Arbitraries.of(true, false))
        .as((n, verdict, blocking) -> result("a.c" + n, verdict, blocking))
        .list()
        .uniqueElements(r -> r.control().id())
        .ofMaxSize(12);
  }

  private static Verdict doubt() {
    return Verdict.unproven("?", List.of(), Step.command("look"));
  }

  private static ControlResult result(String id, Verdict verdict, boolean blocking) {
    Aspect aspect =
        new Aspect(
            "one",
            "It is so.",
            "Make it so.",
            Aspect.atLeast(Proof.INSPECTED),
            List.of(Step.command("look")),
            false);
    Control control =
        new Control(
            id,
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
    return ControlResult.of(control, ".", List.of(AspectResult.raw(aspect, verdict)), blocking);
  }
}
