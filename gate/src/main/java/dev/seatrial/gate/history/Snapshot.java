package dev.seatrial.gate.history;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Finding;
import dev.seatrial.model.Fingerprint;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.model.report.AspectResult;
import dev.seatrial.model.report.ControlResult;
import dev.seatrial.model.report.Decision;
import dev.seatrial.model.report.Report;
import dev.seatrial.syntax.Json;
import dev.seatrial.syntax.Parsed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What of an audit is compared with another.
 *
 * @param commit empty for a plain folder
 * @param unchanged whether the commit was audited as it is
 * @param asOf the day at which expiries were read; empty where it is not known
 * @param catalog a digest of what judged
 * @param gate "open", "closed" or "undecided"
 * @param aspects by "control#aspect", in order
 * @param titles of controls, by id
 */
public record Snapshot(
    String commit,
    boolean unchanged,
    Optional<LocalDate> asOf,
    String catalog,
    String gate,
    Map<String, Stand> aspects,
    Map<String, String> titles) {

  /**
   * Where an aspect stands, and its findings by fingerprint.
   *
   * @param standing as reports write it: "failed", "not-applicable"
   */
  public record Stand(String standing, Map<String, String> findings) {
    public Stand {
      requireNonNull(standing, "standing is null");
      findings = new LinkedHashMap<>(findings);
    }

    @Override
    public Map<String, String> findings() {
      return java.util.Collections.unmodifiableMap(findings);
    }
  }

  public Snapshot {
    requireNonNull(commit, "commit is null");
    requireNonNull(gate, "gate is null");
    aspects = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(aspects));
    titles = Map.copyOf(titles);
  }

  /** Of a report that was just made. */
  public static Snapshot of(Report report) {
    Map<String, Stand> aspects = new LinkedHashMap<>();
    Map<String, String> titles = new LinkedHashMap<>();
    for (ControlResult result : report.rolledUp()) {
      titles.put(result.control().id(), result.control().title());
      for (AspectResult aspect : result.aspects()) {
        aspects.put(
            result.control().id() + "#" + aspect.aspect().name(),
            new Stand(
                aspect.standing().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                findings(result, aspect)));
      }
    }
    return new Snapshot(
        report.subject().commit(),
        !report.subject().dirty(),
        Optional.of(report.asOf()),
        report.catalog(),
        gate(report.decision()),
        aspects,
        titles);
  }

  private static Map<String, String> findings(ControlResult result, AspectResult aspect) {
    Map<String, String> findings = new LinkedHashMap<>();
    if (aspect.verdict() instanceof Verdict.Failed(List<Finding> failed)) {
      for (Finding finding : failed.stream().filter(one -> !one.doubtful()).toList()) {
        findings.put(
            Fingerprint.of(result.control().id(), aspect.aspect().name(), result.app(), finding),
            finding.message());
      }
    }
    return findings;
  }

  private static String gate(Decision decision) {
    return switch (decision) {
      case Decision.Open open -> "open";
      case Decision.Closed closed -> "closed";
      case Decision.Undecided undecided -> "undecided";
    };
  }

  /** Of a report that was stored as JSON; empty where the text is none. */
  public static Optional<Snapshot> read(String json) {
    if (!(Json.parse(json) instanceof Parsed.Tree(List<Node> documents)) || documents.isEmpty()) {
      return Optional.empty();
    }
    Node root = documents.getFirst();
    Optional<String> gate = root.text("decision", "gate");
    if (gate.isEmpty() || root.at("controls").isEmpty()) {
      return Optional.empty();
    }
    Map<String, Stand> aspects = new LinkedHashMap<>();
    Map<String, String> titles = new LinkedHashMap<>();
    for (Node control : root.at("controls").stream().flatMap(Node::items).toList()) {
      titles.put(control.text("id").orElse(""), control.text("title").orElse(""));
      for (Node aspect : control.at("aspects").stream().flatMap(Node::items).toList()) {
        Map<String, String> findings = new LinkedHashMap<>();
        aspect.at("verdict", "findings").stream()
            .flatMap(Node::items)
            .filter(finding -> finding.text("doubtful").isEmpty())
            .forEach(
                finding ->
                    findings.put(
                        finding.text("fingerprint").orElse(""),
                        finding.text("message").orElse("")));
        aspects.put(
            control.text("id").orElse("") + "#" + aspect.text("name").orElse(""),
            new Stand(aspect.text("standing").orElse(""), findings));
      }
    }
    return Optional.of(
        new Snapshot(
            root.text("subject", "commit").orElse(""),
            root.text("subject", "dirty").filter("false"::equals).isPresent(),
            root.text("asOf").flatMap(Snapshot::day),
            root.text("catalog").orElse(""),
            gate.get(),
            aspects,
            titles));
  }

  private static Optional<LocalDate> day(String iso) {
    try {
      return Optional.of(LocalDate.parse(iso));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Whether only days lie between two audits: what judged is the same, and nothing was changed. */
  public boolean differsByTime(Snapshot other) {
    return unchanged
        && other.unchanged
        && catalog.equals(other.catalog)
        && !asOf.equals(other.asOf);
  }
}
