package dev.seatrial.report.text;

/**
 * What a terminal can show.
 *
 * @param width in columns
 * @param colour whether it shows colour
 * @param verbose whether everything is wanted, beyond what decides
 */
public record TextStyle(int width, boolean colour, boolean verbose) {

  /** Eighty columns without colour. */
  public static final TextStyle PLAIN = new TextStyle(80, false, false);

  public TextStyle {
    width = Math.clamp(width, 40, 120);
  }
}
