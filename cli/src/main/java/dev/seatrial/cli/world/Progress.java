package dev.seatrial.cli.world;

import dev.seatrial.model.report.ControlResult;
import dev.seatrial.model.report.Standing;
import dev.seatrial.report.words.Visible;
import java.io.PrintWriter;

/** One line on a terminal that says how far an audit is, gone at its end; quiet in a pipe. */
public final class Progress implements AutoCloseable {
  private final PrintWriter err;
  private final boolean shown;
  private int fallen;
  private int failed;
  private int audits;

  public Progress(PrintWriter err, Terminal terminal, boolean quiet) {
    this.err = err;
    this.shown = terminal.interactive() && !quiet;
  }

  /** A verdict fell. */
  public synchronized void fell(ControlResult result) {
    fallen++;
    failed += result.standing() == Standing.FAILED ? 1 : 0;
    if (shown) {
      clear();
      err.print("  " + fallen + " verdicts, " + failed + " failed");
      err.flush();
    }
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
    if (shown && fallen + audits > 0) {
      clear();
      err.flush();
    }
  }
}
