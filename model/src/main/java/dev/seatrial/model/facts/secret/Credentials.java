package dev.seatrial.model.facts.secret;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Fact;
import dev.seatrial.model.Scope;
import java.util.List;

/**
 * Everything that looks like a credential in the contents of a target: of its files and, where it
 * is a repository, of every object that it keeps, whatever refers to it.
 *
 * @param all each value once, in the order of their fingerprints
 */
public record Credentials(List<Credential> all, Scope scope) implements Fact {
  public Credentials {
    all = List.copyOf(all);
    requireNonNull(scope, "scope is null");
  }
}
