package dev.seatrial.project.quality;

import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The folders that a browser's runner is told to take its tests from. What lies there is run by it,
 * though a test may name only the fixtures of its own project.
 */
record BrowserSuites(List<String> folders) {
  private static final Pattern CONFIG =
      Pattern.compile("(.*/)?playwright[\\w.-]*\\.config\\.[cm]?[jt]s");
  private static final Pattern TEST_DIR =
      Pattern.compile("\\btestDir\\s{0,4}:\\s{0,4}['\"`](?:\\./)?([\\w./-]{1,100}?)/?['\"`]");
  private static final Pattern ANOTHER =
      Pattern.compile("['\"](?:vitest|@jest/globals|bun:test|node:test|ava)['\"]|\\bjest\\.");

  BrowserSuites {
    folders = List.copyOf(folders);
  }

  static BrowserSuites in(SourceTree tree) {
    return new BrowserSuites(
        tree.files(f -> f.role().isOwn() && CONFIG.matcher(f.path()).matches()).stream()
            .flatMap(
                config -> {
                  Matcher folder = TEST_DIR.matcher(tree.content(config).orEmpty());
                  return folder.results().map(m -> under(config.folder(), m.group(1)));
                })
            .filter(folder -> !folder.contains(".."))
            .toList());
  }

  private static String under(String folder, String name) {
    return folder.isEmpty() ? name + "/" : folder + "/" + name + "/";
  }

  /** The framework of a test, given what its own words name. */
  String framework(SourceFile file, String code, String named) {
    boolean taken = folders.stream().anyMatch(folder -> file.path().startsWith(folder));
    return taken && named.isEmpty() && !ANOTHER.matcher(code).find() ? "playwright" : named;
  }
}
