package dev.seatrial.secrets.kind;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How a credential is written.
 *
 * @param value the group that holds the secret; 0 for all of it
 * @param near words of which one must stand before it; none where the form alone says enough
 * @param within how far before it that word may stand, in bytes
 * @param check the checksum that it carries, or {@link Check#NONE}
 */
public record Form(
    Pattern pattern, Shape shape, int value, List<String> near, int within, Check check) {
  public Form {
    requireNonNull(pattern, "pattern is null");
    requireNonNull(shape, "shape is null");
    requireNonNull(check, "check is null");
    near = List.copyOf(near);
  }

  /** Whether it is known only by a word that stands before it. */
  public boolean isWeak() {
    return !near.isEmpty();
  }

  /** What a token says about itself beyond its form. */
  public enum Check {
    NONE,
    /** Its last six characters are the CRC-32 of the rest in base62. */
    CRC32_BASE62,
    /** It has letters and digits, and does not read like words. */
    RANDOM
  }
}
