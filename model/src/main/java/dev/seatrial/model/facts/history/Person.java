package dev.seatrial.model.facts.history;

import static java.util.Objects.requireNonNull;

/** Somebody as a commit names them. */
public record Person(String name, String email) {
  public Person {
    requireNonNull(name, "name is null");
    requireNonNull(email, "email is null");
  }
}
