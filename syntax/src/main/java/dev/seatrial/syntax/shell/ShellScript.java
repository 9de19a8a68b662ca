package dev.seatrial.syntax.shell;

import java.util.List;

/**
 * A script, parsed leniently: whatever it holds, something is made of it.
 *
 * <p>A folder that starts with {@code //} means the root of the repository, for callers that put it
 * into the text where a script asks for its own place.
 */
public final class ShellScript {
  private static final int MAX_LENGTH = 200_000;

  private final Statement body;
  private final boolean asksForStatus;
  private final boolean whole;

  private ShellScript(Statement body, boolean asksForStatus, boolean whole) {
    this.body = body;
    this.asksForStatus = asksForStatus;
    this.whole = whole;
  }

  /** A script of a POSIX shell. */
  public static ShellScript parse(String text) {
    String bounded = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
    return new ShellScript(
        ShellParser.parse(ShellLexer.tokens(bounded)),
        bounded.contains("PIPESTATUS"),
        bounded.length() == text.length());
  }

  /** A script of PowerShell or cmd, whose lines are read without their control structure. */
  public static ShellScript parseWindows(String text) {
    String plain = text.replaceAll("[`^]\r?\n", " ").replaceAll("(?m)^\\s*@", "");
    return parse(plain.replaceAll("(?m)[{}()]", " ; ").replace('\\', '/'));
  }

  /** The commands that would run, in order, when it is started in a mode with arguments. */
  public List<ShellCommand> commands(ShellMode mode, List<String> arguments) {
    ShellMode pipes = asksForStatus ? mode.pipes(true) : mode;
    return ShellWalk.of(body, pipes, arguments);
  }

  /** Whether it was read to its end. */
  public boolean isWhole() {
    return whole;
  }
}
