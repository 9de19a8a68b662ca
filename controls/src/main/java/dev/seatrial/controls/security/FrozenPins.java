package dev.seatrial.controls.security;

import dev.seatrial.model.facts.manifest.Lockfile;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Pins without a tool's mark: what was frozen after an installation lists what packages brought in,
 * what was written by hand does not. Packages whose needs are well known tell one from the other.
 */
record FrozenPins(Set<String> names) {
  private static final Map<String, List<String>> BRING =
      Map.ofEntries(
          Map.entry("flask", List.of("werkzeug", "jinja2", "itsdangerous", "click")),
          Map.entry("jinja2", List.of("markupsafe")),
          Map.entry("django", List.of("sqlparse")),
          Map.entry("fastapi", List.of("starlette", "pydantic")),
          Map.entry("starlette", List.of("anyio")),
          Map.entry("uvicorn", List.of("h11", "click")),
          Map.entry("httpx", List.of("httpcore", "certifi", "idna")),
          Map.entry("requests", List.of("urllib3", "certifi", "idna")),
          Map.entry("alembic", List.of("mako", "sqlalchemy")),
          Map.entry("celery", List.of("kombu", "billiard", "vine")),
          Map.entry("pandas", List.of("numpy", "python-dateutil")),
          Map.entry("aiohttp", List.of("multidict", "yarl")),
          Map.entry("boto3", List.of("botocore", "s3transfer")));

  FrozenPins {
    names = Set.copyOf(names);
  }

  static FrozenPins of(Lockfile lock) {
    return new FrozenPins(
        lock.packages().stream()
            .map(p -> p.name().toLowerCase(Locale.ROOT).replaceAll("[-_.]+", "-"))
            .collect(Collectors.toSet()));
  }

  /** Whether a package whose needs are known is pinned, and everything that such packages need. */
  boolean looksWhole() {
    return names.stream().anyMatch(BRING::containsKey) && leftOut().isEmpty();
  }

  /** What a pinned package needs and nothing here pins. */
  Optional<String> leftOut() {
    return names.stream()
        .sorted()
        .flatMap(
            name ->
                BRING.getOrDefault(name, List.of()).stream()
                    .filter(need -> !names.contains(need))
                    .map(need -> name + " and not " + need))
        .findFirst();
  }
}
