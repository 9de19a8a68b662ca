package dev.seatrial.controls.infrastructure;

import static java.util.stream.Collectors.toCollection;

import dev.seatrial.model.facts.delivery.Infrastructure;
import dev.seatrial.model.facts.stack.Stack;
import dev.seatrial.model.facts.stack.Technology;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.Set;
import java.util.TreeSet;

/**
 * The databases of tables among which whoever runs the app takes one.
 *
 * @param names none where there is no choice
 * @param chosen whether the infrastructure has one of them
 */
record Alternatives(Set<String> names, boolean chosen) {
  private static final Set<String> OF_TABLES =
      Set.of(
          "postgresql", "mysql", "mariadb", "sqlserver", "oracle", "cockroachdb", "sqlite", "h2");

  Alternatives {
    names = Set.copyOf(names);
  }

  static Alternatives of(Stack stack, Infrastructure infrastructure, SourceTree tree) {
    Set<String> names =
        stack.of(Technology.Kind.DATABASE).stream()
            .map(Technology::name)
            .filter(OF_TABLES::contains)
            .collect(toCollection(TreeSet::new));
    boolean chosen =
        stack.of(Technology.Kind.DATABASE).stream()
            .filter(t -> names.contains(t.name()))
            .anyMatch(t -> Needs.declaring(t, infrastructure, tree).isPresent());
    return new Alternatives(names.size() > 1 ? names : Set.of(), chosen);
  }

  boolean has(Technology technology) {
    return names.contains(technology.name());
  }
}
