package dev.seatrial.controls.tests;

import com.google.auto.service.AutoService;
import dev.seatrial.model.Applicability;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Scope;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.change.Base;
import dev.seatrial.model.facts.change.Base.Relaxation;
import dev.seatrial.model.facts.manifest.Manifests;
import dev.seatrial.model.facts.pipeline.Pipelines;
import dev.seatrial.model.facts.quality.Tests;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.List;
import java.util.Optional;

/** Judges whether a change weakens what judges it: policy, ledger, pipelines and tests. */
@AutoService(Inspector.class)
public final class AChangeKeepsItsGuards implements Inspector {
  @Override
  public List<Inspection> inspections() {
    return List.of(
        Inspection.of("policy", Base.class, base -> rules(base, Relaxation.Kind.POLICY)),
        Inspection.of("ledger", Base.class, base -> rules(base, Relaxation.Kind.LEDGER)),
        new Inspection(
            "pipelines",
            List.of(Base.class, Pipelines.class, Manifests.class, SourceTree.class, Tests.class),
            facts ->
                judged(
                    new KeptRuns(before(facts.get(Base.class)), side(facts)).lost(),
                    "check of pull requests that the change takes away",
                    facts.get(Base.class).scope().and(facts.get(Pipelines.class).scope()))),
        new Inspection(
            "tests",
            List.of(Base.class, Tests.class, SourceTree.class, Manifests.class, Pipelines.class),
            facts ->
                judged(
                    new KeptTests(before(facts.get(Base.class)), side(facts)).lost(),
                    "test that the change takes away",
                    facts.get(Base.class).scope().and(facts.get(Tests.class).scope()))));
  }

  @Override
  public Applicability applicability() {
    return Applicability.from(
        Base.class,
        base ->
            base.before().isPresent()
                ? Optional.empty()
                : Optional.of(
                    Verdict.notApplicable(
                        "No change is held against the ref that it goes into",
                        Evidence.nothing("base", base.scope()))));
  }

  private static GuardSide before(Base base) {
    return side(base.before().orElseThrow());
  }

  private static GuardSide side(dev.seatrial.model.Facts facts) {
    return new GuardSide(
        facts.get(Pipelines.class),
        facts.get(Manifests.class),
        facts.get(SourceTree.class),
        facts.get(Tests.class));
  }

  private static Verdict rules(Base base, Relaxation.Kind kind) {
    return judged(
        base.relaxations().stream()
            .filter(relaxation -> relaxation.kind() == kind)
            .map(r -> Finding.at(r.place(), r.subject(), r.says()))
            .toList(),
        "relaxation that the change would bring",
        base.scope());
  }

  private static Verdict judged(List<Finding> lost, String sought, Scope scope) {
    return lost.isEmpty() ? Verdict.passed(Evidence.nothing(sought, scope)) : Verdict.failed(lost);
  }
}
