package dev.seatrial.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Gathered;
import dev.seatrial.model.Place;
import dev.seatrial.model.Step;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.history.Commit;
import dev.seatrial.model.facts.history.History;
import dev.seatrial.model.facts.tree.Content;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Laws 1, 5 and 7: a pass shows what it stands on, a claim of absence says where it looked and what
 * would refute it, and a doubt says what would resolve it.
 */
@ExtendWith(Specimens.class)
class EvidenceLawTest {

  @Test
  void everyVerdictOfEveryShippedControlShowsWhatItStandsOn(Specimens.Fleet fleet) {
    TreeSet<String> wrong = new TreeSet<>();
    for (Specimen specimen : fleet.all()) {
      for (Ruling ruling : Ruling.all(specimen.report())) {
        faults(ruling.verdict(), specimen)
            .forEach(fault -> wrong.add(ruling + " " + fault + " in " + specimen));
      }
      assertThat(specimen.audit().faults()).as(specimen.name()).isEmpty();
    }
    assertThat(wrong).isEmpty();
  }

  private static List<String> faults(Verdict verdict, Specimen specimen) {
    List<String> faults = new ArrayList<>();
    switch (verdict) {
      case Verdict.Passed(List<Evidence> evidence) -> evidence(evidence, specimen, faults);
      case Verdict.Failed(List<Finding> findings) -> {
        for (Finding finding : findings) {
          evidence(finding.evidence(), specimen, faults);
          if (claimsAbsence(finding)) {
            faults.add("a claim of absence without a search: " + finding.message());
          }
          if (finding.subject().isBlank() || finding.message().isBlank()) {
            faults.add("a finding without words");
          }
          if (finding.subject().matches(".*\\w\\.[a-z]{1,4}:\\d+.*")) {
            faults.add("a subject with a line, which moves: " + finding.subject());
          }
        }
      }
      case Verdict.Unproven(String missing, List<Evidence> seen, List<Step> steps) -> {
        evidence(seen, specimen, faults);
        if (steps.isEmpty() || steps.stream().anyMatch(step -> step.action().isBlank())) {
          faults.add("a doubt that nothing resolves: " + missing);
        }
      }
      case Verdict.NotApplicable(String reason, List<Evidence> seen) -> {
        evidence(seen, specimen, faults);
        if (reason.isBlank()) {
          faults.add("not applicable for no reason");
        }
      }
    }
    return faults;
  }

  private static boolean claimsAbsence(Finding finding) {
    return finding.message().matches("(No|Nothing|Nobody|Nowhere) .*")
        && finding.evidence().stream().noneMatch(Evidence.Searched.class::isInstance);
  }

  private static void evidence(List<Evidence> all, Specimen specimen, List<String> faults) {
    for (Evidence evidence : all) {
      if (evidence.says().isBlank()) {
        faults.add("evidence that says nothing");
      }
      switch (evidence) {
        case Evidence.Located located -> {
          place(located.place(), specimen).ifPresent(faults::add);
        }
        case Evidence.Searched searched -> {
          if (searched.sought().isBlank() || searched.scope().searched().isBlank()) {
            faults.add("a claim of absence that does not say where it looked");
          }
        }
        case Evidence.Committed committed -> {
          if (commits(specimen).noneMatch(id -> id.startsWith(committed.commit()))) {
            faults.add("a commit that is not there: " + committed.commit());
          }
        }
        case Evidence.Suspected suspected ->
            evidence(suspected.finding().evidence(), specimen, faults);
        case Evidence.Word word -> place(word.recorded(), specimen).ifPresent(faults::add);
      }
    }
  }

  private static Stream<String> commits(Specimen specimen) {
    return specimen.facts().of(History.class) instanceof Gathered.Seen<History>(History history)
        ? history.commits().stream().map(Commit::id)
        : Stream.empty();
  }

  private static Optional<String> place(Place place, Specimen specimen) {
    SourceTree tree = specimen.facts().get(SourceTree.class);
    if (!place.path().isEmpty() && !tree.exists(place.path())) {
      return Optional.of("a place that is not there: " + place);
    }
    boolean within =
        tree.file(place.path())
            .map(file -> tree.content(file))
            .map(content -> place.line() <= lines(content))
            .orElse(place.line() == 0);
    return within ? Optional.empty() : Optional.of("a line that is not there: " + place);
  }

  private static long lines(Content content) {
    return content.orEmpty().lines().count();
  }
}
