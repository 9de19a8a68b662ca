package dev.seatrial.controls.observability;

import com.google.auto.service.AutoService;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.facts.tree.StructuredFiles;
import java.util.List;

/** Judges whether the rules of Prometheus wait before they fire. */
@AutoService(Inspector.class)
public final class AlertsAreQuietUntilNeeded implements Inspector {

  @Override
  public List<Inspection> inspections() {
    return List.of(
        Inspection.of(
            "damped", SourceTree.class, StructuredFiles.class, AlertsAreQuietUntilNeeded::damped));
  }

  private static Verdict damped(SourceTree tree, StructuredFiles structured) {
    List<AlertRule> rules = AlertRules.ofPrometheus(tree, structured);
    if (rules.isEmpty()) {
      return Verdict.notApplicable(
          "No rules of Prometheus are kept as files",
          Evidence.nothing("alert rule of Prometheus", tree.scope()));
    }
    List<Finding> hasty =
        rules.stream()
            .filter(rule -> !rule.waits())
            .map(
                rule ->
                    Finding.at(
                        rule.place(),
                        "alert " + rule.name(),
                        rule.name() + " fires on the first sample"))
            .toList();
    return hasty.isEmpty()
        ? Verdict.passed(
            rules.stream().map(r -> Evidence.at(r.place(), r.name() + " waits")).toList())
        : Verdict.failed(hasty);
  }
}
