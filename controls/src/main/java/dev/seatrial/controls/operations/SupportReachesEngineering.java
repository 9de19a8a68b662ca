package dev.seatrial.controls.operations;

import com.google.auto.service.AutoService;
import dev.seatrial.controls.shared.Chapter;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.document.Documents;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Judges whether users reach support, and support reaches engineers. */
@AutoService(Inspector.class)
public final class SupportReachesEngineering implements Inspector {
  private static final Pattern SUPPORT =
      Pattern.compile(
          "(?iu)^[^\\p{L}]*((((customer|community|user|technical|commercial|professional|paid) )?support|((get|getting|need) )?help)( (and|or|&) \\p{L}+)?"
              + "|(from )?support( channels?| us| (to|and) \\p{L}+)|where to (ask|get help)|contact( us)?|(asking |any )?questions|feedback( and support)?)[^\\p{L}]*$");

  private static final Pattern ESCALATION =
      Chapter.titled(
          "escalat(ion|e|ing)( \\w+)*|support (to|and) engineering|reaching engineering|on-?call");

  /** Where money is given, nobody is helped. */
  private static final String NOT_GIVING =
      "(?!(www\\.)?(paypal\\.|ko-fi\\.|buymeacoffee\\.|patreon\\.|opencollective\\.|liberapay\\.|github\\.com/sponsors|donate\\.))";

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)(?<![\\w.+-])[\\w.+-]++@[\\w-]++\\.\\w+|https?://"
              + NOT_GIVING
              + "\\S+|(?<![\\w#&/])#[a-z][\\w-]{2,}|\\+\\d[\\d ()-]{6,}|pagerduty|opsgenie");

  @Override
  public List<Inspection> inspections() {
    return List.of(
        way("users-reach-support", SUPPORT, "how users reach support"),
        way("support-reaches-engineers", ESCALATION, "how support reaches an engineer"));
  }

  private static Inspection way(String aspect, Pattern topic, String what) {
    return Inspection.of(aspect, Documents.class, documents -> judge(documents, topic, what));
  }

  private static Verdict judge(Documents documents, Pattern topic, String what) {
    Handbook handbook =
        new Handbook(
            Chapter.about(documents, topic).stream()
                .filter(Chapter::hasContent)
                .filter(Chapter::isOfTheWhole)
                .toList(),
            documents.scope());
    if (handbook.isEmpty()) {
      return Verdict.unproven("No document says " + what);
    }
    Optional<Evidence> address = handbook.says(ADDRESS, what);
    Optional<Chapter> linked =
        handbook.chapters().stream()
            .filter(
                c ->
                    c.links()
                        .anyMatch(
                            l ->
                                l.target()
                                    .matches(
                                        "(?i)((https?://" + NOT_GIVING + ")|(mailto|tel):).*")))
            .findFirst();
    return address
        .map(Verdict::passed)
        .or(() -> linked.map(c -> Verdict.passed(c.evidence("Says " + what))))
        .orElseGet(
            () ->
                Verdict.failed(
                    Finding.at(
                        handbook.chapters().getFirst().place(),
                        handbook.chapters().getFirst().subject(),
                        "It gives no address: " + what,
                        handbook.chapters().getFirst().title())));
  }
}
