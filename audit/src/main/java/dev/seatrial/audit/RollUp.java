package dev.seatrial.audit;

import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.report.AspectResult;
import dev.seatrial.model.report.ControlResult;
import dev.seatrial.model.report.Overlay;
import dev.seatrial.model.report.Standing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The results of several apps as one per control: as the worst of them stands. */
public final class RollUp {
  private RollUp() {}

  /** One result per control, in the order in which the controls first come. */
  public static List<ControlResult> of(List<ControlResult> results) {
    Map<String, List<ControlResult>> byControl = new LinkedHashMap<>();
    for (ControlResult result : results) {
      byControl.computeIfAbsent(result.control().id(), id -> new ArrayList<>()).add(result);
    }
    return byControl.values().stream().map(RollUp::one).toList();
  }

  private static ControlResult one(List<ControlResult> apps) {
    ControlResult first = apps.getFirst();
    if (apps.size() == 1) {
      return first;
    }
    List<AspectResult> aspects = new ArrayList<>();
    for (int i = 0; i < first.aspects().size(); i++) {
      List<Verdict> verdicts = new ArrayList<>();
      List<Overlay> overlays = new ArrayList<>();
      Standing standing = Standing.NOT_APPLICABLE;
      for (ControlResult app : apps) {
        AspectResult aspect = app.aspects().get(i);
        verdicts.add(named(app.app(), aspect.verdict()));
        overlays.addAll(aspect.overlays());
        standing = standing.worse(aspect.standing());
      }
      aspects.add(
          new AspectResult(
              first.aspects().get(i).aspect(), Judge.ofApps(verdicts), overlays, standing));
    }
    return ControlResult.of(first.control(), Auditor.WHOLE, aspects, first.blocking());
  }

  private static Verdict named(String app, Verdict verdict) {
    return switch (verdict) {
      case Verdict.Failed(List<Finding> findings) ->
          new Verdict.Failed(
              findings.stream().map(finding -> finding.said(words -> app + ": " + words)).toList());
      case Verdict.Unproven(String missing, List<Evidence> seen, var steps) ->
          new Verdict.Unproven(missing, seen, steps);
      case Verdict.Passed passed -> passed;
      case Verdict.NotApplicable none -> none;
    };
  }
}
