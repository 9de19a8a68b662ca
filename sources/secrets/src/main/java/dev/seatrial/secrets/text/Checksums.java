package dev.seatrial.secrets.text;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** The checksums that issuers put into their tokens. */
public final class Checksums {
  private static final String BASE62 =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private Checksums() {}

  /** The CRC-32 of a text in base62, as GitHub and npm append it. */
  public static String crc32Base62(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.ISO_8859_1));
    long rest = crc.getValue();
    char[] out = new char[6];
    for (int i = 5; i >= 0; i--) {
      out[i] = BASE62.charAt((int) (rest % 62));
      rest /= 62;
    }
    return new String(out);
  }

  /**
   * Whether the last six characters are the checksum of what stands between the last '_' and them.
   */
  public static boolean endsInCrc32(String token) {
    int body = token.lastIndexOf('_') + 1;
    int split = token.length() - 6;
    return split > body && crc32Base62(token.substring(body, split)).equals(token.substring(split));
  }
}
