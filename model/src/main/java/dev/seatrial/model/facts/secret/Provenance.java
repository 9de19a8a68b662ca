package dev.seatrial.model.facts.secret;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Fact;
import dev.seatrial.model.Scope;
import java.util.Map;
import java.util.Optional;

/**
 * Where the objects that hold credentials come from, in all that the repository keeps.
 *
 * @param origins by the id of the object; of an object that is not kept there is none
 */
public record Provenance(Map<String, Origin> origins, Scope scope) implements Fact {
  public Provenance {
    origins = Map.copyOf(origins);
    requireNonNull(scope, "scope is null");
  }

  /** The origin of an object. */
  public Optional<Origin> of(String object) {
    return Optional.ofNullable(origins.get(object));
  }
}
