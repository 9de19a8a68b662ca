package dev.seatrial.gate.config;

import static java.util.Objects.requireNonNull;

/**
 * How a trial is carried out in this repository.
 *
 * @param name the trial, "restore"
 * @param environment the declared environment in which it may be carried out; empty for a scratch
 *     copy
 */
public record TrialCommand(String name, String command, String environment, int minutes) {
  public TrialCommand {
    requireNonNull(name, "name is null");
    requireNonNull(command, "command is null");
    requireNonNull(environment, "environment is null");
  }
}
