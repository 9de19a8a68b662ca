package dev.seatrial.model.facts.manifest;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Fact;
import dev.seatrial.model.Scope;
import java.util.List;

/** What update bots are told. */
public record UpdateRules(List<UpdateRule> rules, Scope scope) implements Fact {
  public UpdateRules {
    rules = List.copyOf(rules);
    requireNonNull(scope, "scope is null");
  }
}
