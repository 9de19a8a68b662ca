package dev.seatrial.ledger;

import dev.seatrial.model.Aspect;
import dev.seatrial.model.Control;
import dev.seatrial.model.Effort;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Place;
import dev.seatrial.model.Proof;
import dev.seatrial.model.Scope;
import dev.seatrial.model.Severity;
import dev.seatrial.model.Step;
import dev.seatrial.model.Tier;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.tree.Content;
import dev.seatrial.model.facts.tree.Language;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.report.AspectResult;
import dev.seatrial.model.report.ControlResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Ledgers and results to lay them over. */
final class Sample {
  static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

  static final String ATTESTATION =
      """
      control: tests.smoke
      aspect: run
      holds: true
      says: The list was walked
      by: QA <qa@example.org>
      on: 2026-06-01
      until: 2026-06-30
      evidence: docs/smoke.md
      """;

  static final String ACCEPTANCE =
      """
      control: tests.smoke
      aspect: run
      class: risk-carried
      reason: We launch to ten people
      owner: owner@example.org
      on: 2026-06-01
      until: 2026-06-30
      """;

  private Sample() {}

  static Ledger attestations(String yaml) {
    return LedgerReader.read(
        tree(Map.of(".seatrial/attestations/a.yml", yaml)), LedgerPolicy.USUAL);
  }

  static Ledger acceptances(String yaml) {
    return LedgerReader.read(
        tree(Map.of(".seatrial/accepted-risks/a.yml", yaml)), LedgerPolicy.USUAL);
  }

  static SourceTree tree(Map<String, String> texts) {
    List<SourceFile> files = new ArrayList<>();
    texts.forEach(
        (path, text) ->
            files.add(
                new SourceFile(
                    path,
                    SourceFile.Kind.REGULAR,
                    text.length(),
                    Integer.toHexString(text.hashCode()),
                    Language.YAML,
                    Role.PRODUCTION)));
    return new SourceTree(
        files,
        file -> new Content.Text(texts.getOrDefault(file.path(), "")),
        Scope.whole("all files"));
  }

  static Moment on(LocalDate day) {
    return new Moment(day, "c0ffee", patterns -> "digest");
  }

  static ControlResult result(Verdict verdict) {
    return result("tests.smoke", verdict, Set.of(Proof.ATTESTED, Proof.DRILLED));
  }

  static ControlResult result(String id, Verdict verdict, Set<Proof> accepts) {
    Aspect aspect =
        new Aspect("run", "It was run.", accepts, List.of(Step.question("Was it?")), false);
    Control control =
        new Control(
            id,
            "It was smoked",
            List.of(),
            Severity.HIGH,
            Tier.LAUNCH,
            Effort.HOURS,
            false,
            List.of(aspect),
            "why",
            List.of(),
            "p.md");
    return ControlResult.of(control, ".", List.of(AspectResult.raw(aspect, verdict)), true);
  }

  static Verdict failed() {
    return Verdict.failed(Finding.at(Place.of("f"), "subject", "wrong"));
  }

  static Verdict passed() {
    return Verdict.passed(Evidence.at(Place.of("f"), "right"));
  }

  static Verdict none() {
    return Verdict.notApplicable("none here", Evidence.at(Place.of("f"), "nothing"));
  }
}
