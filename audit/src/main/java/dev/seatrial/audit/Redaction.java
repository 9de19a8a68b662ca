package dev.seatrial.audit;

import dev.seatrial.model.Blindspot;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Place;
import dev.seatrial.model.Scope;
import dev.seatrial.model.Secrets;
import dev.seatrial.model.Step;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.stack.App;
import dev.seatrial.model.facts.stack.Technology;
import dev.seatrial.model.report.Answer;
import dev.seatrial.model.report.AspectResult;
import dev.seatrial.model.report.ControlResult;
import dev.seatrial.model.report.Move;
import dev.seatrial.model.report.Overlay;
import dev.seatrial.model.report.Report;
import dev.seatrial.model.report.Subject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The same verdicts and reports, with whatever could be a secret cut out of their words. */
public final class Redaction {
  private Redaction() {}

  /** The report as it may be shown. */
  public static Report of(Report report) {
    return new Report(
        report.version(),
        report.catalog(),
        of(report.subject()),
        report.asOf(),
        report.tier(),
        report.apps().stream().map(Redaction::of).toList(),
        report.technologies().stream().map(Redaction::of).toList(),
        report.decision(),
        report.rolledUp().stream().map(Redaction::of).toList(),
        report.perApp().stream().map(Redaction::of).toList(),
        report.checklists(),
        report.answers().stream().map(Redaction::of).toList(),
        report.path().stream().map(Redaction::of).toList(),
        words(report.ledgerProblems()));
  }

  /** The subject as it may be shown. */
  public static Subject of(Subject subject) {
    return new Subject(
        Secrets.cut(subject.name()),
        subject.commit(),
        subject.dirty(),
        subject.committed(),
        subject.files(),
        subject.commits(),
        subject.eyes().stream()
            .map(
                eye ->
                    new Subject.Eye(
                        eye.fact(), eye.seen(), Secrets.cut(eye.says()), words(eye.blindspots())))
            .toList());
  }

  /** An app as it may be shown. */
  public static App of(App app) {
    return new App(Secrets.cut(app.name()), Secrets.cut(app.root()), app.kind(), words(app.uses()));
  }

  private static Technology of(Technology technology) {
    return new Technology(
        technology.kind(),
        technology.name(),
        Secrets.cut(technology.root()),
        of(technology.evidence()));
  }

  /** A result as it may be shown. */
  public static ControlResult of(ControlResult result) {
    return new ControlResult(
        result.control(),
        Secrets.cut(result.app()),
        result.aspects().stream().map(Redaction::of).toList(),
        result.standing(),
        result.blocking());
  }

  private static AspectResult of(AspectResult result) {
    return new AspectResult(
        result.aspect(),
        of(result.verdict()),
        result.overlays().stream().map(Redaction::of).toList(),
        result.settled().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> of(entry.getValue()))),
        result.standing());
  }

  private static Overlay of(Overlay overlay) {
    return switch (overlay) {
      case Overlay.Attestation(Evidence.Word word, boolean holds) ->
          new Overlay.Attestation(of(word), holds);
      case Overlay.AcceptedRisk risk ->
          new Overlay.AcceptedRisk(
              risk.ground(),
              Secrets.cut(risk.reason()),
              Secrets.cut(risk.compensating()),
              Secrets.cut(risk.owner()),
              Secrets.cut(risk.approver()),
              risk.until(),
              of(risk.recorded()));
      case Overlay.Dead dead ->
          new Overlay.Dead(
              Secrets.cut(dead.what()), Secrets.cut(dead.because()), of(dead.recorded()));
    };
  }

  private static Answer of(Answer answer) {
    return new Answer(
        answer.question(),
        answer.reply(),
        Secrets.cut(answer.says()),
        answer.grounds().stream()
            .map(
                ground ->
                    new Answer.Ground(
                        ground.control(),
                        ground.title(),
                        ground.standing(),
                        Secrets.cut(ground.showed())))
            .toList(),
        answer.next());
  }

  private static Move of(Move move) {
    return new Move(
        move.control(),
        Secrets.cut(move.title()),
        move.steps().stream().map(Redaction::of).toList(),
        move.effort(),
        move.clears(),
        move.alsoResolves());
  }

  /** The verdict as it may be shown. */
  public static Verdict of(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Passed(List<Evidence> evidence) -> new Verdict.Passed(safe(evidence));
      case Verdict.Failed(List<Finding> findings) ->
          new Verdict.Failed(findings.stream().map(Redaction::of).toList());
      case Verdict.Unproven(String missing, List<Evidence> seen, List<Step> steps) ->
          new Verdict.Unproven(
              Secrets.cut(missing), safe(seen), steps.stream().map(Redaction::of).toList());
      case Verdict.NotApplicable(String reason, List<Evidence> seen) ->
          new Verdict.NotApplicable(Secrets.cut(reason), safe(seen));
    };
  }

  private static Finding of(Finding finding) {
    return finding
        .said(Secrets::cut)
        .on(safe(finding.evidence()))
        .mendedBy(finding.remedy().stream().map(one -> one.said(Secrets::cut)).toList());
  }

  private static List<Evidence> safe(List<Evidence> evidence) {
    return evidence.stream().map(Redaction::of).toList();
  }

  private static Evidence of(Evidence evidence) {
    return switch (evidence) {
      case Evidence.Located(String says, Place place, String quote) ->
          new Evidence.Located(Secrets.cut(says), of(place), Secrets.cut(quote));
      case Evidence.Committed(String says, String commit, String subject, String path) ->
          new Evidence.Committed(
              Secrets.cut(says), commit, Secrets.cut(subject), Secrets.cut(path));
      case Evidence.Searched(String says, String sought, Scope scope) ->
          new Evidence.Searched(Secrets.cut(says), Secrets.cut(sought), of(scope));
      case Evidence.Suspected(Finding finding) -> new Evidence.Suspected(of(finding));
      case Evidence.Word word -> of(word);
    };
  }

  private static Evidence.Word of(Evidence.Word word) {
    return new Evidence.Word(
        Secrets.cut(word.says()),
        Secrets.cut(word.by()),
        word.on(),
        word.until(),
        of(word.recorded()));
  }

  private static Scope of(Scope scope) {
    return new Scope(
        Secrets.cut(scope.searched()),
        scope.blindspots().stream()
            .map(spot -> new Blindspot(Secrets.cut(spot.what()), Secrets.cut(spot.why())))
            .toList(),
        scope.lacks());
  }

  /** A place as it may be shown. */
  public static Place of(Place place) {
    return new Place(Secrets.cut(place.path()), place.line());
  }

  private static Step of(Step step) {
    return new Step(step.kind(), Secrets.cut(step.action()));
  }

  private static List<String> words(List<String> some) {
    return some.stream().map(Secrets::cut).toList();
  }
}
