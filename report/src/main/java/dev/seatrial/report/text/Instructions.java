package dev.seatrial.report.text;

import dev.seatrial.model.Step;
import dev.seatrial.report.words.Visible;
import java.util.ArrayList;
import java.util.List;

/**
 * Steps in their order, as lines for a terminal: words fit its width, and a command is one line, so
 * that it can be pasted.
 */
public final class Instructions {
  private static final String INDENT = "    ";

  private Instructions() {}

  /** The lines. */
  public static List<String> of(List<Step> steps, int width) {
    List<String> lines = new ArrayList<>();
    int number = 1;
    for (Step step : steps) {
      String label = String.format("%2d. ", number++);
      List<String> parts =
          step.kind() == Step.Kind.COMMAND
              ? List.of(Visible.of(step.action()))
              : Lines.wrap(step.action(), width - INDENT.length());
      for (String part : parts) {
        lines.add(label + part);
        label = INDENT;
      }
    }
    return lines;
  }
}
