package dev.seatrial.testkit.laws;

import dev.seatrial.model.Verdict;
import dev.seatrial.model.report.Report;
import java.util.List;

/** One verdict of a report, under the name of its aspect. */
record Ruling(String control, String aspect, Verdict verdict) {

  /** Every raw verdict of a report. */
  static List<Ruling> all(Report report) {
    return report.rolledUp().stream()
        .flatMap(
            result ->
                result.aspects().stream()
                    .map(
                        aspect ->
                            new Ruling(
                                result.control().id(), aspect.aspect().name(), aspect.verdict())))
        .toList();
  }

  /** Whether it decides: passed or failed. */
  boolean decides() {
    return verdict instanceof Verdict.Passed || verdict instanceof Verdict.Failed;
  }

  /** Control and aspect: "tests.coverage#collected". */
  String name() {
    return control + "#" + aspect;
  }

  @Override
  public String toString() {
    return name() + " " + verdict.getClass().getSimpleName();
  }
}
