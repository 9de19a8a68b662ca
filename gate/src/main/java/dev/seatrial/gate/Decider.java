package dev.seatrial.gate;

import dev.seatrial.model.report.ControlResult;
import dev.seatrial.model.report.Decision;
import dev.seatrial.model.report.Standing;
import java.util.List;

/** Reads the decision off the results of the controls that the gate waits for. */
final class Decider {
  private Decider() {}

  static Decision decide(List<ControlResult> results) {
    List<String> blockers = waitingFor(results, Standing.FAILED);
    List<String> gaps = waitingFor(results, Standing.UNPROVEN);
    if (!blockers.isEmpty()) {
      return new Decision.Closed(blockers, gaps);
    }
    return gaps.isEmpty() ? new Decision.Open() : new Decision.Undecided(gaps);
  }

  private static List<String> waitingFor(List<ControlResult> results, Standing standing) {
    return results.stream()
        .filter(result -> result.blocking() && result.standing() == standing)
        .map(result -> result.control().id())
        .toList();
  }
}
