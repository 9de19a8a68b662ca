package dev.seatrial.cli;

import java.nio.file.Path;
import java.util.Map;

/** Where this program keeps what it may forget. */
final class Caches {
  private Caches() {}

  /** {@code $XDG_CACHE_HOME/seatrial}, or {@code ~/.cache/seatrial}. */
  static Path folder(Map<String, String> environment, String home) {
    String configured = environment.getOrDefault("XDG_CACHE_HOME", "");
    return configured.isBlank()
        ? Path.of(home, ".cache", "seatrial")
        : Path.of(configured, "seatrial");
  }
}
