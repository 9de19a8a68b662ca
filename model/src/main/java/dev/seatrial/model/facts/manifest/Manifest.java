package dev.seatrial.model.facts.manifest;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A file that declares a package: package.json, pyproject.toml, go.mod, pom.xml…
 *
 * @param root its folder; empty at the root
 * @param name what it calls its package; empty where it does not
 * @param workspaces folder patterns of the packages that it holds together
 * @param engines runtime constraints as written, "node>=20"
 */
public record Manifest(
    String path,
    String root,
    Ecosystem ecosystem,
    String name,
    List<Dependency> dependencies,
    List<Script> scripts,
    List<String> workspaces,
    List<String> engines) {
  public Manifest {
    requireNonNull(path, "path is null");
    requireNonNull(root, "root is null");
    requireNonNull(ecosystem, "ecosystem is null");
    requireNonNull(name, "name is null");
    dependencies = List.copyOf(dependencies);
    scripts = List.copyOf(scripts);
    workspaces = List.copyOf(workspaces);
    engines = List.copyOf(engines);
  }

  /** A declared package by name. */
  public Optional<Dependency> dependency(String wanted) {
    return dependencies.stream().filter(d -> d.name().equals(wanted)).findFirst();
  }

  /** A script by name. */
  public Optional<Script> script(String wanted) {
    return scripts.stream().filter(s -> s.name().equals(wanted)).findFirst();
  }
}
