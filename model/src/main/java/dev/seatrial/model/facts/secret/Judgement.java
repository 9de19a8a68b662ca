package dev.seatrial.model.facts.secret;

/** How a credential looks to us, most worrying first. */
public enum Judgement {
  /** Its issuer was asked, and accepts it. */
  LIVE,
  /** Nothing speaks against somebody being able to use it. */
  LIVE_LOOKING,
  /** It may be one; only somebody who knows it can tell. */
  DOUBTFUL,
  /** It stands in a test and says what the test needs. */
  FIXTURE,
  /** It is known from documentation, or says of itself that it is an example. */
  EXAMPLE,
  /** It stands for a value that is to be filled in. */
  PLACEHOLDER,
  /** It is rendered or read from elsewhere. */
  TEMPLATE,
  /** It cannot be used without a key that is not here. */
  ENCRYPTED,
  /** It says itself until when it could be used, and that is over. */
  EXPIRED,
  /** Its issuer was asked, and accepts it no longer. */
  REVOKED,
  /** It is made to be published. */
  PUBLIC;

  /** Whether somebody should be told. */
  public boolean speaks() {
    return this == LIVE || this == LIVE_LOOKING || this == DOUBTFUL;
  }
}
