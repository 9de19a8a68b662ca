package dev.seatrial.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The identity of a finding, the same while its subject is, wherever lines and files move. */
public final class Fingerprint {
  private Fingerprint() {}

  /** Twenty hex digits over control, aspect, app and subject. */
  public static String of(String control, String aspect, String app, Finding finding) {
    String identity = String.join("\u0000", control, aspect, app, finding.subject());
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 10);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
