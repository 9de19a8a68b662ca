package dev.seatrial.controls.tests;

import com.google.auto.service.AutoService;
import dev.seatrial.controls.shared.Chapter;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.document.Documents;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Judges whether there is a checklist for a person to walk. That somebody did is for them to say.
 */
@AutoService(Inspector.class)
public final class APersonRanTheSmokeChecklist implements Inspector {
  /** One step is an instruction; a checklist has more. */
  private static final int FEWEST_STEPS = 2;

  private static final Pattern TOPIC =
      Chapter.titled(
          "smoke[- ]?tests?|smoke[- ]?test(ing)? checklist|smoke checklist|manual (smoke |acceptance |release )?(tests?|testing|qa|verification|checks?|checklist)|(release|launch|pre-?release|pre-?launch|acceptance|qa) checklist");

  @Override
  public List<Inspection> inspections() {
    return List.of(
        Inspection.of(
            "checklist", Documents.class, SourceTree.class, APersonRanTheSmokeChecklist::judge));
  }

  private static Verdict judge(Documents documents, SourceTree tree) {
    List<Chapter> chapters = Chapter.about(documents, TOPIC);
    Optional<Chapter> walked =
        chapters.stream().filter(c -> c.items(tree) >= FEWEST_STEPS).findFirst();
    if (walked.isPresent()) {
      return Verdict.passed(
          walked.get().evidence("Lists %d steps".formatted(walked.get().items(tree))));
    }
    return chapters.isEmpty()
        ? Verdict.failed(
            Finding.absent(
                "smoke checklist",
                "No document lists what a person tries before a release",
                "checklist of manual smoke tests",
                documents.scope()))
        : Verdict.failed(
            chapters.stream()
                .map(
                    c ->
                        Finding.at(
                            c.place(),
                            c.subject(),
                            "Names the checks and lists no steps",
                            c.title()))
                .toList());
  }
}
