package dev.seatrial.controls.docs;

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
import java.util.List;
import java.util.regex.Pattern;

/** Judges whether decisions are recorded, each with its reason. */
@AutoService(Inspector.class)
public final class DecisionsAreRecorded implements Inspector {
  private static final Pattern RECORD =
      Pattern.compile(
          "(?i)(.*/)?(adrs?|decisions|decision-records?|architecture-decisions?|architectural-decisions?|decis[oõ]es|decisiones|entscheidungen)/(?!(readme|index|template|0*-?template)\\b)[^/]+|(.*/)?adr[-_]?\\d+[^/]*");

  private static final Pattern LOG =
      Pattern.compile("(?i)(.*/)?(decisions?|decision-log|architecture-decisions)\\.\\w+");

  private static final Pattern REASON =
      Pattern.compile(
          "(?i)\\b(because|since|so that|reasons?|context|consequences?|alternatives?|trade-?offs?|instead of|rather than|why|rationale|motivation|drawbacks?|therefore|considered|preferred|to avoid|so (each|it|they|we|no|both|neither)|otherwise)\\b");

  /** Whoever writes more than what was decided may give a reason in words of their own. */
  private static final int MOST_BARE_WORDS = 40;

  /** A log of decisions holds several. */
  private static final int FEWEST_ENTRIES = 2;

  @Override
  public List<Inspection> inspections() {
    return List.of(
        Inspection.of("recorded", Documents.class, DecisionsAreRecorded::recorded),
        Inspection.of("explained", Documents.class, DecisionsAreRecorded::explained));
  }

  private static List<Document> records(Documents documents) {
    return Chapter.readable(documents)
        .filter(d -> d.sections().stream().anyMatch(Section::hasContent))
        .filter(d -> RECORD.matcher(d.path()).matches() || isLog(d))
        .toList();
  }

  private static boolean isLog(Document document) {
    return LOG.matcher(document.path()).matches()
        && document.sections().stream().filter(s -> s.level() > 1 && s.hasContent()).count()
            >= FEWEST_ENTRIES;
  }

  private static Verdict recorded(Documents documents) {
    List<Document> records = records(documents);
    return records.isEmpty()
        ? Verdict.failed(
            Finding.absent(
                "decisions",
                "No decision is recorded",
                "numbered or dated record in a folder of decisions",
                documents.scope()))
        : Verdict.passed(
            records.stream()
                .limit(3)
                .map(
                    d ->
                        Evidence.at(
                            Place.of(d.path()),
                            "One of %d records of decisions".formatted(records.size()),
                            d.title()))
                .toList());
  }

  private static Verdict explained(Documents documents) {
    List<Document> records = records(documents);
    List<Document> bare = records.stream().filter(d -> !REASON.matcher(whole(d)).find()).toList();
    if (records.isEmpty()) {
      return Verdict.unproven("No decision is recorded");
    }
    if (bare.isEmpty()) {
      return Verdict.passed(
          records.stream()
              .limit(3)
              .map(d -> Evidence.at(Place.of(d.path()), "Says why", d.title()))
              .toList());
    }
    List<Document> silent =
        bare.stream()
            .filter(d -> d.sections().stream().mapToInt(Section::words).sum() <= MOST_BARE_WORDS)
            .toList();
    return silent.isEmpty()
        ? Verdict.unproven(
            "No usual word announces a reason; whether one is given, somebody has to read",
            bare.stream()
                .limit(3)
                .map(d -> Evidence.at(Place.of(d.path()), "Says what was decided", d.title()))
                .toList())
        : Verdict.failed(
            silent.stream()
                .map(
                    d ->
                        Finding.at(
                            Place.of(d.path()),
                            "decision " + d.title(),
                            "It says what was decided, and no reason",
                            d.title()))
                .toList());
  }

  private static String whole(Document document) {
    return String.join(
        "\n", document.sections().stream().map(s -> s.title() + "\n" + s.text()).toList());
  }
}
