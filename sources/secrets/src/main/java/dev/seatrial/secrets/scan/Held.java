package dev.seatrial.secrets.scan;

import dev.seatrial.secrets.detect.Detection;

/**
 * A secret that a content holds.
 *
 * @param by what found it
 * @param wordEnd where the word ended that led to it
 * @param secret the number of its value
 */
record Held(int by, int wordEnd, Detection detection, int secret) {
  int start() {
    return detection.start();
  }

  int end() {
    return detection.end();
  }

  Held movedBy(int bytes) {
    return bytes == 0 ? this : new Held(by, wordEnd + bytes, detection.movedBy(bytes), secret);
  }

  boolean isSame(Held other) {
    return secret == other.secret
        && start() == other.start()
        && end() == other.end()
        && detection.kind().equals(other.detection.kind());
  }
}
