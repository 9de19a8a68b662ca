package dev.seatrial.secrets.verify;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/** What came of asking the issuer of a credential about it. */
public sealed interface Answer {
  /** It can be used: its issuer took it. */
  record Accepted(String host, Instant at) implements Answer {
    public Accepted {
      requireNonNull(host, "host is null");
      requireNonNull(at, "at is null");
    }
  }

  /**
   * Its issuer takes it no longer.
   *
   * @param unless what else that may mean; often empty
   */
  record Refused(String host, Instant at, String unless) implements Answer {
    public Refused {
      requireNonNull(host, "host is null");
      requireNonNull(at, "at is null");
      requireNonNull(unless, "unless is null");
    }
  }

  /** Nobody said anything that tells. */
  record Unknown(String why) implements Answer {
    public Unknown {
      requireNonNull(why, "why is null");
    }
  }
}
