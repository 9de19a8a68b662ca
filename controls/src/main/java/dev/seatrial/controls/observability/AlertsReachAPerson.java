package dev.seatrial.controls.observability;

import com.google.auto.service.AutoService;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.delivery.Infrastructure;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.facts.tree.StructuredFiles;
import java.util.ArrayList;
import java.util.List;

/** Judges whether alert rules in files fire on what users feel and go to somebody. */
@AutoService(Inspector.class)
public final class AlertsReachAPerson implements Inspector {

  @Override
  public List<Inspection> inspections() {
    return List.of(
        of("rules", AlertsReachAPerson::rules), of("routed", AlertsReachAPerson::routed));
  }

  private static Inspection of(
      String aspect, Inspection.OfThree<Infrastructure, SourceTree, StructuredFiles> judge) {
    return Inspection.of(
        aspect, Infrastructure.class, SourceTree.class, StructuredFiles.class, judge);
  }

  private static Verdict rules(
      Infrastructure infrastructure, SourceTree tree, StructuredFiles structured) {
    List<AlertRule> rules = AlertRules.in(infrastructure, tree, structured);
    List<AlertRule> failures = rules.stream().filter(AlertRule::isAboutFailure).toList();
    List<Evidence> firing =
        failures.stream()
            .filter(AlertRule::on)
            .map(rule -> Evidence.at(rule.place(), rule.name() + " fires on failures"))
            .toList();
    if (!firing.isEmpty()) {
      return Verdict.passed(firing);
    }
    if (!failures.isEmpty()) {
      return Verdict.failed(
          failures.stream()
              .map(
                  rule ->
                      Finding.at(
                          rule.place(), "alert " + rule.name(), rule.name() + " is switched off"))
              .toList());
    }
    return Verdict.unproven(
        rules.isEmpty()
            ? "No alert rules are kept as files"
            : "No alert rule that is kept as a file looks at errors or at silence",
        rules.stream().limit(5).map(r -> Evidence.at(r.place(), "Alerts on " + r.name())).toList());
  }

  private static Verdict routed(
      Infrastructure infrastructure, SourceTree tree, StructuredFiles structured) {
    Receivers receivers = Receivers.in(tree, structured);
    List<Evidence> somebody = new ArrayList<>(receivers.somebody());
    List<Finding> nobody = new ArrayList<>(receivers.nobody());
    for (AlertRule rule : AlertRules.in(infrastructure, tree, structured)) {
      if (rule.on() && rule.isAboutFailure()) {
        switch (rule.reaches()) {
          case SOMEBODY -> somebody.add(Evidence.at(rule.place(), rule.name() + " has an action"));
          case NOBODY ->
              nobody.add(
                  Finding.at(rule.place(), "alert " + rule.name(), rule.name() + " tells nobody"));
          case ELSEWHERE -> {}
        }
      }
    }
    if (!somebody.isEmpty()) {
      return Verdict.passed(somebody);
    }
    return nobody.isEmpty()
        ? Verdict.unproven("Where alerts go is not kept as a file")
        : Verdict.failed(nobody);
  }
}
