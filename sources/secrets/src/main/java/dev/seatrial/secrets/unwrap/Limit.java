package dev.seatrial.secrets.unwrap;

import java.io.IOException;
import java.io.Serial;

/** A limit that what is unpacked met. */
final class Limit extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  private final Unopened reason;

  Limit(Unopened reason) {
    super(reason.why());
    this.reason = reason;
  }

  Unopened reason() {
    return reason;
  }
}
