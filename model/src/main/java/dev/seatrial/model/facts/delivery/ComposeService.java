package dev.seatrial.model.facts.delivery;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Place;

/** A service of a compose file: its image or build context, empty where it has none. */
public record ComposeService(String name, String image, String build, Place place) {
  public ComposeService {
    requireNonNull(name, "name is null");
    requireNonNull(image, "image is null");
    requireNonNull(build, "build is null");
    requireNonNull(place, "place is null");
  }
}
