package dev.seatrial.git;

import java.io.Serial;

/** A target that cannot be audited at all, with a message for whoever named it. */
public final class TargetException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  TargetException(String message) {
    super(message);
  }

  TargetException(String message, Throwable cause) {
    super(message, cause);
  }
}
