package dev.seatrial.cli.world;

import dev.seatrial.model.report.ControlResult;
import dev.seatrial.model.report.Standing;
import dev.seatrial.report.words.Phrases;
import dev.seatrial.report.words.Visible;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One line on a terminal with the verdicts so far and the latest that failed, gone at the end;
 * quiet in a pipe.
 */
public final class Progress implements AutoCloseable {
  private final PrintWriter err;
  private final boolean shown;
  private final int width;
  private final Map<Standing, Integer> fallen = new EnumMap<>(Standing.class);
  private String worst = "";
  private int audits;

  public Progress(PrintWriter err, Terminal terminal, boolean quiet) {
    this.err = err;
    this.shown = terminal.interactive() && !quiet;
    this.width = terminal.style().width();
  }

  /** A verdict fell. */
  public synchronized void fell(ControlResult result) {
    fallen.merge(result.standing(), 1, Integer::sum);
    if (result.standing() == Standing.FAILED) {
      worst = " · " + Phrases.sign(Standing.FAILED) + " " + result.control().title();
    }
    if (shown) {
      clear();
      err.print(Visible.of("  " + counts() + worst, width - 1));
      err.flush();
    }
  }

  private String counts() {
    return Stream.of(Standing.FAILED, Standing.PASSED, Standing.UNPROVEN)
        .filter(fallen::containsKey)
        .map(standing -> fallen.get(standing) + " " + Phrases.standing(standing))
        .collect(Collectors.joining(", "));
  }

  /** One of several audits begins. */
  public synchronized void audits(String what) {
    audits++;
    if (shown) {
      clear();
      err.print("  audit " + audits + ": " + Visible.of(what));
      err.flush();
    }
  }

  private void clear() {
    err.print("\r\u001b[K");
  }

  @Override
  public void close() {
    if (shown && fallen.size() + audits > 0) {
      clear();
      err.flush();
    }
  }
}
