package dev.seatrial.model.facts.manifest;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A file that pins every package, transitive ones too.
 *
 * @param format "package-lock.json 3", "uv.lock", "go.sum"…
 * @param complete whether it pins transitive packages: exact pins of direct ones alone do not
 */
public record Lockfile(
    String path,
    String root,
    Ecosystem ecosystem,
    String format,
    boolean complete,
    List<Locked> packages) {

  /** One pinned package. */
  public record Locked(String name, String version, boolean development, int line) {
    public Locked {
      requireNonNull(name, "name is null");
      requireNonNull(version, "version is null");
    }
  }

  public Lockfile {
    requireNonNull(path, "path is null");
    requireNonNull(root, "root is null");
    requireNonNull(ecosystem, "ecosystem is null");
    requireNonNull(format, "format is null");
    packages = List.copyOf(packages);
  }
}
