package dev.seatrial.project.stack;

import dev.seatrial.model.facts.manifest.Dependency;
import dev.seatrial.model.facts.manifest.Ecosystem;
import dev.seatrial.model.facts.manifest.Manifest;
import dev.seatrial.model.facts.manifest.Manifests;
import dev.seatrial.project.python.Requirement;
import dev.seatrial.project.reading.Folders;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Which folders of a repository are built from which others, by what their manifests declare. */
final class InternalPackages {
  private record Name(Ecosystem ecosystem, String name) {}

  private final Manifests manifests;
  private final Map<Name, String> roots = new HashMap<>();

  InternalPackages(Manifests manifests) {
    this.manifests = manifests;
    for (Manifest manifest : manifests.manifests()) {
      if (!manifest.name().isEmpty()) {
        roots.putIfAbsent(
            new Name(manifest.ecosystem(), key(manifest.ecosystem(), manifest.name())),
            manifest.root());
      }
    }
  }

  private static String key(Ecosystem ecosystem, String name) {
    return ecosystem == Ecosystem.PYPI ? Requirement.normalized(name) : name;
  }

  /** The folders that a folder is built from besides its own, directly or through others. */
  List<String> usedBy(String root) {
    TreeSet<String> used = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      String next = open.pop();
      manifests.manifests().stream()
          .filter(manifest -> Folders.within(next, manifest.root()))
          .flatMap(m -> m.dependencies().stream().flatMap(d -> folder(m, d).stream()))
          .filter(folder -> !folder.isEmpty() && !Folders.within(root, folder))
          .filter(used::add)
          .forEach(open::push);
    }
    return List.copyOf(used);
  }

  private Optional<String> folder(Manifest manifest, Dependency dependency) {
    String constraint = dependency.constraint();
    for (String scheme : List.of("path:", "file:", "link:", "project:")) {
      if (constraint.startsWith(scheme)) {
        return Folders.resolve(manifest.root(), constraint.substring(scheme.length()))
            .map(InternalPackages::withoutFile);
      }
    }
    if (dependency.name().startsWith(":")) {
      return Optional.of(gradle(manifest, dependency.name()));
    }
    String key = key(manifest.ecosystem(), dependency.name());
    return Optional.ofNullable(roots.get(new Name(manifest.ecosystem(), key)));
  }

  /** A project of .NET is referenced by its file. */
  private static String withoutFile(String path) {
    return path.endsWith("proj") ? Folders.above(path) : path;
  }

  /** A project of Gradle is named by its path below the build that includes it. */
  private String gradle(Manifest manifest, String name) {
    String path = name.substring(1).replace(':', '/');
    String build =
        manifests.manifests().stream()
            .filter(m -> m.ecosystem() == Ecosystem.MAVEN && m.workspaces().contains(path))
            .map(Manifest::root)
            .filter(root -> Folders.within(root, manifest.root()))
            .findFirst()
            .orElse("");
    return Folders.join(build, path);
  }
}
