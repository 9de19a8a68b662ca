package dev.seatrial.model.facts.manifest;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Fact;
import dev.seatrial.model.Scope;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every manifest and lockfile of production and test roles, and the scripts of Makefiles, justfiles
 * and task files.
 */
public record Manifests(
    List<Manifest> manifests, List<Lockfile> lockfiles, List<Script> tasks, Scope scope)
    implements Fact {
  private static final Pattern PINS =
      Pattern.compile("(.*/)?([^/]*[.-]?lock(\\.json|\\.yaml|b)?|go\\.sum|npm-shrinkwrap\\.json)");

  public Manifests {
    manifests = List.copyOf(manifests);
    lockfiles = List.copyOf(lockfiles);
    tasks = List.copyOf(tasks);
    requireNonNull(scope, "scope is null");
  }

  @Override
  public Manifests within(Predicate<String> paths) {
    return new Manifests(
        manifests.stream().filter(m -> paths.test(m.path())).toList(),
        lockfiles.stream().filter(l -> paths.test(l.path())).toList(),
        tasks.stream().filter(t -> paths.test(t.place().path())).toList(),
        scope);
  }

  /** The scope of what is declared and offered: a lockfile that cannot be read hides none of it. */
  public Scope declaring() {
    return new Scope(
        scope.searched(),
        scope.blindspots().stream().filter(spot -> !PINS.matcher(spot.what()).matches()).toList());
  }

  /** Every declaration of a package, wherever it stands. */
  public Stream<Dependency> declared(String... names) {
    List<String> wanted = List.of(names);
    return manifests.stream()
        .flatMap(manifest -> manifest.dependencies().stream())
        .filter(dependency -> wanted.contains(dependency.name()));
  }

  /** The first declaration of any of these packages. */
  public Optional<Dependency> dependency(String... names) {
    return declared(names).findFirst();
  }

  /** All scripts of all manifests and task files. */
  public Stream<Script> scripts() {
    return Stream.concat(manifests.stream().flatMap(m -> m.scripts().stream()), tasks.stream());
  }
}
