package dev.seatrial.model;

/** How long the remedy takes one person who knows the app, smallest first. */
public enum Effort {
  MINUTES,
  HOURS,
  DAYS,
  WEEKS
}
