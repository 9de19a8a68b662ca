package dev.seatrial.controls.tests;

import com.google.auto.service.AutoService;
import dev.seatrial.controls.shared.Chapter;
import dev.seatrial.controls.tests.Coverage.Ask;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Scope;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.document.Documents;
import dev.seatrial.model.facts.manifest.Manifests;
import dev.seatrial.model.facts.pipeline.Pipelines;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Judges whether coverage would be measured, by whom, and what is said about the rest. */
@AutoService(Inspector.class)
public final class CoverageIsMeasured implements Inspector {
  private static final Pattern GAPS =
      Chapter.titled(
          "coverage gaps?|gaps? in (the )?(test )?coverage|untested|not (yet )?(covered|tested)|known gaps|what is(n't| not) tested");

  /** Other things are left uncovered, too, by a decision or an insurance. */
  private static final Pattern OF_TESTS =
      Pattern.compile("(?i)\\b(un)?test(s|ed|ing)?\\b|\\bcoverage\\b");

  @Override
  public List<Inspection> inspections() {
    return List.of(
        Inspection.of(
            "configured",
            Pipelines.class,
            Manifests.class,
            SourceTree.class,
            CoverageIsMeasured::configured),
        Inspection.of(
            "collected",
            Pipelines.class,
            Manifests.class,
            SourceTree.class,
            CoverageIsMeasured::collected),
        Inspection.of(
            "threshold",
            Pipelines.class,
            Manifests.class,
            SourceTree.class,
            CoverageIsMeasured::threshold),
        Inspection.of("gaps", Documents.class, CoverageIsMeasured::gaps));
  }

  private static Verdict configured(Pipelines pipelines, Manifests manifests, SourceTree tree) {
    Coverage coverage = new Coverage(pipelines, manifests, tree);
    List<Ask> asks = coverage.everywhere();
    Optional<Ask> working = asks.stream().filter(a -> coverage.works(a.tool())).findFirst();
    if (working.isPresent()) {
      return Verdict.passed(
          working.get().evidence("Coverage is asked for, and what measures it is declared"));
    }
    return asks.isEmpty()
        ? Verdict.failed(
            absent(
                "Nothing asks for coverage", "command or setting that measures coverage", coverage))
        : Verdict.failed(
            asks.stream().limit(5).map(ask -> hollow(ask, manifests.declaring())).toList());
  }

  private static Finding hollow(Ask ask, Scope searched) {
    String message =
        "Coverage is asked for, and no manifest declares what would measure it: one of "
            + ask.tool().providers.replace(",", ", ");
    return Finding.lacking(
        ask.place(),
        "coverage " + ask.tool().name().toLowerCase(Locale.ROOT),
        message,
        ask.line().line(),
        searched);
  }

  private static Verdict collected(Pipelines pipelines, Manifests manifests, SourceTree tree) {
    Coverage coverage = new Coverage(pipelines, manifests, tree);
    Optional<Ask> run =
        coverage.inPipelines().stream().filter(a -> coverage.works(a.tool())).findFirst();
    return run.map(a -> Verdict.passed(a.evidence("The pipeline measures coverage")))
        .orElseGet(
            () ->
                FailingTestsBlockMerges.callingElsewhere(pipelines.pipelines())
                    .map(
                        p ->
                            Verdict.unproven(p.path() + " calls a workflow that is kept elsewhere"))
                    .orElseGet(
                        () ->
                            Verdict.failed(
                                Finding.absent(
                                    "coverage in pipelines",
                                    "No pipeline measures coverage",
                                    "command that measures coverage",
                                    pipelines.scope()))));
  }

  private static Verdict threshold(Pipelines pipelines, Manifests manifests, SourceTree tree) {
    Coverage coverage = new Coverage(pipelines, manifests, tree);
    Optional<Ask> limit =
        coverage.limits().stream().filter(a -> coverage.works(a.tool())).findFirst();
    return limit
        .map(a -> Verdict.passed(a.evidence("A run fails below this number")))
        .orElseGet(
            () ->
                Verdict.failed(
                    absent(
                        "No run fails when coverage falls",
                        "number below which a run fails",
                        coverage)));
  }

  private static Finding absent(String message, String sought, Coverage coverage) {
    return Finding.absent("coverage", message, sought, coverage.scope());
  }

  private static Verdict gaps(Documents documents) {
    List<Chapter> chapters =
        Chapter.about(documents, GAPS).stream()
            .filter(c -> OF_TESTS.matcher(c.document().title() + "\n" + c.text()).find())
            .toList();
    Optional<Chapter> written = chapters.stream().filter(Chapter::hasContent).findFirst();
    if (written.isPresent()) {
      return Verdict.passed(written.get().evidence("Says what is untested"));
    }
    return chapters.isEmpty()
        ? Verdict.unproven("No document says which parts are known to be untested")
        : Verdict.failed(
            Finding.at(
                chapters.getFirst().place(),
                chapters.getFirst().subject(),
                "A heading for what is untested, and nothing under it",
                chapters.getFirst().title()));
  }
}
