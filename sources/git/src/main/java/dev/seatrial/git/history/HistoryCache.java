package dev.seatrial.git.history;

import dev.seatrial.git.cache.CacheFolder;
import dev.seatrial.model.Secrets;
import dev.seatrial.model.facts.history.Change;
import dev.seatrial.model.facts.history.Commit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Whole histories in files named by their newest commit. A commit's id covers everything that it
 * descends from, so a file is right for every clone, for ever. Losing any of them costs time only:
 * nothing here fails.
 */
public final class HistoryCache {
  private static final int MOST_FILES = 100;
  private static final long MOST_BYTES = 512L << 20;

  private final Optional<CacheFolder> files;

  private HistoryCache(Optional<CacheFolder> files) {
    this.files = files;
  }

  /** A cache in a folder, which is made when it is first written to. */
  public static HistoryCache in(Path folder) {
    return new HistoryCache(
        Optional.of(
            new CacheFolder(folder.resolve("history"), ".history", MOST_FILES, MOST_BYTES)));
  }

  /** No cache. */
  public static HistoryCache none() {
    return new HistoryCache(Optional.empty());
  }

  boolean contains(String head) {
    return files.filter(there -> there.contains(head)).isPresent();
  }

  /** The history that ends in a commit; nothing where there is none that can be read. */
  List<Commit> read(String head) {
    Optional<byte[]> bytes = files.flatMap(there -> there.read(head));
    try {
      return bytes.isEmpty() ? List.of() : HistoryCodec.decode(bytes.get());
    } catch (IOException damaged) {
      return List.of();
    }
  }

  /** Keeps a history. */
  void write(String head, List<Commit> commits) {
    if (files.isEmpty() || commits.isEmpty() || namesSecrets(commits)) {
      return;
    }
    try {
      files.get().write(head, HistoryCodec.encode(commits));
    } catch (IOException unencodable) {
      // The next reading takes as long as this one did.
      return;
    }
  }

  /** Its words were cut when it was read; its paths have to stay as they are. */
  private static boolean namesSecrets(List<Commit> commits) {
    return commits.stream()
        .flatMap(commit -> commit.changes().stream())
        .map(Change::path)
        .distinct()
        .anyMatch(Secrets::isIn);
  }
}
