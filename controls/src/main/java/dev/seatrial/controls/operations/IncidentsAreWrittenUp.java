package dev.seatrial.controls.operations;

import com.google.auto.service.AutoService;
import dev.seatrial.controls.shared.Chapter;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Place;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.document.Document;
import dev.seatrial.model.facts.document.Documents;
import dev.seatrial.model.facts.document.Section;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Judges whether incidents were written up, and what came of them. */
@AutoService(Inspector.class)
public final class IncidentsAreWrittenUp implements Inspector {
  private static final Pattern FOLDER =
      Pattern.compile(
          "(?i)(.*/)?(post-?mortems?|incidents?|incident-reports?|retrospectives)/(?!(readme|index|template|_template)\\b)[^/]+");

  private static final Pattern ACTIONS =
      Chapter.titled(
          "actions?( items?)?|follow-?ups?|next steps|what we (will )?change|remediation|corrective actions?|prevention|tasks");

  /** A box, an issue, an owner or a word that says where an action stands. */
  private static final Pattern STATE =
      Pattern.compile(
          "(?im)\\[[ xX]\\]|#\\d+|https?://|\\b(done|open|closed|in progress|owner|due|status|shipped|merged|won't do|finished|pending)\\b");

  @Override
  public List<Inspection> inspections() {
    return List.of(
        Inspection.of("written", Documents.class, IncidentsAreWrittenUp::written),
        Inspection.of(
            "actions-tracked", Documents.class, SourceTree.class, IncidentsAreWrittenUp::tracked));
  }

  private static List<Document> folder(Documents documents) {
    return Chapter.readable(documents).filter(d -> FOLDER.matcher(d.path()).matches()).toList();
  }

  private static boolean isDated(Document document) {
    return Dates.in(document.path() + "\n" + document.title() + "\n" + document.text())
        .findAny()
        .isPresent();
  }

  private static boolean hasContent(Document document) {
    return document.sections().stream().anyMatch(Section::hasContent);
  }

  private static List<Document> reports(Documents documents) {
    Predicate<Document> dated = IncidentsAreWrittenUp::isDated;
    return folder(documents).stream().filter(dated.and(IncidentsAreWrittenUp::hasContent)).toList();
  }

  private static Verdict written(Documents documents) {
    List<Document> reports = reports(documents);
    if (!reports.isEmpty()) {
      return Verdict.passed(
          reports.stream()
              .limit(3)
              .map(
                  d ->
                      Evidence.at(
                          Place.of(d.path()),
                          "One of %d incidents written up".formatted(reports.size()),
                          d.title()))
              .toList());
    }
    List<Document> hollow = folder(documents);
    return hollow.isEmpty()
        ? Verdict.unproven(
            "No incident is written up here; whether there was one, the repository does not say")
        : Verdict.failed(
            hollow.stream()
                .map(
                    d ->
                        Finding.at(
                            Place.of(d.path()),
                            "report " + d.title(),
                            "It has no date, or says nothing",
                            d.title()))
                .toList());
  }

  private static Verdict tracked(Documents documents, SourceTree tree) {
    List<Document> reports = reports(documents);
    List<Document> loose =
        reports.stream()
            .filter(
                d ->
                    Chapter.in(d, ACTIONS).stream()
                        .noneMatch(c -> STATE.matcher(String.join("\n", c.lines(tree))).find()))
            .toList();
    if (reports.isEmpty()) {
      return Verdict.unproven("No incident is written up here");
    }
    return loose.isEmpty()
        ? Verdict.passed(
            reports.stream()
                .limit(3)
                .map(
                    d ->
                        Evidence.at(
                            Place.of(d.path()), "Lists actions with their state", d.title()))
                .toList())
        : Verdict.failed(
            loose.stream()
                .map(
                    d ->
                        Finding.at(
                            Place.of(d.path()),
                            "report " + d.title(),
                            "It lists no action whose state can be seen",
                            d.title()))
                .toList());
  }
}
