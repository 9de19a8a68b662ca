package dev.seatrial.report.sarif;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Paths of the target as relative references (RFC 3986). */
final class ArtifactUri {
  private static final String UNRESERVED = "-._~/";

  private ArtifactUri() {}

  /** The path with everything escaped that could end it or start something else. */
  static String of(String path) {
    StringBuilder uri = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || UNRESERVED.indexOf(c) >= 0;
      if (plain) {
        uri.append(c);
      } else {
        uri.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
      }
    }
    return uri.toString();
  }
}
