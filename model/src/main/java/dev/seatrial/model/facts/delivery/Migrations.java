package dev.seatrial.model.facts.delivery;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Fact;
import dev.seatrial.model.Scope;
import java.util.List;
import java.util.function.Predicate;

/** Every set of migrations in the tree. */
public record Migrations(List<MigrationSet> sets, Scope scope) implements Fact {
  public Migrations {
    sets = List.copyOf(sets);
    requireNonNull(scope, "scope is null");
  }

  @Override
  public Migrations within(Predicate<String> paths) {
    return new Migrations(sets.stream().filter(set -> paths.test(set.folder())).toList(), scope);
  }
}
