package dev.seatrial.git.history;

import dev.seatrial.model.Secrets;
import dev.seatrial.model.facts.history.Change;
import dev.seatrial.model.facts.history.Commit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whole histories in files named by their newest commit. A commit's id covers everything that it
 * descends from, so a file is right for every clone, for ever. Losing any of them costs time only:
 * nothing here fails.
 */
public final class HistoryCache {
  private static final String ENDING = ".history";
  private static final int MOST_FILES = 100;
  private static final long LARGEST = 512L << 20;

  private final Optional<Path> folder;

  private HistoryCache(Optional<Path> folder) {
    this.folder = folder;
  }

  /** A cache in a folder, which is made when it is first written to. */
  public static HistoryCache in(Path folder) {
    return new HistoryCache(Optional.of(folder.resolve("history")));
  }

  /** No cache. */
  public static HistoryCache none() {
    return new HistoryCache(Optional.empty());
  }

  private Optional<Path> file(String head) {
    return folder.map(there -> there.resolve(head + ENDING));
  }

  boolean contains(String head) {
    return file(head)
        .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
        .isPresent();
  }

  /** The history that ends in a commit; nothing where there is none that can be read. */
  List<Commit> read(String head) {
    if (!contains(head)) {
      return List.of();
    }
    Path file = file(head).orElseThrow();
    try {
      return Files.size(file) > LARGEST ? List.of() : HistoryCodec.decode(Files.readAllBytes(file));
    } catch (IOException damaged) {
      return List.of();
    }
  }

  /** Keeps a history. */
  void write(String head, List<Commit> commits) {
    if (folder.isEmpty() || commits.isEmpty() || namesSecrets(commits)) {
      return;
    }
    try {
      Files.createDirectories(folder.get());
      Path temporary = Files.createTempFile(folder.get(), "writing", ".tmp");
      try {
        Files.write(temporary, HistoryCodec.encode(commits));
        move(temporary, file(head).orElseThrow());
      } finally {
        Files.deleteIfExists(temporary);
      }
      prune(folder.get());
    } catch (IOException | UncheckedIOException full) {
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

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void prune(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> old =
          files
              .filter(file -> file.toString().endsWith(ENDING))
              .sorted(Comparator.comparing(HistoryCache::written).reversed())
              .skip(MOST_FILES)
              .toList();
      for (Path file : old) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static FileTime written(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException gone) {
      return FileTime.fromMillis(0);
    }
  }
}
