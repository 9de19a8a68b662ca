package dev.seatrial.syntax.shell;

/**
 * How a shell is started, as far as it decides which failures count.
 *
 * @param exitsOnFailure {@code -e}: the script ends at the first failure
 * @param failsInPipes {@code -o pipefail}: a failure before a pipe counts
 */
public record ShellMode(boolean exitsOnFailure, boolean failsInPipes) {
  /** {@code sh -c}: only the last status counts. */
  public static final ShellMode PLAIN = new ShellMode(false, false);

  /** {@code sh -e}. */
  public static final ShellMode EXITING = new ShellMode(true, false);

  /** {@code bash -eo pipefail}. */
  public static final ShellMode STRICT = new ShellMode(true, true);

  ShellMode exiting(boolean on) {
    return new ShellMode(on, failsInPipes);
  }

  ShellMode pipes(boolean on) {
    return new ShellMode(exitsOnFailure, on);
  }
}
