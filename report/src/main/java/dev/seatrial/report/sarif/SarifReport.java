package dev.seatrial.report.sarif;

import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Fingerprint;
import dev.seatrial.model.Place;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.report.AspectResult;
import dev.seatrial.model.report.ControlResult;
import dev.seatrial.model.report.Overlay;
import dev.seatrial.model.report.Report;
import dev.seatrial.model.report.Standing;
import dev.seatrial.report.json.JsonWriter;
import dev.seatrial.report.words.Phrases;
import dev.seatrial.report.words.Ranking;
import dev.seatrial.report.words.Visible;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The failures that stand at a place, as SARIF 2.1.0. What is absent has no place and is told by
 * the other formats.
 */
public final class SarifReport {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final JsonWriter json = new JsonWriter();

  private SarifReport() {}

  /** One finding of one aspect, as one app answers it. */
  private record Result(ControlResult control, AspectResult aspect, Finding finding) {

    /** What a reader takes for the same result: a control's sentence at places. */
    List<Object> said() {
      return List.of(
          control.control().id(),
          finding.message(),
          places().stream().map(SarifReport::spot).toList());
    }

    /** What somebody said of it alone. */
    Optional<Overlay> settled() {
      return control.settled(aspect, finding);
    }

    /** What stands somewhere, in the files or in a commit. */
    List<Evidence> places() {
      return finding.evidence().stream()
          .filter(e -> e instanceof Evidence.Located || e instanceof Evidence.Committed)
          .toList();
    }
  }

  /** The report as SARIF. */
  public static String of(Report report) {
    SarifReport writer = new SarifReport();
    writer.log(report);
    return writer.json.toString();
  }

  private void log(Report report) {
    Map<List<Object>, List<Result>> results = new LinkedHashMap<>();
    Map<String, ControlResult> rules = new LinkedHashMap<>();
    for (Result result : results(report)) {
      results.computeIfAbsent(result.said(), said -> new ArrayList<>()).add(result);
      rules.putIfAbsent(result.control().control().id(), result.control());
    }
    json.object().field("$schema", SCHEMA).field("version", "2.1.0").name("runs").array();
    json.object().name("tool").object().name("driver").object();
    json.field("name", "Seatrial").field("version", report.version()).name("rules").array();
    rules.values().forEach(result -> new SarifRule(json).of(result.control()));
    json.endArray().endObject().endObject();
    json.name("automationDetails").object().field("id", "seatrial/").endObject();
    json.name("invocations")
        .array()
        .object()
        .field("executionSuccessful", true)
        .field("exitCode", report.decision().exitCode())
        .field("exitCodeDescription", Phrases.headline(report.decision()))
        .endObject()
        .endArray();
    json.name("results").array();
    List<String> ids = List.copyOf(rules.keySet());
    results
        .values()
        .forEach(same -> result(same, ids.indexOf(same.getFirst().control().control().id())));
    json.endArray().endObject().endArray().endObject();
  }

  private static List<Result> results(Report report) {
    List<Result> results = new ArrayList<>();
    List<ControlResult> controls = report.perApp().isEmpty() ? report.rolledUp() : report.perApp();
    for (ControlResult control : controls.stream().sorted(Ranking.WORST_FIRST).toList()) {
      for (AspectResult aspect : control.aspects()) {
        if (aspect.verdict() instanceof Verdict.Failed(List<Finding> findings)) {
          findings.stream()
              .filter(finding -> !finding.doubtful())
              .map(finding -> new Result(control, aspect, finding))
              .filter(result -> !result.places().isEmpty())
              .forEach(results::add);
        }
      }
    }
    return results;
  }

  /**
   * Results that say the same as one, which is only advisory or set aside where all of them are.
   */
  private void result(List<Result> same, int rule) {
    Result result =
        same.stream().filter(r -> !r.aspect().aspect().advisory()).findFirst().orElse(same.get(0));
    ControlResult control = result.control();
    AspectResult aspect = result.aspect();
    json.object()
        .field("ruleId", control.control().id())
        .field("ruleIndex", rule)
        .field("level", SarifRule.level(control.control(), aspect.aspect().advisory()));
    json.name("message").object().field("text", Visible.of(result.finding().message())).endObject();
    List<Evidence> places = result.places();
    json.name("locations").array();
    location(places.getFirst(), false);
    json.endArray();
    if (places.size() > 1) {
      json.name("relatedLocations").array();
      places.stream().skip(1).forEach(place -> location(place, true));
      json.endArray();
    }
    json.name("partialFingerprints")
        .object()
        .field(
            "seatrial/v1",
            Fingerprint.of(
                control.control().id(), aspect.aspect().name(), control.app(), result.finding()))
        .endObject();
    if (same.stream().allMatch(r -> r.aspect().standing() == Standing.ACCEPTED)) {
      suppressions(
          aspect.overlays().stream().filter(Overlay.AcceptedRisk.class::isInstance).toList());
    } else if (same.stream().allMatch(r -> r.settled().isPresent())) {
      suppressions(result.settled().stream().toList());
    }
    json.name("properties")
        .object()
        .field("aspect", joined(same.stream().map(r -> r.aspect().aspect().name())))
        .field("app", Visible.of(joined(same.stream().map(r -> r.control().app()))))
        .field("blocking", same.stream().anyMatch(r -> r.control().blocking()))
        .endObject();
    json.endObject();
  }

  private static String joined(Stream<String> words) {
    return words.distinct().collect(Collectors.joining(", "));
  }

  /** What tells places apart. */
  private static Object spot(Evidence evidence) {
    return evidence instanceof Evidence.Committed committed
        ? List.of(committed.commit(), committed.path())
        : place(evidence);
  }

  /** Where it stands, or stood; readers want a file, so what is none lies among the objects. */
  private static Place place(Evidence evidence) {
    return switch (evidence) {
      case Evidence.Located located -> located.place();
      case Evidence.Committed committed when !committed.path().isEmpty() ->
          Place.of(committed.path());
      default -> Place.of(".git/objects");
    };
  }

  private void location(Evidence evidence, boolean says) {
    Place place = place(evidence);
    json.object();
    if (says) {
      json.name("message").object().field("text", Visible.of(evidence.says())).endObject();
    }
    json.name("physicalLocation").object();
    json.name("artifactLocation")
        .object()
        .field("uri", ArtifactUri.of(place.path()))
        .field("uriBaseId", "%SRCROOT%")
        .endObject();
    if (place.line() > 0) {
      json.name("region").object().field("startLine", place.line()).endObject();
    }
    json.endObject();
    if (evidence instanceof Evidence.Committed committed) {
      json.name("logicalLocations").array().object();
      json.field("fullyQualifiedName", "commit " + committed.commit()).endObject().endArray();
      json.name("properties").object().field("commit", committed.commit()).endObject();
    }
    json.endObject();
  }

  /** A risk that somebody carries is shown as set aside, with the reason. */
  private void suppressions(List<Overlay> words) {
    json.name("suppressions").array();
    for (Overlay word : words) {
      json.object()
          .field("kind", "external")
          .field("status", "accepted")
          .field("justification", Visible.of(Phrases.overlay(word)))
          .endObject();
    }
    json.endArray();
  }
}
