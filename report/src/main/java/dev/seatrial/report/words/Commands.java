package dev.seatrial.report.words;

import dev.seatrial.model.Step;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.report.Answer;
import dev.seatrial.model.report.AspectResult;
import dev.seatrial.model.report.ControlResult;
import dev.seatrial.model.report.Move;
import dev.seatrial.model.report.Report;
import dev.seatrial.model.report.Subject;
import dev.seatrial.model.text.Shell;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Commands as they can be pasted: with the path that the user gave, quoted for a shell.
 *
 * @param path empty for the folder one stands in
 */
public record Commands(String path) {
  /** A command about a control, which a page or a move suggests. */
  private static final Pattern SUGGESTED =
      Pattern.compile(
          "seatrial (attest|accept|explain) [a-z][a-z-]*\\.[a-z-]+(#[a-z-]+)?(?=\\)|$)");

  /** Commands about what a path names. */
  public static Commands at(String path) {
    if (path.isEmpty() || path.equals(".")) {
      return new Commands("");
    }
    return new Commands(Shell.word(path.startsWith("-") ? "./" + path : path));
  }

  /** A command of ours with the path behind it. */
  public String with(String command) {
    return path.isEmpty() ? command : command + " " + path;
  }

  /** A text whose suggested commands name the path. */
  public String of(String text) {
    return SUGGESTED
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(with(match.group())));
  }

  /** A report whose commands name the path. */
  public Report in(Report report) {
    Subject was = report.subject();
    return new Report(
        report.version(),
        report.catalog(),
        new Subject(
            was.name(),
            was.commit(),
            was.dirty(),
            was.committed(),
            was.files(),
            was.commits(),
            was.eyes(),
            path),
        report.asOf(),
        report.tier(),
        report.apps(),
        report.technologies(),
        report.decision(),
        report.rolledUp().stream().map(this::in).toList(),
        report.perApp().stream().map(this::in).toList(),
        report.checklists(),
        report.answers().stream().map(this::in).toList(),
        report.path().stream().map(this::in).toList(),
        report.ledgerProblems());
  }

  private ControlResult in(ControlResult result) {
    return new ControlResult(
        result.control(),
        result.app(),
        result.aspects().stream().map(this::in).toList(),
        result.standing(),
        result.blocking());
  }

  private AspectResult in(AspectResult aspect) {
    return aspect.verdict() instanceof Verdict.Unproven(String missing, var seen, var steps)
        ? new AspectResult(
            aspect.aspect(),
            new Verdict.Unproven(missing, seen, in(steps)),
            aspect.overlays(),
            aspect.standing())
        : aspect;
  }

  private Answer in(Answer answer) {
    return new Answer(
        answer.question(), answer.reply(), answer.says(), answer.grounds(), of(answer.next()));
  }

  private Move in(Move move) {
    return new Move(
        move.control(),
        of(move.title()),
        in(move.steps()),
        move.effort(),
        move.clears(),
        move.alsoResolves());
  }

  private List<Step> in(List<Step> steps) {
    return steps.stream().map(step -> new Step(step.kind(), of(step.action()))).toList();
  }
}
