package dev.seatrial.project.stack;

import java.util.Set;
import java.util.stream.Stream;

/** Tells by its folder that a web site only speaks of what else a repository holds. */
final class Sites {
  private static final Set<String> DOCUMENTS = Set.of("docs", "doc", "documentation", "handbook");
  private static final Set<String> WEBSITES = Set.of("website", "www", "site", "homepage");

  private Sites() {}

  /**
   * Whether a site lies where documents lie, or where a repository that publishes packages keeps
   * its web site.
   */
  static boolean isAboutTheRest(String root, boolean publishes) {
    return Stream.of(root.split("/", -1))
        .anyMatch(
            part ->
                DOCUMENTS.contains(part)
                    || part.startsWith("docs-")
                    || part.endsWith("-docs")
                    || (publishes && WEBSITES.contains(part)));
  }
}
