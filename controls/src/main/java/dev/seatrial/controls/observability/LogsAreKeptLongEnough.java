package dev.seatrial.controls.observability;

import com.google.auto.service.AutoService;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.delivery.Infrastructure;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.facts.tree.StructuredFiles;
import java.util.List;

/** Judges the terms for which declared stores keep logs. */
@AutoService(Inspector.class)
public final class LogsAreKeptLongEnough implements Inspector {
  private static final int MINIMUM = 30;
  private static final int PREFERRED = 90;

  @Override
  public List<Inspection> inspections() {
    return List.of(of("kept", MINIMUM), of("preferred", PREFERRED));
  }

  private static Inspection of(String aspect, int days) {
    return Inspection.of(
        aspect,
        Infrastructure.class,
        SourceTree.class,
        StructuredFiles.class,
        (infrastructure, tree, structured) ->
            judge(days, LogTerm.in(infrastructure, tree, structured)));
  }

  private static Verdict judge(int wanted, List<LogTerm> terms) {
    List<Finding> tooShort =
        terms.stream()
            .filter(term -> term.days().isPresent() && term.days().getAsInt() < wanted)
            .map(
                term ->
                    Finding.at(
                        term.place(),
                        "logs of " + term.store(),
                        term.says() + ", fewer than " + wanted))
            .toList();
    if (!tooShort.isEmpty()) {
      return Verdict.failed(tooShort);
    }
    List<Evidence> seen =
        terms.stream().map(term -> Evidence.at(term.place(), term.says())).toList();
    boolean told = !terms.isEmpty() && terms.stream().allMatch(t -> t.days().isPresent());
    return told
        ? Verdict.passed(seen)
        : Verdict.unproven("The files do not tell how long logs are kept", seen);
  }
}
