package dev.seatrial.project.lockfile;

import dev.seatrial.model.facts.manifest.Ecosystem;
import dev.seatrial.model.facts.manifest.Lockfile;
import dev.seatrial.model.facts.manifest.Lockfile.Locked;
import dev.seatrial.project.reading.OpenFile;
import dev.seatrial.project.reading.Reading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pinned packages of a lockfile while it is being read: each version of a package once. */
final class Pins {
  private record Version(String name, String version) {}

  private final OpenFile file;
  private final Ecosystem ecosystem;
  private final Map<Version, Locked> packages = new LinkedHashMap<>();

  Pins(OpenFile file, Ecosystem ecosystem) {
    this.file = file;
    this.ecosystem = ecosystem;
  }

  /** A pinned package; needed in production where any of its pins is. */
  void pin(String name, String version, boolean development, int line) {
    if (!name.isEmpty() && !version.isEmpty()) {
      packages.merge(
          new Version(name, version),
          new Locked(name, version, development, line),
          (first, second) -> first.development() && !second.development() ? second : first);
    }
  }

  boolean isEmpty() {
    return packages.isEmpty();
  }

  Reading<Lockfile> complete(String format) {
    return done(format, file.file().folder(), true);
  }

  Reading<Lockfile> done(String format, String root, boolean complete) {
    return new Reading.Found<>(
        new Lockfile(
            file.path(), root, ecosystem, format, complete, List.copyOf(packages.values())));
  }
}
