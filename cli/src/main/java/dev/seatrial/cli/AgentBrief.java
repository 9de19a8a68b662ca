package dev.seatrial.cli;

import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Remedy;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.report.AspectResult;
import dev.seatrial.model.report.ControlResult;
import dev.seatrial.model.report.Report;
import dev.seatrial.model.report.Standing;
import dev.seatrial.report.words.Phrases;
import dev.seatrial.report.words.Visible;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;

/** What failed, where, and how to mend it, as Markdown for a coding agent. */
final class AgentBrief {
  private static final int MOST_FINDINGS = 20;

  private AgentBrief() {}

  /** Writes the brief of a report. */
  static void of(Report report, PrintWriter out) {
    out.println("# What stands before the gate of " + report.subject().name());
    out.println();
    out.println(
        "Fix what is listed, smallest effort first. Change nothing in `.seatrial/` and `seatrial.yml`,");
    out.println(
        "weaken no test and no pipeline. Run `"
            + Phrases.command(report, "seatrial audit")
            + "` after each fix.");
    report.rolledUp().stream()
        .filter(result -> result.blocking() && result.standing() == Standing.FAILED)
        .sorted(
            Comparator.comparing((ControlResult r) -> r.control().effort())
                .thenComparing(r -> r.control().severity()))
        .forEach(result -> brief(result, out));
  }

  private static void brief(ControlResult result, PrintWriter out) {
    out.println();
    out.println("## " + result.control().title() + " (" + result.control().id() + ")");
    out.println();
    result.aspects().stream()
        .filter(aspect -> !aspect.aspect().advisory())
        .forEach(aspect -> brief(aspect, out));
    for (Remedy remedy : result.control().remedies()) {
      out.println();
      out.println("### Remedy, " + remedy.stack());
      out.println();
      out.println(remedy.text());
    }
  }

  /** What must become true stands before what speaks against it: that is what is checked again. */
  private static void brief(AspectResult aspect, PrintWriter out) {
    if (!(aspect.verdict() instanceof Verdict.Failed(List<Finding> findings))) {
      return;
    }
    out.println("Must be true: " + aspect.aspect().states());
    out.println();
    findings.stream()
        .limit(MOST_FINDINGS)
        .forEach(finding -> out.println("- " + Visible.of(finding.message()) + place(finding)));
    if (findings.size() > MOST_FINDINGS) {
      out.println("- and " + (findings.size() - MOST_FINDINGS) + " more");
    }
    out.println();
  }

  private static String place(Finding finding) {
    return finding.evidence().getFirst() instanceof Evidence.Located located
        ? " (`" + Visible.of(located.place().toString()).replace('`', '\'') + "`)"
        : "";
  }
}
