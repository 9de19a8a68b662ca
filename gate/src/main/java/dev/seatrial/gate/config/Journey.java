package dev.seatrial.gate.config;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Something that people come to do, which must work.
 *
 * @param app the declared app that it goes through; empty for the whole
 * @param test the file that walks it; empty where none does
 */
public record Journey(String name, String app, List<String> steps, String test) {
  public Journey {
    requireNonNull(name, "name is null");
    requireNonNull(app, "app is null");
    steps = List.copyOf(steps);
    requireNonNull(test, "test is null");
  }
}
