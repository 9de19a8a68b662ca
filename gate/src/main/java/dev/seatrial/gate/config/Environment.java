package dev.seatrial.gate.config;

import static java.util.Objects.requireNonNull;

/**
 * A place where the app runs.
 *
 * @param url its address; empty where a variable holds it
 * @param urlVariable the environment variable that holds its address; empty where it is written
 * @param disposable whether what is in it may be changed and lost
 * @param health the path that answers whether it can serve
 * @param revision the path that tells which commit runs there
 */
public record Environment(
    String name,
    String url,
    String urlVariable,
    boolean disposable,
    String health,
    String revision) {
  public Environment {
    requireNonNull(name, "name is null");
    requireNonNull(url, "url is null");
    requireNonNull(urlVariable, "urlVariable is null");
    requireNonNull(health, "health is null");
    requireNonNull(revision, "revision is null");
  }
}
