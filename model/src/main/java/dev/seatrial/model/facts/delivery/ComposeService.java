package dev.seatrial.model.facts.delivery;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Place;

/**
 * A service of a compose file.
 *
 * @param image with the defaults of its variables filled in; empty where it names none
 * @param build the path of the Dockerfile that it is built from, or a remote context as written;
 *     empty where it is not built
 */
public record ComposeService(String name, String image, String build, Place place) {
  public ComposeService {
    requireNonNull(name, "name is null");
    requireNonNull(image, "image is null");
    requireNonNull(build, "build is null");
    requireNonNull(place, "place is null");
  }
}
