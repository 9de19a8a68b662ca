package dev.seatrial.git.folder;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;

/**
 * Folders that tools fill with what they fetched or built. Whoever has not told git to ignore one
 * does not mean it to be audited; where it is tracked it is read all the same.
 */
final class Leftovers {
  private static final Set<String> ALWAYS =
      Set.of(
          "node_modules",
          "bower_components",
          "__pycache__",
          ".venv",
          ".tox",
          ".nox",
          ".gradle",
          ".next",
          ".nuxt",
          ".svelte-kit",
          ".turbo",
          ".parcel-cache",
          ".terraform",
          ".mypy_cache",
          ".pytest_cache",
          ".ruff_cache",
          ".dart_tool",
          ".hg",
          ".svn");

  private Leftovers() {}

  static boolean isFilledByTools(Path folder, String name) {
    return ALWAYS.contains(name)
        || switch (name) {
          case "target" -> hasBeside(folder, "pom.xml") || hasBeside(folder, "Cargo.toml");
          case "build" ->
              hasBeside(folder, "build.gradle") || hasBeside(folder, "build.gradle.kts");
          case "vendor" -> has(folder, "bundle") && hasBeside(folder, "Gemfile");
          default -> has(folder, "pyvenv.cfg") || has(folder, "CACHEDIR.TAG");
        };
  }

  private static boolean hasBeside(Path folder, String name) {
    return Files.exists(folder.resolveSibling(name), LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean has(Path folder, String name) {
    return Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS);
  }
}
