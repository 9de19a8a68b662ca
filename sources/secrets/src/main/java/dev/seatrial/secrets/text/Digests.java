package dev.seatrial.secrets.text;

import java.util.Locale;
import java.util.Set;

/** Knows what is written as the digest of something is. */
public final class Digests {
  private static final Set<Integer> LENGTHS = Set.of(32, 40, 64, 96, 128);

  private Digests() {}

  /** Whether it is hexadecimal digits of one case, as many as a digest has. */
  public static boolean is(String value) {
    return LENGTHS.contains(value.length())
        && Characters.all(value, Characters::isHex)
        && (value.equals(value.toLowerCase(Locale.ROOT))
            || value.equals(value.toUpperCase(Locale.ROOT)));
  }
}
