package dev.seatrial.report.json;

import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Fingerprint;
import dev.seatrial.model.Measure;
import dev.seatrial.model.Place;
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
import dev.seatrial.model.report.Subject;
import dev.seatrial.report.words.Phrases;
import java.util.List;
import java.util.Locale;

/** The whole report as JSON, in a stable order. */
public final class JsonReport {
  /** The name of the schema, which lies in docs/schemas/report.schema.json. */
  static final String SCHEMA = "urn:seatrial:schema:report:1";

  private final JsonWriter json = new JsonWriter();

  private JsonReport() {}

  /** The report as JSON. */
  public static String of(Report report) {
    JsonReport writer = new JsonReport();
    writer.report(report);
    return writer.json.toString();
  }

  private void report(Report report) {
    json.object()
        .field("$schema", SCHEMA)
        .field("schema", 1)
        .field("version", report.version())
        .field("catalog", report.catalog())
        .field("asOf", report.asOf().toString())
        .field("tier", word(report.tier()));
    decision(report.decision());
    subject(report.subject());
    json.name("apps").array();
    report
        .apps()
        .forEach(
            app ->
                json.object()
                    .field("name", app.name())
                    .field("root", app.root())
                    .field("kind", word(app.kind()))
                    .field("uses", app.uses())
                    .endObject());
    json.endArray();
    json.name("technologies").array();
    report
        .technologies()
        .forEach(
            technology -> {
              json.object()
                  .field("kind", word(technology.kind()))
                  .field("name", technology.name())
                  .field("root", technology.root());
              place(technology.evidence());
              json.endObject();
            });
    json.endArray();
    controls("controls", report.rolledUp());
    controls("controlsPerApp", report.perApp());
    checklists(report.checklists());
    answers(report.answers());
    path(report.path());
    json.field("ledgerProblems", report.ledgerProblems()).endObject();
  }

  private void decision(Decision decision) {
    json.name("decision").object();
    switch (decision) {
      case Decision.Open open -> json.field("gate", "open");
      case Decision.Closed(List<String> blockers, List<String> gaps) ->
          json.field("gate", "closed").field("blockers", blockers).field("gaps", gaps);
      case Decision.Undecided(List<String> gaps) ->
          json.field("gate", "undecided").field("gaps", gaps);
    }
    json.field("exitCode", decision.exitCode()).endObject();
  }

  private void subject(Subject subject) {
    json.name("subject")
        .object()
        .field("name", subject.name())
        .field("commit", subject.commit())
        .field("dirty", subject.dirty())
        .field("committed", subject.committed())
        .field("files", subject.files())
        .field("commits", subject.commits());
    json.name("eyes").array();
    subject
        .eyes()
        .forEach(
            eye ->
                json.object()
                    .field("fact", eye.fact())
                    .field("seen", eye.seen())
                    .field("says", eye.says())
                    .field("blindspots", eye.blindspots())
                    .endObject());
    json.endArray().endObject();
  }

  private void controls(String name, List<ControlResult> results) {
    json.name(name).array();
    for (ControlResult result : results) {
      json.object()
          .field("id", result.control().id())
          .field("title", result.control().title())
          .field("app", result.app())
          .field("severity", word(result.control().severity()))
          .field("effort", word(result.control().effort()))
          .field("standing", word(result.standing()))
          .field("blocking", result.blocking())
          .field("boxes", result.control().boxes());
      result.proof().ifPresent(proof -> json.field("proof", proof.word()));
      json.name("aspects").array();
      result.aspects().forEach(aspect -> aspect(result, aspect));
      json.endArray().endObject();
    }
    json.endArray();
  }

  private void aspect(ControlResult result, AspectResult aspect) {
    json.object()
        .field("name", aspect.aspect().name())
        .field("states", aspect.aspect().states())
        .field("advisory", aspect.aspect().advisory())
        .field("standing", word(aspect.standing()));
    json.name("verdict").object();
    switch (aspect.verdict()) {
      case Verdict.Passed passed -> {
        json.field("is", "passed").field("proof", passed.proof().word());
        evidence("evidence", passed.evidence());
      }
      case Verdict.Failed(List<Finding> findings) -> {
        json.field("is", "failed").name("findings").array();
        for (Finding finding : findings) {
          json.object()
              .field(
                  "fingerprint",
                  Fingerprint.of(
                      result.control().id(), aspect.aspect().name(), result.app(), finding))
              .field("subject", finding.subject())
              .field("message", finding.message());
          evidence("evidence", finding.evidence());
          if (finding.doubtful()) {
            json.field("doubtful", true);
          }
          result
              .settled(aspect, finding)
              .ifPresent(word -> json.field("settled", Phrases.overlay(word)));
          finding.last().ifPresent(day -> json.field("last", day.toString()));
          if (!finding.remedy().isEmpty()) {
            steps("remedy", Measure.together(finding.remedy()));
          }
          json.endObject();
        }
        json.endArray();
      }
      case Verdict.Unproven(String missing, List<Evidence> seen, List<Step> steps) -> {
        json.field("is", "unproven").field("missing", missing);
        evidence("seen", seen);
        steps("steps", steps);
      }
      case Verdict.NotApplicable(String reason, List<Evidence> seen) -> {
        json.field("is", "not-applicable").field("reason", reason);
        evidence("seen", seen);
      }
    }
    json.endObject();
    overlays(aspect.overlays());
    json.endObject();
  }

  private void step(Step step) {
    json.object().field("kind", word(step.kind())).field("action", step.action()).endObject();
  }

  private void evidence(String name, List<Evidence> evidence) {
    json.name(name).array();
    for (Evidence one : evidence) {
      json.object().field("says", one.says()).field("proof", one.proof().word());
      switch (one instanceof Evidence.Suspected suspected ? suspected.seen() : one) {
        case Evidence.Suspected within ->
            throw new IllegalStateException("a suspicion rests on what was seen");
        case Evidence.Located located -> {
          place(located.place());
          if (!located.quote().isEmpty()) {
            json.field("quote", located.quote());
          }
        }
        case Evidence.Searched searched ->
            json.field("sought", searched.sought()).field("searched", searched.scope().searched());
        case Evidence.Committed committed -> {
          json.field("commit", committed.commit()).field("subject", committed.subject());
          if (!committed.path().isEmpty()) {
            json.field("path", committed.path());
          }
        }
        case Evidence.Word word -> {
          json.field("by", word.by())
              .field("on", word.on().toString())
              .field("until", word.until().toString());
          place(word.recorded());
        }
      }
      json.endObject();
    }
    json.endArray();
  }

  private void place(Place place) {
    json.field("path", place.path());
    if (place.line() > 0) {
      json.field("line", place.line());
    }
  }

  private void overlays(List<Overlay> overlays) {
    json.name("overlays").array();
    for (Overlay overlay : overlays) {
      json.object();
      switch (overlay) {
        case Overlay.Attestation(Evidence.Word word, boolean holds) ->
            json.field("is", "attestation")
                .field("holds", holds)
                .field("says", word.says())
                .field("by", word.by())
                .field("on", word.on().toString())
                .field("until", word.until().toString());
        case Overlay.AcceptedRisk risk ->
            json.field("is", "accepted-risk")
                .field("class", word(risk.ground()))
                .field("reason", risk.reason())
                .field("compensatingControl", risk.compensating())
                .field("owner", risk.owner())
                .field("approver", risk.approver())
                .field("until", risk.until().toString());
        case Overlay.Dead dead ->
            json.field("is", "dead").field("what", dead.what()).field("because", dead.because());
      }
      place(overlay.recorded());
      json.endObject();
    }
    json.endArray();
  }

  private void checklists(List<ChecklistResult> lists) {
    json.name("checklists").array();
    for (ChecklistResult list : lists) {
      json.object().field("id", list.id()).field("title", list.title()).name("sections").array();
      for (ChecklistResult.Section section : list.sections()) {
        json.object().field("id", section.id()).field("title", section.title());
        json.name("boxes").array();
        for (BoxResult box : section.boxes()) {
          json.object()
              .field("id", box.box().id())
              .field("text", box.box().text())
              .field("standing", word(box.standing()))
              .field("controls", box.box().controls())
              .endObject();
        }
        json.endArray().endObject();
      }
      json.endArray().endObject();
    }
    json.endArray();
  }

  private void answers(List<Answer> answers) {
    json.name("answers").array();
    for (Answer answer : answers) {
      json.object()
          .field("id", answer.question().id())
          .field("question", answer.question().text())
          .field("reply", word(answer.reply()))
          .field("says", answer.says())
          .field("next", answer.next());
      json.name("grounds").array();
      for (Answer.Ground ground : answer.grounds()) {
        json.object()
            .field("control", ground.control())
            .field("standing", word(ground.standing()))
            .field("showed", ground.showed())
            .endObject();
      }
      json.endArray().endObject();
    }
    json.endArray();
  }

  private void path(List<Move> moves) {
    json.name("path").array();
    for (Move move : moves) {
      json.object().field("control", move.control()).field("title", move.title());
      steps("steps", move.steps());
      move.effort().ifPresent(effort -> json.field("effort", word(effort)));
      json.field("clears", move.clears()).field("alsoResolves", move.alsoResolves()).endObject();
    }
    json.endArray();
  }

  private void steps(String name, List<Step> steps) {
    json.name(name).array();
    steps.forEach(this::step);
    json.endArray();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
