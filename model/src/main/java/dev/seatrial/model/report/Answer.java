package dev.seatrial.model.report;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Box;
import java.util.List;

/**
 * The answer to one question of the final gate, read off its controls.
 *
 * @param says the answer in one or two sentences, with what was measured
 * @param next the next thing to build where the answer is not yes; empty otherwise
 */
public record Answer(Box question, Reply reply, String says, List<Ground> grounds, String next) {

  /** Yes, no, or nobody knows. */
  public enum Reply {
    YES,
    NO,
    UNKNOWN
  }

  /** A control that the answer rests on, and what it showed. */
  public record Ground(String control, String title, Standing standing, String showed) {
    public Ground {
      requireNonNull(control, "control is null");
      requireNonNull(title, "title is null");
      requireNonNull(standing, "standing is null");
      requireNonNull(showed, "showed is null");
    }
  }

  public Answer {
    requireNonNull(question, "question is null");
    requireNonNull(reply, "reply is null");
    requireNonNull(says, "says is null");
    grounds = List.copyOf(grounds);
    requireNonNull(next, "next is null");
  }
}
