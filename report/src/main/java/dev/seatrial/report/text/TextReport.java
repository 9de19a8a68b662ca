package dev.seatrial.report.text;

import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Step;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.report.Answer;
import dev.seatrial.model.report.AspectResult;
import dev.seatrial.model.report.BoxResult;
import dev.seatrial.model.report.ChecklistResult;
import dev.seatrial.model.report.ControlResult;
import dev.seatrial.model.report.Decision;
import dev.seatrial.model.report.Move;
import dev.seatrial.model.report.Overlay;
import dev.seatrial.model.report.Report;
import dev.seatrial.model.report.Standing;
import dev.seatrial.model.report.Subject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The report for a person at a terminal: worst first, then a summary, then what to do next. */
public final class TextReport {
  private static final int MOST_FINDINGS = 3;
  private static final int MOST_MOVES = 7;

  private final Report report;
  private final TextStyle style;
  private final Ink ink;
  private final Lines lines;

  private TextReport(Report report, TextStyle style) {
    this.report = report;
    this.style = style;
    this.ink = new Ink(style.colour());
    this.lines = new Lines(style.width());
  }

  /** The whole report. */
  public static String of(Report report, TextStyle style) {
    return new TextReport(report, style).whole();
  }

  /** One result on one line, for showing verdicts as they fall. */
  public static String line(ControlResult result, TextStyle style) {
    String app = result.app().equals(".") ? "" : " [" + result.app() + "]";
    String text = Lines.safe(result.control().title() + app);
    int room = style.width() - 4;
    String shown = Lines.columns(text) <= room ? text : Lines.wrap(text, room - 1).getFirst() + "…";
    return "  "
        + new Ink(style.colour()).of(result.standing(), Ink.sign(result.standing()))
        + " "
        + shown;
  }

  private String whole() {
    head();
    results("Failed", Standing.FAILED);
    if (style.verbose()) {
      results("In doubt", Standing.UNPROVEN);
      results("Accepted risks", Standing.ACCEPTED);
      results("Attested", Standing.ATTESTED);
      results("Passed", Standing.PASSED);
      results("Not applicable", Standing.NOT_APPLICABLE);
    }
    checklists();
    questions();
    next();
    unseen();
    ledger();
    decision();
    return lines.toString();
  }

  private void head() {
    Subject subject = report.subject();
    String commit = subject.commit().isEmpty() ? "" : " at " + shortened(subject.commit());
    lines.line(
        ink.bold(Lines.safe(subject.name()) + commit + (subject.dirty() ? ", changed" : "")));
    lines.prose(
        "",
        0,
        subject.files()
            + " files, "
            + subject.commits()
            + " commits"
            + (report.apps().size() > 1
                ? "; apps: "
                    + report.apps().stream()
                        .map(app -> app.name())
                        .collect(Collectors.joining(", "))
                : "")
            + stack());
  }

  private String stack() {
    String names =
        report.technologies().stream()
            .filter(
                t ->
                    switch (t.kind()) {
                      case LANGUAGE, FRAMEWORK, DATABASE, HOST -> true;
                      default -> false;
                    })
            .map(t -> t.name())
            .distinct()
            .limit(10)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "" : "; " + names;
  }

  private static String shortened(String commit) {
    return commit.substring(0, Math.min(12, commit.length()));
  }

  private void results(String title, Standing standing) {
    List<ControlResult> some =
        report.rolledUp().stream()
            .filter(result -> result.standing() == standing)
            .sorted(
                Comparator.comparing(ControlResult::blocking)
                    .reversed()
                    .thenComparing(result -> result.control().severity()))
            .toList();
    if (some.isEmpty()) {
      return;
    }
    lines.gap().line(ink.bold(title + " (" + some.size() + ")"));
    some.forEach(this::result);
  }

  private void result(ControlResult result) {
    lines.prose(
        ink.of(result.standing(), Ink.sign(result.standing())) + " ",
        2,
        result.control().title()
            + " — "
            + result.control().id()
            + ", "
            + result.control().severity().name().toLowerCase(Locale.ROOT)
            + (result.blocking() ? "" : ", does not block"));
    for (AspectResult aspect : result.aspects()) {
      if (style.verbose()
          || (aspect.standing() == result.standing() && !aspect.aspect().advisory())) {
        aspect(aspect);
      }
    }
  }

  private void aspect(AspectResult aspect) {
    String label =
        aspect.aspect().name() + (aspect.aspect().advisory() ? " (advisory)" : "") + ": ";
    switch (aspect.verdict()) {
      case Verdict.Failed(List<Finding> findings) -> {
        int most = style.verbose() ? findings.size() : Math.min(MOST_FINDINGS, findings.size());
        findings.stream()
            .limit(most)
            .forEach(f -> lines.prose("    ", 4, f.message() + at(f.evidence())));
        if (findings.size() > most) {
          lines.line("    and " + (findings.size() - most) + " more");
        }
      }
      case Verdict.Passed(List<Evidence> evidence) ->
          lines.prose("    ", 4, label + evidence.getFirst().says() + at(evidence));
      case Verdict.Unproven(String missing, var seen, List<Step> steps) -> {
        lines.prose("    ", 4, label + missing);
        steps.forEach(step -> lines.prose("      → ", 8, step.action()));
      }
      case Verdict.NotApplicable(String reason, var seen) -> lines.prose("    ", 4, label + reason);
    }
    aspect.overlays().forEach(overlay -> lines.prose("      ", 6, overlay(overlay)));
  }

  private static String overlay(Overlay overlay) {
    return switch (overlay) {
      case Overlay.Attestation(Evidence.Word word, boolean holds) ->
          word.by()
              + (holds ? " says it holds" : " says it does not hold")
              + " until "
              + word.until()
              + ": "
              + word.says();
      case Overlay.AcceptedRisk risk ->
          risk.owner() + " carries this until " + risk.until() + ": " + risk.reason();
      case Overlay.Dead dead -> dead.what() + " " + dead.because();
    };
  }

  private static String at(List<Evidence> evidence) {
    return switch (evidence.getFirst()) {
      case Evidence.Located located -> " (" + located.place() + ")";
      case Evidence.Committed committed -> " (commit " + shortened(committed.commit()) + ")";
      case Evidence.Searched searched -> " (searched " + searched.scope().searched() + ")";
      case Evidence.Word word -> "";
    };
  }

  private void checklists() {
    for (ChecklistResult list : report.checklists()) {
      lines.gap().line(ink.bold(Lines.safe(list.title())));
      for (ChecklistResult.Section section : list.sections()) {
        String marks =
            section.boxes().stream()
                .map(BoxResult::standing)
                .map(standing -> ink.of(standing, Ink.sign(standing)))
                .collect(Collectors.joining());
        lines.line(
            String.format("  %-4s %-34.34s ", section.id(), Lines.safe(section.title())) + marks);
      }
      lines.line(
          "       "
              + ink.faint(
                  list.count(Standing.PASSED)
                      + " passed, "
                      + list.count(Standing.FAILED)
                      + " failed, "
                      + list.count(Standing.UNPROVEN)
                      + " in doubt"
                      + others(list)));
    }
  }

  private static String others(ChecklistResult list) {
    StringBuilder others = new StringBuilder();
    for (Standing standing :
        List.of(Standing.ATTESTED, Standing.ACCEPTED, Standing.NOT_APPLICABLE)) {
      long count = list.count(standing);
      if (count > 0) {
        others.append(", ").append(count).append(' ').append(standing.word());
      }
    }
    return others.toString();
  }

  private void questions() {
    if (report.answers().isEmpty()) {
      return;
    }
    lines.gap().line(ink.bold("The questions of the final gate"));
    for (Answer answer : report.answers()) {
      Standing tone =
          switch (answer.reply()) {
            case YES -> Standing.PASSED;
            case NO -> Standing.FAILED;
            case UNKNOWN -> Standing.UNPROVEN;
          };
      lines.prose(ink.of(tone, Ink.sign(tone)) + " ", 2, answer.question().text());
      lines.prose("    ", 4, answer.says());
      if (!answer.next().isEmpty()) {
        lines.prose("    ", 4, "Next: " + answer.next());
      }
    }
  }

  private void next() {
    List<Move> path = report.path();
    if (path.isEmpty()) {
      return;
    }
    lines.gap().line(ink.bold("Next steps, least effort for most first"));
    int most = style.verbose() ? path.size() : Math.min(MOST_MOVES, path.size());
    for (int i = 0; i < most; i++) {
      Move move = path.get(i);
      lines.prose(
          String.format("%3d. ", i + 1),
          5,
          move.step().action()
              + " — "
              + move.effort().name().toLowerCase(Locale.ROOT)
              + ", clears "
              + move.clears().size()
              + (move.alsoResolves() > 0 ? " and helps " + move.alsoResolves() + " more" : ""));
    }
    if (most < path.size()) {
      lines.line("     and " + (path.size() - most) + " more: seatrial next");
    }
  }

  private void unseen() {
    List<Subject.Eye> blind =
        report.subject().eyes().stream()
            .filter(eye -> !eye.seen() || !eye.blindspots().isEmpty())
            .toList();
    if (blind.isEmpty()) {
      return;
    }
    lines.gap().line(ink.bold("What could not be seen"));
    for (Subject.Eye eye : blind) {
      String says =
          eye.seen()
              ? eye.blindspots().stream().limit(MOST_FINDINGS).collect(Collectors.joining("; "))
                  + (eye.blindspots().size() > MOST_FINDINGS
                      ? " and " + (eye.blindspots().size() - MOST_FINDINGS) + " more"
                      : "")
              : eye.says();
      lines.prose("  ", 2, eye.fact() + ": " + says);
    }
  }

  private void ledger() {
    if (report.ledgerProblems().isEmpty()) {
      return;
    }
    lines.gap().line(ink.bold("The ledger"));
    report.ledgerProblems().forEach(problem -> lines.prose("  ", 2, problem));
  }

  private void decision() {
    lines.gap();
    switch (report.decision()) {
      case Decision.Open open -> lines.line(ink.of(Standing.PASSED, ink.bold("The gate is open.")));
      case Decision.Closed(List<String> blockers, List<String> gaps) -> {
        lines.line(ink.of(Standing.FAILED, ink.bold("The gate is closed.")));
        lines.prose(
            "", 0, blockers.size() + " failed and " + gaps.size() + " in doubt stand before it.");
      }
      case Decision.Undecided(List<String> gaps) -> {
        lines.line(ink.of(Standing.UNPROVEN, ink.bold("The gate is undecided.")));
        lines.prose("", 0, "Nothing failed; " + gaps.size() + " in doubt stand before it.");
      }
    }
    lines.line(
        ink.faint(
            report.count(Standing.PASSED)
                + " passed, "
                + report.count(Standing.ATTESTED)
                + " attested, "
                + report.count(Standing.ACCEPTED)
                + " accepted, "
                + report.count(Standing.UNPROVEN)
                + " in doubt, "
                + report.count(Standing.FAILED)
                + " failed"));
    lines.line(
        ink.faint(
            "tier "
                + report.tier().name().toLowerCase(Locale.ROOT)
                + ", read on "
                + report.asOf()
                + "; seatrial explain ID says what a control means"));
  }
}
