package dev.seatrial.model.facts.stack;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Fact;
import dev.seatrial.model.Scope;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The apps of the target and the technologies found, with evidence.
 *
 * @param sites folders of web sites that only speak of what else the target holds
 */
public record Stack(List<App> apps, List<Technology> technologies, List<String> sites, Scope scope)
    implements Fact {
  public Stack {
    apps = List.copyOf(apps);
    technologies = List.copyOf(technologies);
    sites = List.copyOf(sites);
    requireNonNull(scope, "scope is null");
  }

  @Override
  public Stack within(Predicate<String> paths) {
    return new Stack(
        apps,
        technologies.stream().filter(t -> paths.test(t.evidence().path())).toList(),
        sites,
        scope);
  }

  /** Whether a technology is there for a site that only speaks of the rest. */
  public boolean isOfSite(Technology technology) {
    return isOfSite(technology.evidence().path());
  }

  /** Whether a path is of a site that only speaks of the rest. */
  public boolean isOfSite(String path) {
    return sites.stream().anyMatch(site -> !site.isEmpty() && path.startsWith(site + "/"));
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
