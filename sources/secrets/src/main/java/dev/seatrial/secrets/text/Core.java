package dev.seatrial.secrets.text;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What tells a value from others, wherever and in whatever wrapping it stands; never the value.
 *
 * @param digest the same for the same bytes, and for no others
 * @param begins its first characters where they tell next to nothing of it; else empty
 */
public record Core(String digest, int length, String begins) {
  /** From this length on a value's first characters tell next to nothing of it. */
  private static final int LONG_ENOUGH = 20;

  private static final int SHOWN = 4;

  public Core {
    requireNonNull(digest, "digest is null");
    if (begins.length() > SHOWN) {
      throw new IllegalArgumentException("more of a value than may be shown");
    }
  }

  /** That of a part of a content. */
  public static Core of(byte[] content, int start, int end) {
    boolean isLong = end - start >= LONG_ENOUGH;
    return new Core(
        digest(content, start, end),
        end - start,
        isLong && isReadable(content, start)
            ? new String(content, start, SHOWN, StandardCharsets.ISO_8859_1)
            : "");
  }

  /** The first bytes of a key that is no text are no characters. */
  private static boolean isReadable(byte[] content, int start) {
    for (int i = start; i < start + SHOWN; i++) {
      if (content[i] <= ' ' || content[i] == 0x7F) {
        return false;
      }
    }
    return true;
  }

  private static String digest(byte[] content, int start, int end) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(content, start, end - start);
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
