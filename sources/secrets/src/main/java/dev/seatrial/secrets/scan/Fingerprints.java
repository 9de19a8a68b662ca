package dev.seatrial.secrets.scan;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes of a digest what tells values of one repository apart and says nothing elsewhere. */
final class Fingerprints {
  private static final String METHOD = "HmacSHA256";

  private final SecretKeySpec key;

  Fingerprints(String key) {
    this.key = new SecretKeySpec(("seatrial " + key).getBytes(StandardCharsets.UTF_8), METHOD);
  }

  String of(String digest) {
    try {
      Mac mac = Mac.getInstance(METHOD);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(digest.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
