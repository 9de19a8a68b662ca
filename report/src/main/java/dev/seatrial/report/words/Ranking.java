package dev.seatrial.report.words;

import dev.seatrial.model.report.ControlResult;
import dev.seatrial.model.report.Report;
import dev.seatrial.model.report.Standing;
import java.util.Comparator;
import java.util.List;

/** The order in which people read results: worst first. */
public final class Ranking {
  /** What blocks before what does not, then the worse; otherwise the order of the catalog. */
  public static final Comparator<ControlResult> WORST_FIRST =
      Comparator.comparing(ControlResult::blocking)
          .reversed()
          .thenComparing(result -> result.control().severity());

  private Ranking() {}

  /** The rolled-up results that stand there, worst first. */
  public static List<ControlResult> of(Report report, Standing standing) {
    return report.rolledUp().stream()
        .filter(result -> result.standing() == standing)
        .sorted(WORST_FIRST)
        .toList();
  }

  /** The rolled-up results that stand there, of those that block or of those that do not. */
  public static List<ControlResult> of(Report report, Standing standing, boolean blocking) {
    return of(report, standing).stream().filter(r -> r.blocking() == blocking).toList();
  }
}
