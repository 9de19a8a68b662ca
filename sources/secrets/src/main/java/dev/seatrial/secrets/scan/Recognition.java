package dev.seatrial.secrets.scan;

import dev.seatrial.secrets.text.Core;

/** Tells whether bytes are the value that a fingerprint of one repository names. */
public final class Recognition {
  private final Fingerprints fingerprints;

  /**
   * Of a repository.
   *
   * @param key what its fingerprints are made with
   */
  public Recognition(String key) {
    this.fingerprints = new Fingerprints(key);
  }

  /** Whether these bytes are called so. */
  public boolean isCalled(byte[] value, String fingerprint) {
    return fingerprints.of(Core.of(value, 0, value.length).digest()).startsWith(fingerprint);
  }
}
