package dev.seatrial.model;

/** What it costs users when a control does not hold, worst first. */
public enum Severity {
  CRITICAL,
  HIGH,
  MEDIUM,
  LOW
}
