package dev.seatrial.cli;

import dev.seatrial.gate.SecretsSearch.Found;
import dev.seatrial.gate.SecretsSearch.Place;
import dev.seatrial.gate.SecretsSearch.Result;
import dev.seatrial.model.Blindspot;
import dev.seatrial.model.Step;
import dev.seatrial.model.facts.secret.Origin;
import dev.seatrial.model.report.Overlay;
import dev.seatrial.report.json.JsonWriter;
import dev.seatrial.report.words.Phrases;
import java.util.List;
import java.util.Optional;

/** What a search for secrets found, as docs/schemas/secrets.schema.json describes it. */
final class SecretsJson {
  /** The name of the schema. */
  static final String SCHEMA = "urn:seatrial:schema:secrets:1";

  private final JsonWriter out = new JsonWriter();

  private SecretsJson() {}

  /** The result as JSON. */
  static String of(Result result, List<Step> remedy) {
    SecretsJson json = new SecretsJson();
    json.tell(result, remedy);
    return json.out.toString();
  }

  private void tell(Result result, List<Step> remedy) {
    out.object().field("schema", SCHEMA).name("secrets").array();
    result.found().forEach(found -> tell(found, result.settled(found)));
    out.endArray().name("remedy").array();
    for (Step step : remedy) {
      out.object()
          .field("kind", Phrases.word(step.kind()))
          .field("action", step.action())
          .endObject();
    }
    out.endArray().field("words", result.words().stream().map(Phrases::overlay).toList());
    out.field("exitCode", result.report().decision().exitCode())
        .field("searched", result.scope().searched())
        .name("blindspots")
        .array();
    result.scope().blindspots().stream().map(Blindspot::toString).forEach(out::value);
    out.endArray().endObject();
  }

  private void tell(Found found, Optional<Overlay> word) {
    out.object()
        .field("kind", found.credential().kind())
        .field("name", found.credential().name())
        .field("judgement", Phrases.word(found.judgement()))
        .field("settled", word.map(SecretsText::settled).orElse(""))
        .field("word", word.map(Phrases::overlay).orElse(""))
        .field("certainty", Phrases.word(found.credential().certainty()))
        .field("fingerprint", found.credential().fingerprint())
        .field("begins", found.credential().shown())
        .name("length")
        .value(found.credential().length())
        .field("grants", found.credential().grants())
        .field("rotate", found.credential().rotate())
        .name("places")
        .array();
    for (Place place : found.places()) {
      out.object()
          .field("object", place.object())
          .field("path", place.path())
          .name("line")
          .value(place.line())
          .name("tree")
          .value(place.isInTree())
          .field("judgement", Phrases.word(place.judgement()))
          .field("reason", place.reason());
      place.origin().ifPresent(this::tell);
      out.endObject();
    }
    out.endArray().endObject();
  }

  private void tell(Origin origin) {
    out.name("origin").object().field("kind", Phrases.word(origin.kind())).name("paths").array();
    origin.paths().forEach(out::value);
    out.endArray().name("morePaths").value(origin.morePaths());
    origin.first().ifPresent(first -> tell("first", first));
    origin.last().ifPresent(last -> tell("last", last));
    out.field("reach", Phrases.word(origin.reach())).name("references").array();
    origin.references().forEach(out::value);
    out.endArray().name("moreReferences").value(origin.moreReferences());
    out.name("staged").value(origin.staged()).endObject();
  }

  private void tell(String name, Origin.Moment moment) {
    out.name(name)
        .object()
        .field("commit", moment.commit())
        .field("author", moment.author())
        .field("date", moment.when().toString())
        .endObject();
  }
}
