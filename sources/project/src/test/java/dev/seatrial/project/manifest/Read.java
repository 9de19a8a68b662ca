package dev.seatrial.project.manifest;

import dev.seatrial.model.Gathered;
import dev.seatrial.model.facts.manifest.Dependency;
import dev.seatrial.model.facts.manifest.Manifest;
import dev.seatrial.model.facts.manifest.Manifests;
import dev.seatrial.project.reading.Trees;
import java.util.List;

/** Reads small trees in tests, and says dependencies in one line each. */
final class Read {
  private Read() {}

  static Manifests manifests(String... pathsAndTexts) {
    return ((Gathered.Seen<Manifests>) ManifestsReader.read(Trees.of(pathsAndTexts))).fact();
  }

  static Manifest manifest(String... pathsAndTexts) {
    return manifests(pathsAndTexts).manifests().getFirst();
  }

  /** "name constraint USE line" of each dependency. */
  static List<String> dependencies(Manifest manifest) {
    return manifest.dependencies().stream().map(Read::said).toList();
  }

  private static String said(Dependency d) {
    return "%s %s %s %d".formatted(d.name(), d.constraint(), d.use(), d.place().line());
  }
}
