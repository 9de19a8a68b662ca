package dev.seatrial.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder with one bare or plain git folder per repository, {@code owner+name} in its path, as a
 * mirror leaves them.
 */
record Snapshots(Path root) {
  private static final int DEEPEST = 4;

  /** The git folder of a repository. */
  Optional<Path> of(String repo) throws IOException {
    String wanted = repo.replace('/', '+').toLowerCase(Locale.ROOT);
    try (Stream<Path> walk = Files.find(root, DEEPEST, (path, kind) -> isGit(path))) {
      List<Path> found =
          walk.filter(path -> names(root.relativize(path), wanted)).sorted().toList();
      return found.stream().findFirst();
    }
  }

  private static boolean names(Path path, String wanted) {
    for (Path part : path) {
      if (part.toString().toLowerCase(Locale.ROOT).replaceFirst("\\.git$", "").equals(wanted)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isGit(Path path) {
    return Files.exists(path.resolve(".git"))
        || (Files.isDirectory(path.resolve("objects")) && Files.exists(path.resolve("HEAD")));
  }
}
