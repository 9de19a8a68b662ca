package dev.seatrial.controls.operations;

import dev.seatrial.controls.shared.Chapter;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Scope;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.document.Documents;
import dev.seatrial.model.facts.document.Section;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The chapters that a team keeps about one part of running the app.
 *
 * @param scope of the search for them
 */
record Handbook(List<Chapter> chapters, Scope scope) {
  Handbook {
    chapters = List.copyOf(chapters);
  }

  boolean isEmpty() {
    return chapters.isEmpty();
  }

  /** Whether the chapters about a topic say something; in doubt where there is no such chapter. */
  static Inspection settled(
      String aspect, Pattern topic, Pattern words, String what, String without) {
    return Inspection.of(
        aspect,
        Documents.class,
        documents -> {
          Handbook handbook = new Handbook(Chapter.about(documents, topic), documents.scope());
          return handbook.isEmpty() ? Verdict.unproven(without) : handbook.judge(words, what);
        });
  }

  /** The place and the words where any section, or its title, says something. */
  Optional<Evidence> says(Pattern words, String what) {
    for (Chapter chapter : chapters) {
      for (Section section : chapter.sections()) {
        Matcher matcher = words.matcher(section.title() + "\n" + section.text());
        if (section.hasContent() && matcher.find()) {
          return Optional.of(
              Evidence.at(
                  chapter.at(Math.max(1, section.line())), "Says " + what, matcher.group()));
        }
      }
    }
    return Optional.empty();
  }

  /** Passed where it says something; failed at its beginning where it does not. */
  Verdict judge(Pattern words, String what) {
    Chapter first = chapters.getFirst();
    return says(words, what)
        .map(Verdict::passed)
        .orElseGet(
            () ->
                Verdict.failed(
                    Finding.lacking(
                        first.place(),
                        first.subject() + " " + what,
                        "It does not say " + what,
                        first.title(),
                        scope)));
  }
}
