package dev.seatrial.report.markdown;

import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Step;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.report.AspectResult;
import dev.seatrial.model.report.ControlResult;
import dev.seatrial.model.report.Move;
import dev.seatrial.model.report.Report;
import dev.seatrial.model.report.Standing;
import dev.seatrial.report.words.Causes;
import dev.seatrial.report.words.Phrases;
import dev.seatrial.report.words.Ranking;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The report for a pull request: the decision, what blocks and where, what to do next, and the
 * doubts folded. It fits into a comment of a forge, however long the report is.
 */
public final class MarkdownReport {
  private static final int MOST_FINDINGS = 3;
  private static final int MOST_MOVES = 5;
  private static final int LONGEST = 300;

  private final Report report;
  private final Comment comment = new Comment();

  private MarkdownReport(Report report) {
    this.report = report;
  }

  /** The report as Markdown. */
  public static String of(Report report) {
    return new MarkdownReport(report).whole();
  }

  private String whole() {
    comment.line("<!-- seatrial -->");
    comment.line(
        "## "
            + Phrases.sign(Phrases.tone(report.decision()))
            + " "
            + Phrases.headline(report.decision()));
    comment.gap();
    comment.line(
        Escaped.code(report.subject().name())
            + (report.subject().commit().isEmpty()
                ? ""
                : " at " + Escaped.code(Phrases.shortened(report.subject().commit())))
            + ", tier "
            + Phrases.word(report.tier())
            + ". "
            + Phrases.before(report.decision()));
    section("Blockers", Ranking.of(report, Standing.FAILED, true));
    causes();
    next();
    doubts();
    folded("Failed, and does not block", Ranking.of(report, Standing.FAILED, false));
    comment.gap();
    comment.line(Phrases.counts(report) + ". Read on " + report.asOf() + " by Seatrial.");
    return comment.toString();
  }

  private void section(String title, List<ControlResult> results) {
    if (results.isEmpty()) {
      return;
    }
    comment.gap();
    comment.line("### " + title + " (" + results.size() + ")");
    comment.gap();
    comment.items(results.stream().map(MarkdownReport::item).toList());
  }

  private void causes() {
    List<String> causes = Causes.sentences(report);
    if (!causes.isEmpty()) {
      comment.gap();
      comment.items(causes.stream().map(cause -> "- " + Escaped.prose(cause, LONGEST)).toList());
    }
  }

  /** Doubts that somebody can settle now, and the others by name. */
  private void doubts() {
    Map<Boolean, List<ControlResult>> doubts =
        Ranking.of(report, Standing.UNPROVEN, true).stream()
            .collect(Collectors.partitioningBy(MarkdownReport::canBeSettled));
    folded("In doubt, and somebody can settle it", doubts.getOrDefault(true, List.of()));
    List<ControlResult> waiting = doubts.getOrDefault(false, List.of());
    if (waiting.isEmpty()) {
      return;
    }
    comment.gap();
    comment.line(
        "<details><summary>In doubt until a later version looks ("
            + waiting.size()
            + ")</summary>");
    comment.gap();
    comment.items(waiting.stream().map(MarkdownReport::name).toList());
    comment.gap();
    comment.line("</details>");
  }

  private static boolean canBeSettled(ControlResult result) {
    return result.steps().anyMatch(step -> step.kind() != Step.Kind.READER);
  }

  private void folded(String title, List<ControlResult> results) {
    if (results.isEmpty()) {
      return;
    }
    comment.gap();
    comment.line("<details><summary>" + title + " (" + results.size() + ")</summary>");
    comment.gap();
    comment.items(results.stream().map(MarkdownReport::item).toList());
    comment.gap();
    comment.line("</details>");
  }

  private void next() {
    if (report.path().isEmpty()) {
      return;
    }
    comment.gap();
    comment.line("### Next steps");
    comment.gap();
    int number = 0;
    for (Move move : report.path().stream().limit(MOST_MOVES).toList()) {
      number++;
      comment.line(
          number
              + ". **"
              + Escaped.prose(move.title(), LONGEST)
              + "** ("
              + Phrases.worth(report, move)
              + ")"
              + (move.isOneAct()
                  ? ""
                  : ": " + Escaped.prose(move.steps().getFirst().action(), LONGEST)));
    }
    if (report.path().size() > MOST_MOVES) {
      comment.line("");
      comment.line(
          (report.path().size() - MOST_MOVES)
              + " more with "
              + Escaped.code(Phrases.command(report, "seatrial next"))
              + ".");
    }
  }

  private static String name(ControlResult result) {
    return "- **"
        + Escaped.prose(Phrases.title(result), LONGEST)
        + "** ("
        + Phrases.word(result.control().severity())
        + ", "
        + Escaped.code(result.control().id())
        + ")";
  }

  private static String item(ControlResult result) {
    List<String> lines = new ArrayList<>();
    lines.add(name(result));
    List<String> reasons =
        result.aspects().stream()
            .filter(a -> a.standing() == result.standing() && !a.aspect().advisory())
            .flatMap(aspect -> reasons(result, aspect).stream())
            .distinct()
            .toList();
    reasons.stream().limit(MOST_FINDINGS).forEach(reason -> lines.add("  - " + reason));
    if (reasons.size() > MOST_FINDINGS) {
      lines.add("  - and " + (reasons.size() - MOST_FINDINGS) + " more");
    }
    lines.addAll(remedy(result));
    return String.join("\n", lines);
  }

  /** What to do about everything, each once. */
  private static List<String> remedy(ControlResult result) {
    List<Step> steps = result.remedy();
    if (steps.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add("  - In this order:");
    for (Step step : steps) {
      lines.add(
          "    1. "
              + (step.kind() == Step.Kind.COMMAND
                  ? Escaped.command(step.action())
                  : Escaped.prose(step.action(), LONGEST)));
    }
    return lines;
  }

  private static List<String> reasons(ControlResult result, AspectResult aspect) {
    return switch (aspect.verdict()) {
      case Verdict.Failed(List<Finding> findings) ->
          findings.stream()
              .map(
                  f ->
                      Escaped.prose(f.message(), LONGEST)
                          + place(f.evidence())
                          + result
                              .settled(aspect, f)
                              .map(word -> " " + Escaped.prose(Phrases.settled(word), LONGEST))
                              .orElse(""))
              .toList();
      case Verdict.Unproven(String missing, var seen, List<Step> steps) ->
          steps.stream()
              .filter(step -> step.kind() != Step.Kind.READER)
              .map(step -> Escaped.prose(step.action(), LONGEST))
              .limit(1)
              .toList();
      case Verdict.Passed passed -> List.of();
      case Verdict.NotApplicable none -> List.of();
    };
  }

  private static String place(List<Evidence> evidence) {
    return evidence.stream()
        .filter(Evidence.Located.class::isInstance)
        .map(Evidence.Located.class::cast)
        .findFirst()
        .map(located -> " " + Escaped.code(located.place().toString()))
        .orElse("");
  }
}
