package dev.seatrial.cli.world;

import dev.seatrial.report.text.TextStyle;
import java.util.Map;

/** What the terminal is like, if there is one. */
public record Terminal(boolean interactive, TextStyle style) {
  private static final int USUAL_WIDTH = 80;

  /**
   * Read off the environment: NO_COLOR (no-color.org), CLICOLOR_FORCE, TERM and COLUMNS.
   *
   * @param interactive whether a person sits there
   */
  public static Terminal of(Map<String, String> environment, boolean interactive, boolean verbose) {
    boolean forced = !environment.getOrDefault("CLICOLOR_FORCE", "0").equals("0");
    boolean refused =
        !environment.getOrDefault("NO_COLOR", "").isEmpty()
            || environment.getOrDefault("TERM", "").equals("dumb");
    String columns = environment.getOrDefault("COLUMNS", "");
    int width = columns.matches("[0-9]{1,4}") ? Integer.parseInt(columns) : USUAL_WIDTH;
    return new Terminal(
        interactive, new TextStyle(width, forced || (interactive && !refused), verbose));
  }
}
