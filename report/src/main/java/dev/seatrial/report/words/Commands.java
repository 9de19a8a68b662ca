package dev.seatrial.report.words;

import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Measure;
import dev.seatrial.model.Step;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.report.Answer;
import dev.seatrial.model.report.AspectResult;
import dev.seatrial.model.report.ControlResult;
import dev.seatrial.model.report.Move;
import dev.seatrial.model.report.Report;
import dev.seatrial.model.report.Subject;
import dev.seatrial.model.text.Shell;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Commands as they can be pasted: with this program as the user started it and the path that they
 * gave, quoted for a shell.
 *
 * @param program how the user started it
 * @param anywhere how it is started from any folder
 * @param path empty for the folder one stands in
 */
public record Commands(String program, String anywhere, String path) {
  /** As texts name it that know no user. */
  public static final String NAME = "seatrial";

  private static final Pattern CALLED =
      Pattern.compile(
          "(?<![\\w./'-])seatrial (?=(?:audit|plan|init|next|diff|explain|controls|attest|accept"
              + "|ledger|secrets|score|help|--help)\\b)");

  /** A command about a control, which a page or a move suggests. */
  private static final Pattern SUGGESTED =
      Pattern.compile(
          "seatrial (attest|accept|explain) [a-z][a-z-]*\\.[a-z-]+(#[a-z-]+)?(?=\\)|$)");

  /** Commands about what a path names. */
  public static Commands at(String path) {
    return new Commands(NAME, NAME, "").about(path);
  }

  /** The commands that a report about something tells. */
  public static Commands of(Subject subject) {
    return new Commands(subject.program(), subject.program(), subject.path());
  }

  /** The same about what a path names. */
  public Commands about(String other) {
    String named = other.isEmpty() || other.equals(".") ? "" : other;
    return new Commands(
        program,
        anywhere,
        named.isEmpty() ? "" : Shell.word(named.startsWith("-") ? "./" + named : named));
  }

  /** A command of ours with the path behind it. */
  public String with(String command) {
    return called(path.isEmpty() ? command : command + " " + path, program);
  }

  /** A text whose suggested commands name the path. */
  public String of(String text) {
    String named =
        path.isEmpty()
            ? text
            : SUGGESTED
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(match.group() + " " + path));
    return called(named, program);
  }

  private static String called(String text, String program) {
    return program.equals(NAME)
        ? text
        : CALLED.matcher(text).replaceAll(Matcher.quoteReplacement(program + " "));
  }

  /** Measures that begin in the folder that is meant; they may lead away from it and back. */
  public List<Measure> in(List<Measure> measures) {
    List<Measure> here = new ArrayList<>();
    if (!path.isEmpty() && measures.stream().anyMatch(one -> one.kind() != Step.Kind.CHANGE)) {
      here.add(new Measure(Integer.MIN_VALUE, Step.Kind.COMMAND, "cd " + path, List.of()));
    }
    measures.forEach(one -> here.add(one.said(text -> called(text, anywhere))));
    return here;
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
            program,
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
        report.ledgerProblems().stream().map(this::of).toList());
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
    return new AspectResult(
        aspect.aspect(),
        in(aspect.verdict()),
        aspect.overlays(),
        aspect.settled(),
        aspect.standing());
  }

  private Verdict in(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Failed(List<Finding> findings) ->
          new Verdict.Failed(findings.stream().map(this::in).toList());
      case Verdict.Unproven(String missing, List<Evidence> seen, List<Step> steps) ->
          new Verdict.Unproven(missing, seen.stream().map(this::in).toList(), steps(steps));
      case Verdict.Passed passed -> passed;
      case Verdict.NotApplicable none -> none;
    };
  }

  private Evidence in(Evidence evidence) {
    return evidence instanceof Evidence.Suspected(Finding finding)
        ? new Evidence.Suspected(in(finding))
        : evidence;
  }

  private Finding in(Finding finding) {
    return finding.remedy().isEmpty() ? finding : finding.mendedBy(in(finding.remedy()));
  }

  private Answer in(Answer answer) {
    return new Answer(
        answer.question(), answer.reply(), answer.says(), answer.grounds(), of(answer.next()));
  }

  private Move in(Move move) {
    return new Move(
        move.control(),
        of(move.title()),
        steps(move.steps()),
        move.effort(),
        move.clears(),
        move.alsoResolves());
  }

  private List<Step> steps(List<Step> steps) {
    return steps.stream().map(step -> new Step(step.kind(), of(step.action()))).toList();
  }
}
