package dev.seatrial.project.script;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a command runs.
 *
 * @param path relative to the root where known, and as it is written where not
 */
public record WorkingFolder(String path, boolean known) {
  /** The root of the repository. */
  public static final WorkingFolder ROOT = new WorkingFolder("", true);

  /** How runners name the root of the repository. */
  private static final Pattern TOP =
      Pattern.compile(
          "^(?://|\\$\\{?(?:GITHUB_WORKSPACE|CI_PROJECT_DIR|BITBUCKET_CLONE_DIR|TRAVIS_BUILD_DIR"
              + "|CIRCLE_WORKING_DIRECTORY|BUILD_SOURCESDIRECTORY|Build\\.SourcesDirectory"
              + "|System\\.DefaultWorkingDirectory|WORKSPACE|DRONE_WORKSPACE|PWD)\\}?"
              + "|\\$\\{\\{\\s*github\\.workspace\\s*\\}\\}"
              + "|\\$\\(git rev-parse --show-toplevel\\)|\\$\\(pwd\\)"
              + "|/workspace(?=/|$)|~/project(?=/|$))/?");

  public WorkingFolder {
    requireNonNull(path, "path is null");
  }

  /** The folder after changing into another one from here. */
  public WorkingFolder to(String folder) {
    if (folder.isEmpty() || folder.equals(".")) {
      return this;
    }
    String rest = TOP.matcher(folder).replaceFirst("");
    if (rest.length() < folder.length()) {
      return ROOT.to(rest);
    }
    if (folder.startsWith("/") || folder.startsWith("~") || folder.contains("$") || !known) {
      boolean anew = folder.startsWith("/") || folder.startsWith("~") || folder.startsWith("$");
      return new WorkingFolder(anew || path.isEmpty() ? folder : path + "/" + folder, false);
    }
    return normal(path.isEmpty() ? folder : path + "/" + folder);
  }

  /** The path of a file as a command here writes it; empty where that cannot be known. */
  public Optional<String> file(String written) {
    WorkingFolder there = to(written);
    return there.known() ? Optional.of(there.path()) : Optional.empty();
  }

  private static WorkingFolder normal(String path) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : path.split("/", -1)) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          return new WorkingFolder(path, false); // outside of the repository
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return new WorkingFolder(String.join("/", parts), true);
  }
}
