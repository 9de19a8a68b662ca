package dev.seatrial.model.facts.stack;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Fact;
import dev.seatrial.model.Scope;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The apps of the target and the technologies found, with evidence. */
public record Stack(List<App> apps, List<Technology> technologies, Scope scope) implements Fact {
  public Stack {
    apps = List.copyOf(apps);
    technologies = List.copyOf(technologies);
    requireNonNull(scope, "scope is null");
  }

  @Override
  public Stack within(Predicate<String> paths) {
    return new Stack(
        apps, technologies.stream().filter(t -> paths.test(t.evidence().path())).toList(), scope);
  }

  /** The technologies of a kind. */
  public List<Technology> of(Technology.Kind kind) {
    return technologies.stream().filter(technology -> technology.kind() == kind).toList();
  }

  /** A technology by name. */
  public Optional<Technology> named(String... names) {
    List<String> wanted = List.of(names);
    return technologies.stream().filter(t -> wanted.contains(t.name())).findFirst();
  }

  /** Whether any of these technologies was found. */
  public boolean has(String... names) {
    return named(names).isPresent();
  }
}
