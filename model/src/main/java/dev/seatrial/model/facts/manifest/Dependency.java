package dev.seatrial.model.facts.manifest;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Place;

/**
 * A package that a manifest declares.
 *
 * @param constraint as written; empty where there is none
 */
public record Dependency(String name, String constraint, Use use, Place place) {

  /** What it is for. */
  public enum Use {
    PRODUCTION,
    DEVELOPMENT,
    OPTIONAL
  }

  public Dependency {
    requireNonNull(name, "name is null");
    requireNonNull(constraint, "constraint is null");
    requireNonNull(use, "use is null");
    requireNonNull(place, "place is null");
  }
}
