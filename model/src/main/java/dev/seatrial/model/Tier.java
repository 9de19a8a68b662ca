package dev.seatrial.model;

/** How much depends on the app. Each tier's gate blocks on the controls of the tiers before it. */
public enum Tier {
  /** First real users. */
  LAUNCH,
  /** A business depends on it. */
  GROWTH,
  /** Lives, livelihoods or many other services depend on it. */
  CRITICAL
}
