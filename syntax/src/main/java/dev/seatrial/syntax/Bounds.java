package dev.seatrial.syntax;

/**
 * How much of a file we are willing to read.
 *
 * @param characters the longest text
 * @param depth the deepest nesting
 * @param nodes the most values, aliases counted as often as they are used
 */
record Bounds(int characters, int depth, int nodes) {
  /** Room for the lockfile of a very large project, and an end to everything beyond. */
  static final Bounds USUAL = new Bounds(32_000_000, 200, 3_000_000);
}
