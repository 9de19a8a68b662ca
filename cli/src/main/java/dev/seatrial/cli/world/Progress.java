package dev.seatrial.cli.world;

import dev.seatrial.model.report.ControlResult;
import dev.seatrial.model.report.Standing;
import dev.seatrial.report.text.TextReport;
import java.io.PrintWriter;

/** Shows verdicts as they fall, on a terminal; stays quiet in a pipe. */
public final class Progress implements AutoCloseable {
  private final PrintWriter err;
  private final Terminal terminal;
  private final boolean shown;
  private int fallen;

  public Progress(PrintWriter err, Terminal terminal, boolean quiet) {
    this.err = err;
    this.terminal = terminal;
    this.shown = terminal.interactive() && !quiet;
  }

  /** A verdict fell. */
  public synchronized void fell(ControlResult result) {
    fallen++;
    if (!shown) {
      return;
    }
    clear();
    if (result.standing() == Standing.FAILED) {
      err.println(TextReport.line(result, terminal.style()));
    }
    err.print("  " + fallen + " verdicts");
    err.flush();
  }

  private void clear() {
    err.print("\r\u001b[K");
  }

  @Override
  public void close() {
    if (shown && fallen > 0) {
      clear();
      err.flush();
    }
  }
}
