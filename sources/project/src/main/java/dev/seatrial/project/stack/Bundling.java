package dev.seatrial.project.stack;

import dev.seatrial.model.facts.manifest.Dependency.Use;
import dev.seatrial.model.facts.manifest.Ecosystem;
import dev.seatrial.model.facts.manifest.Manifest;
import java.util.Set;

/** Whether a package of npm ships what it declares for development, as bundled apps do. */
final class Bundling {
  /** Frameworks whose own templates declare everything for development. */
  private static final Set<String> BUNDLERS =
      Set.of("@sveltejs/kit", "nuxt", "astro", "@builder.io/qwik-city");

  private Bundling() {}

  static boolean bundles(Manifest manifest) {
    return manifest.ecosystem() == Ecosystem.NPM
        && manifest.dependencies().stream()
            .anyMatch(d -> d.use() == Use.DEVELOPMENT && BUNDLERS.contains(d.name()));
  }
}
