package dev.seatrial.gate.config;

import java.util.Set;

/** The mappings that {@code seatrial.yml} is made of, each with the only names that it knows. */
enum Section {
  FILE(
      "version",
      "tier",
      "apps",
      "environments",
      "databases",
      "users",
      "journeys",
      "objectives",
      "trials",
      "policy",
      "enable-later"),
  APP("name", "root", "kind", "uses", "start", "health", "port", "tests"),
  ENVIRONMENT("url", "url-variable", "disposable", "health", "revision"),
  DATABASE("variable", "environment"),
  USER("login", "password", "token", "role"),
  JOURNEY("name", "app", "steps", "test"),
  OBJECTIVES(
      "availability",
      "error-rate",
      "latency-p95",
      "restore-time",
      "data-loss",
      "peak-users",
      "requests-per-second"),
  TRIAL("command", "environment", "minutes"),
  POLICY(
      "attestation-days",
      "acceptance-days",
      "ceiling",
      "second-approver",
      "never-acceptable",
      "blocks");

  @SuppressWarnings("ImmutableEnumChecker") // a set that Set.of made
  private final Set<String> keys;

  Section(String... keys) {
    this.keys = Set.of(keys);
  }

  Set<String> keys() {
    return keys;
  }
}
