package dev.seatrial.model.facts.manifest;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Place;

/** A named command that a manifest, a Makefile, a justfile or a task file offers. */
public record Script(String name, String command, Runner runner, Place place) {

  /** What runs it. */
  public enum Runner {
    NPM,
    MAKE,
    JUST,
    TASK,
    COMPOSER,
    POETRY,
    HATCH,
    RAKE,
    CARGO,
    FILE
  }

  public Script {
    requireNonNull(name, "name is null");
    requireNonNull(command, "command is null");
    requireNonNull(runner, "runner is null");
    requireNonNull(place, "place is null");
  }
}
