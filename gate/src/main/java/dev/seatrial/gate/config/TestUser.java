package dev.seatrial.gate.config;

import static java.util.Objects.requireNonNull;

/**
 * A user made for trying things out. Login, password and token are names of environment variables.
 *
 * @param role what it may do, in the app's own word; empty where that does not matter
 */
public record TestUser(String name, String login, String password, String token, String role) {
  public TestUser {
    requireNonNull(name, "name is null");
    requireNonNull(login, "login is null");
    requireNonNull(password, "password is null");
    requireNonNull(token, "token is null");
    requireNonNull(role, "role is null");
  }
}
