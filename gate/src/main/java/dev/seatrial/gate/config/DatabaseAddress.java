package dev.seatrial.gate.config;

import static java.util.Objects.requireNonNull;

/**
 * Where the address of a database is kept, which is never in the file.
 *
 * @param variable the environment variable that holds it
 * @param environment the declared environment that it belongs to; empty where none is named
 */
public record DatabaseAddress(String name, String variable, String environment) {
  public DatabaseAddress {
    requireNonNull(name, "name is null");
    requireNonNull(variable, "variable is null");
    requireNonNull(environment, "environment is null");
  }
}
