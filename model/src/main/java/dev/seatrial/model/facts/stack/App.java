package dev.seatrial.model.facts.stack;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Something of the repository that is started or deployed by itself, or the whole repository where
 * nothing tells apps apart.
 *
 * @param name short and unique in the target; "." for the whole repository
 * @param root its folder; empty for the whole repository
 * @param uses folders of the same repository that it is built from besides its own
 */
public record App(String name, String root, Kind kind, List<String> uses) {

  /** What it is to its users. */
  public enum Kind {
    /** Answers requests. */
    SERVICE,
    /** Runs in a browser, on a phone or on a desk. */
    CLIENT,
    /** Does both: a full-stack web application. */
    FULL_STACK,
    /** Works in the background. */
    WORKER,
    /** Is called by other programs, or at a prompt. */
    LIBRARY,
    /** Is read. */
    DOCUMENTATION
  }

  public App {
    requireNonNull(name, "name is null");
    requireNonNull(root, "root is null");
    requireNonNull(kind, "kind is null");
    uses = List.copyOf(uses);
  }

  /** Whether a path is in its own folder or in one that it uses. */
  public boolean holds(String path) {
    return within(root, path) || uses.stream().anyMatch(folder -> within(folder, path));
  }

  private static boolean within(String folder, String path) {
    return folder.isEmpty() || path.equals(folder) || path.startsWith(folder + "/");
  }
}
