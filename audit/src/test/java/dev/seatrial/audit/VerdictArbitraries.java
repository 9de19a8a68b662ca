package dev.seatrial.audit;

import dev.seatrial.model.Aspect;
import dev.seatrial.model.Blindspot;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Place;
import dev.seatrial.model.Proof;
import dev.seatrial.model.Scope;
import dev.seatrial.model.Step;
import dev.seatrial.model.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.domains.DomainContextBase;

/** Verdicts and aspects of every shape. */
final class VerdictArbitraries extends DomainContextBase {

  @net.jqwik.api.Provide
  Arbitrary<Evidence> evidence() {
    Arbitrary<Evidence> located =
        Arbitraries.integers().between(0, 9).map(n -> Evidence.at(new Place("f" + n, n), "seen"));
    Arbitrary<Evidence> searched =
        Arbitraries.of(true, false)
            .map(
                whole ->
                    Evidence.nothing(
                        "x",
                        new Scope(
                            "4 files", whole ? List.of() : List.of(new Blindspot("g", "torn")))));
    Arbitrary<Evidence> word =
        Arbitraries.integers()
            .between(1, 28)
            .map(
                day ->
                    new Evidence.Word(
                        "said",
                        "somebody",
                        LocalDate.of(2026, 1, day),
                        LocalDate.of(2026, 2, day),
                        Place.of("l")));
    return Arbitraries.oneOf(located, searched, word);
  }

  @net.jqwik.api.Provide
  Arbitrary<Verdict> verdict() {
    Arbitrary<List<Evidence>> some = evidence().list().ofMinSize(1).ofMaxSize(3);
    Arbitrary<Verdict> passed = some.map(Verdict.Passed::new);
    Arbitrary<Verdict> failed =
        some.map(e -> new Finding("subject" + e.size(), "wrong", e))
            .list()
            .ofMinSize(1)
            .ofMaxSize(3)
            .map(Verdict.Failed::new);
    Arbitrary<Verdict> unproven =
        Combinators.combine(some, Arbitraries.of(true, false))
            .as(
                (e, steps) ->
                    new Verdict.Unproven(
                        "what is missing", e, steps ? List.of(Step.command("look")) : List.of()));
    Arbitrary<Verdict> none = some.map(e -> new Verdict.NotApplicable("none here", e));
    return Arbitraries.oneOf(passed, failed, unproven, none);
  }

  @net.jqwik.api.Provide
  Arbitrary<Aspect> aspect() {
    return Arbitraries.of(Proof.class)
        .set()
        .ofMinSize(1)
        .map(
            accepts ->
                new Aspect(
                    "name", "It is so.", Set.copyOf(accepts), List.of(Step.change("do")), false));
  }
}
