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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Judges whether it is stated how much data and how much time a disaster may cost. */
@AutoService(Inspector.class)
public final class ARecoveryPlanStatesItsObjectives implements Inspector {
  private static final Pattern POINT = Pattern.compile("\\bRPO\\b|(?i:\\brecovery point\\b)");

  private static final Pattern TIME = Pattern.compile("\\bRTO\\b|(?i:\\brecovery time\\b)");

  private static final Pattern DURATION =
      Pattern.compile(
          "(?i)\\b(\\d+|zero|an?|one|two|three|four|five|six|eight|ten|twelve|fifteen|thirty|no)\\s*-?\\s*(s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|data loss)\\b");

  @Override
  public List<Inspection> inspections() {
    return List.of(
        stated("data-loss", POINT, "how much data may be lost"),
        stated("downtime", TIME, "how long the app may be down"));
  }

  private static Inspection stated(String aspect, Pattern objective, String what) {
    return Inspection.of(aspect, Documents.class, documents -> judge(documents, objective, what));
  }

  /**
   * The first one after the objective's name, or the one that the name stands behind in brackets.
   */
  private static Optional<String> duration(String text, Matcher named) {
    Matcher after = DURATION.matcher(text.substring(named.start()));
    if (after.find()) {
      return Optional.of(after.group());
    }
    String before = text.substring(0, named.start());
    return DURATION
        .matcher(before)
        .results()
        .filter(found -> before.substring(found.end()).matches("\\s*\\(\\s*"))
        .map(MatchResult::group)
        .findFirst();
  }

  private static Verdict judge(Documents documents, Pattern objective, String what) {
    List<Finding> vague = new ArrayList<>();
    for (Document document : Chapter.readable(documents).toList()) {
      for (Section section : document.sections()) {
        String text = section.title() + "\n" + section.text();
        Matcher named = objective.matcher(text);
        Place place = new Place(document.path(), Math.max(1, section.line()));
        if (named.find()) {
          Optional<String> duration = duration(text, named);
          if (duration.isPresent()) {
            return Verdict.passed(
                Evidence.at(place, "Says " + what, named.group() + " … " + duration.get()));
          }
          vague.add(
              Finding.at(
                  place,
                  "objective " + what,
                  "It names the objective and no number: " + what,
                  named.group()));
        }
      }
    }
    return vague.isEmpty()
        ? Verdict.failed(
            Finding.absent(
                "objective " + what,
                "No document says " + what,
                "recovery objective",
                documents.scope()))
        : Verdict.failed(vague);
  }
}
