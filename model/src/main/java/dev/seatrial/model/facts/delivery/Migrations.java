package dev.seatrial.model.facts.delivery;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Fact;
import dev.seatrial.model.Scope;
import java.util.List;

/** Every set of migrations in the tree. */
public record Migrations(List<MigrationSet> sets, Scope scope) implements Fact {
  public Migrations {
    sets = List.copyOf(sets);
    requireNonNull(scope, "scope is null");
  }
}
