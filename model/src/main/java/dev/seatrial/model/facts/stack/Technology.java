package dev.seatrial.model.facts.stack;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Place;

/**
 * Something an app is made of or lives on, with the place that shows it.
 *
 * @param name as its makers write it, lower case, words joined by a hyphen: "next.js",
 *     "spring-boot", "github-actions"
 * @param root the folder of the manifest that shows it; empty at the root
 */
public record Technology(Kind kind, String name, String root, Place evidence) {

  /** What part it plays. */
  public enum Kind {
    LANGUAGE,
    FRAMEWORK,
    ORM,
    MIGRATIONS,
    DATABASE,
    HOST,
    ERROR_TRACKER,
    LOGGER,
    METRICS,
    TEST_RUNNER,
    BROWSER_RUNNER,
    COVERAGE,
    AUTHENTICATION,
    PAYMENT,
    QUEUE,
    CACHE,
    AI_TOOL,
    BUILD
  }

  public Technology {
    requireNonNull(kind, "kind is null");
    requireNonNull(name, "name is null");
    requireNonNull(root, "root is null");
    requireNonNull(evidence, "evidence is null");
  }
}
