package dev.seatrial.secrets.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/**
 * Knows keys that their issuers print in documentation and samples, by the beginning of their
 * digest: those in the samples of Firebase's SDK for Android, and the passwords in NuGet's
 * reference of nuget.config. Whoever looks like one of them by chance is not among them.
 */
public final class Published {
  private static final int BYTES = 8;

  private static final Set<String> KNOWN =
      Words.of(
          "27a9a42931dff7eb 49f777db995e8260 a6c814bc555ae62c 8731261cb72d8626 "
              + "37f8f09bdf12c2f2 eb540d2b6ee2a0a4 2037abcaffb2b777 3a8b61d0f636b007 "
              + "4c98242dcadc8b29 ea9bb1082cf95663 3f370c9dd8225c63 a19f89ab3555eac1 "
              + "e4a5542bb7fd7b67 dc0fcf046c61640c f56e323494a6ffc2 b7d61096898ce748 "
              + "5f83f5d22b14c24a f3082ce9d6992144 0b476bdf9acf2123 dba72c00f41f4e4c "
              + "a0702bc91d699f60");

  private Published() {}

  /** Whether everybody has it. */
  public static boolean is(String value) {
    return KNOWN.contains(digest(value));
  }

  private static String digest(String value) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.ISO_8859_1));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
