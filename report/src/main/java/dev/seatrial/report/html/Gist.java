package dev.seatrial.report.html;

import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.report.AspectResult;
import dev.seatrial.model.report.ControlResult;
import dev.seatrial.model.report.Standing;
import dev.seatrial.report.markup.Markup;
import java.util.List;
import java.util.Optional;

/** The first thing that decided an aspect, in one line; the control tells all of it. */
record Gist(Markup html) {

  void write(AspectResult aspect) {
    switch (aspect.verdict()) {
      case Verdict.Failed(List<Finding> findings) -> {
        says(findings.getFirst().message(), findings.getFirst().evidence());
        if (findings.size() > 1) {
          html.text(" and " + (findings.size() - 1) + " more");
        }
      }
      case Verdict.Passed(List<Evidence> evidence) -> says(evidence.getFirst().says(), evidence);
      case Verdict.Unproven(String missing, var seen, var steps) -> says(missing, List.of());
      case Verdict.NotApplicable(String reason, var seen) -> says(reason, List.of());
    }
  }

  /** What was found against a control first, as a paragraph; nothing where nothing was. */
  void found(Optional<ControlResult> result) {
    result
        .filter(control -> control.standing() == Standing.FAILED)
        .flatMap(control -> control.findings().findFirst())
        .ifPresent(
            finding -> {
              html.open("p", "class", "found").element("bdi", finding.message()).text(" ");
              place(finding.evidence());
              html.closeLine();
            });
  }

  private void says(String text, List<Evidence> evidence) {
    html.text(" ").open("span", "class", "soft").element("bdi", text).text(" ");
    place(evidence);
    html.close();
  }

  private void place(List<Evidence> evidence) {
    evidence.stream()
        .filter(Evidence.Located.class::isInstance)
        .map(Evidence.Located.class::cast)
        .findFirst()
        .ifPresent(located -> html.element("span", located.place().toString(), "class", "place"));
  }
}
