package dev.seatrial.report.json;

import dev.seatrial.model.Step;
import dev.seatrial.model.plan.Plan;
import dev.seatrial.model.plan.PlannedAspect;
import dev.seatrial.model.plan.PlannedControl;
import dev.seatrial.model.report.Subject;
import dev.seatrial.report.words.Phrases;

/** A plan as JSON, as docs/schemas/plan.schema.json describes it. */
public final class PlanJson {
  /** The name of the schema. */
  static final String SCHEMA = "urn:seatrial:schema:plan:1";

  private final JsonWriter json = new JsonWriter();

  private PlanJson() {}

  /** The plan as JSON. */
  public static String of(Plan plan) {
    PlanJson writer = new PlanJson();
    writer.plan(plan);
    return writer.json.toString();
  }

  private void plan(Plan plan) {
    Subject subject = plan.subject();
    json.object()
        .field("schema", SCHEMA)
        .field("asOf", plan.asOf().toString())
        .field("tier", Phrases.word(plan.tier()))
        .name("subject")
        .object()
        .field("name", subject.name())
        .field("commit", subject.commit())
        .field("dirty", subject.dirty())
        .field("files", subject.files())
        .field("commits", subject.commits())
        .endObject();
    json.name("apps").array();
    plan.apps()
        .forEach(
            app ->
                json.object()
                    .field("name", app.name())
                    .field("root", app.root())
                    .field("kind", Phrases.word(app.kind()))
                    .endObject());
    json.endArray().name("readers").array();
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
    json.endArray().name("acts").array();
    plan.acts()
        .forEach(
            act ->
                json.object()
                    .field("kind", Phrases.word(act.kind()))
                    .field("says", act.says())
                    .endObject());
    json.endArray().field("unused", plan.unused()).name("controls").array();
    plan.controls().forEach(this::control);
    json.endArray().endObject();
  }

  private void control(PlannedControl planned) {
    json.object()
        .field("id", planned.control().id())
        .field("title", planned.control().title())
        .field("app", planned.app())
        .field("blocking", planned.blocking())
        .field("applies", planned.applies());
    if (!planned.applies()) {
      json.field("absent", planned.absent()).endObject();
      return;
    }
    json.name("aspects").array();
    planned.aspects().forEach(this::aspect);
    json.endArray().endObject();
  }

  private void aspect(PlannedAspect planned) {
    json.object()
        .field("name", planned.aspect().name())
        .field("lookedAt", planned.isLookedAt())
        .field("facts", planned.facts());
    if (!planned.hindrance().isEmpty()) {
      json.field("hindrance", planned.hindrance());
    }
    json.name("steps").array();
    for (Step step : planned.steps()) {
      json.object()
          .field("kind", Phrases.word(step.kind()))
          .field("action", step.action())
          .endObject();
    }
    json.endArray().endObject();
  }
}
