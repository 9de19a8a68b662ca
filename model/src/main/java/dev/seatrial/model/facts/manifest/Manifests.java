package dev.seatrial.model.facts.manifest;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Fact;
import dev.seatrial.model.Scope;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every manifest and lockfile of production and test roles, and the scripts of Makefiles, justfiles
 * and task files.
 */
public record Manifests(
    List<Manifest> manifests, List<Lockfile> lockfiles, List<Script> tasks, Scope scope)
    implements Fact {
  public Manifests {
    manifests = List.copyOf(manifests);
    lockfiles = List.copyOf(lockfiles);
    tasks = List.copyOf(tasks);
    requireNonNull(scope, "scope is null");
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
