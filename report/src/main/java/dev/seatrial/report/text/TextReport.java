package dev.seatrial.report.text;

import dev.seatrial.model.Step;
import dev.seatrial.model.report.Answer;
import dev.seatrial.model.report.BoxResult;
import dev.seatrial.model.report.ChecklistResult;
import dev.seatrial.model.report.Decision;
import dev.seatrial.model.report.Move;
import dev.seatrial.model.report.Report;
import dev.seatrial.model.report.Standing;
import dev.seatrial.model.report.Subject;
import dev.seatrial.model.text.Counted;
import dev.seatrial.report.words.Causes;
import dev.seatrial.report.words.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The report for a person at a terminal: worst first, then a summary, then what to do next. */
public final class TextReport {
  private static final int MOST_SPOTS = 3;
  private static final int MOST_MOVES = 5;
  private static final int MOST_STEPS = 4;
  private static final int BEFORE_MARKS = 42;

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

  private String whole() {
    head();
    new TextResults(lines, ink, style.verbose()).of(report);
    causes();
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
    lines.prose(ink::bold, Phrases.subject(subject));
    lines.prose(
        "",
        0,
        Counted.of(subject.files(), "file")
            + ", "
            + Counted.of(subject.commits(), "commit")
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

  private void causes() {
    List<String> causes = Causes.sentences(report);
    if (!causes.isEmpty()) {
      lines.gap().line(ink.bold("One cause, several controls"));
      causes.forEach(cause -> lines.prose("  ", 2, cause));
    }
  }

  private void checklists() {
    for (ChecklistResult list : report.checklists()) {
      lines.gap().prose(ink::bold, list.title());
      list.sections().forEach(this::section);
      lines.prose("       ", 7, Phrases.counts(list));
    }
    List<Standing> shown =
        report.checklists().stream()
            .flatMap(list -> list.sections().stream())
            .flatMap(section -> section.boxes().stream())
            .map(BoxResult::standing)
            .toList();
    if (!shown.isEmpty()) {
      lines.gap().prose(ink::faint, "A sign per box: " + Phrases.legend(shown));
    }
  }

  private void section(ChecklistResult.Section section) {
    int room = style.width() - BEFORE_MARKS;
    List<String> rows = new ArrayList<>();
    StringBuilder row = new StringBuilder();
    int marks = 0;
    for (BoxResult box : section.boxes()) {
      if (marks > 0 && marks % room == 0) {
        rows.add(row.toString());
        row.setLength(0);
      }
      row.append(ink.sign(box.standing()));
      marks++;
    }
    rows.add(row.toString());
    String label = "  " + Lines.cell(section.id(), 4) + " " + Lines.cell(section.title(), 34) + " ";
    for (String one : rows) {
      lines.line(label + one);
      label = " ".repeat(BEFORE_MARKS);
    }
  }

  private void questions() {
    if (report.answers().isEmpty()) {
      return;
    }
    lines.gap().line(ink.bold("The questions of the final gate"));
    for (Answer answer : report.answers()) {
      lines.prose(ink.sign(Phrases.tone(answer.reply())) + " ", 2, answer.question().text());
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
    lines.gap().line(ink.bold("Next steps, most protection for least effort first"));
    int most = style.verbose() ? path.size() : Math.min(MOST_MOVES, path.size());
    for (int i = 0; i < most; i++) {
      move(i + 1, path.get(i));
    }
    if (most < path.size()) {
      lines.prose(
          "     ",
          5,
          "and " + (path.size() - most) + " more: " + Phrases.command(report, "seatrial next"));
    }
  }

  private void move(int number, Move move) {
    lines.prose(
        String.format("%3d. ", number), 5, move.title() + " — " + Phrases.worth(report, move));
    List<Step> steps = move.steps();
    if (move.isOneAct()) {
      return;
    }
    int most = style.verbose() ? steps.size() : Math.min(MOST_STEPS, steps.size());
    steps.stream().limit(most).forEach(step -> lines.prose("     → ", 7, step.action()));
    if (most < steps.size()) {
      lines.line("       and " + (steps.size() - most) + " more");
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
              ? eye.blindspots().stream().limit(MOST_SPOTS).collect(Collectors.joining("; "))
                  + (eye.blindspots().size() > MOST_SPOTS
                      ? " and " + (eye.blindspots().size() - MOST_SPOTS) + " more"
                      : "")
              : eye.says();
      lines.prose("  ", 2, Phrases.fact(eye.fact()) + ": " + says);
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
    Decision decision = report.decision();
    lines.gap();
    lines.line(ink.of(Phrases.tone(decision), ink.bold(Phrases.headline(decision))));
    lines.prose("", 0, Phrases.before(decision));
    lines.prose(ink::faint, Phrases.counts(report));
    lines.prose(
        ink::faint,
        "tier "
            + Phrases.word(report.tier())
            + ", read on "
            + report.asOf()
            + "; "
            + Phrases.command(report, "seatrial explain ID")
            + " says what a control means and how to mend it");
  }
}
