package dev.seatrial.model.report;

import java.util.List;

/** The gate's decision, computed once. Blockers and gaps are ids of controls, in order. */
public sealed interface Decision {

  /** Every control that the tier waits for is clear. */
  record Open() implements Decision {}

  /** Controls that the tier waits for failed. */
  record Closed(List<String> blockers, List<String> gaps) implements Decision {
    public Closed {
      blockers = List.copyOf(blockers);
      gaps = List.copyOf(gaps);
      if (blockers.isEmpty()) {
        throw new IllegalArgumentException("a closed gate has a blocker");
      }
    }
  }

  /** None failed, some are in doubt. */
  record Undecided(List<String> gaps) implements Decision {
    public Undecided {
      gaps = List.copyOf(gaps);
      if (gaps.isEmpty()) {
        throw new IllegalArgumentException("an undecided gate has a gap");
      }
    }
  }

  /** The exit code that it means: 0 open, 1 closed, 2 undecided. */
  default int exitCode() {
    return switch (this) {
      case Open open -> 0;
      case Closed closed -> 1;
      case Undecided undecided -> 2;
    };
  }
}
