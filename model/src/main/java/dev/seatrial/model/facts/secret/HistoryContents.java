package dev.seatrial.model.facts.secret;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Fact;
import dev.seatrial.model.Scope;

/**
 * Whether the contents that the history names are kept in this clone; those that are not are blind
 * spots.
 */
public record HistoryContents(Scope scope) implements Fact {
  public HistoryContents {
    requireNonNull(scope, "scope is null");
  }
}
