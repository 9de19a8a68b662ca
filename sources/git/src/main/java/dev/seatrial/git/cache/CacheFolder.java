package dev.seatrial.git.cache;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Files by name that spare somebody work, of which those not used for long go when there are too
 * many. Only their owner can read them, any number of processes may share them, and losing any of
 * them costs time only: nothing here fails.
 *
 * @param ending of the names of its files, with the dot
 * @param mostFiles how many are kept
 * @param mostBytes how many bytes are kept, and the largest file that is read or written
 */
public record CacheFolder(Path folder, String ending, int mostFiles, long mostBytes) {
  private static final long LEFT_OVER = 3600;

  public CacheFolder {
    requireNonNull(folder, "folder is null");
    requireNonNull(ending, "ending is null");
  }

  private record Kept(Path file, FileTime used, long size) {}

  /** Whether there is a file of that name. */
  public boolean contains(String name) {
    return Files.isRegularFile(file(name), LinkOption.NOFOLLOW_LINKS);
  }

  private Path file(String name) {
    return folder.resolve(name + ending);
  }

  /** The bytes under that name, which somebody else may have written or damaged. */
  public Optional<byte[]> read(String name) {
    Path file = file(name);
    try {
      if (!contains(name) || Files.size(file) > mostBytes) {
        return Optional.empty();
      }
      byte[] bytes = Files.readAllBytes(file);
      Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
      return Optional.of(bytes);
    } catch (IOException | UncheckedIOException unreadable) {
      return Optional.empty();
    }
  }

  /** Keeps some bytes under a name, whole or not at all. */
  public void write(String name, byte[] bytes) {
    if (bytes.length > mostBytes / 4) {
      return;
    }
    try {
      create(folder);
      Path temporary = Files.createTempFile(folder, "writing", ".tmp");
      try {
        Files.write(temporary, bytes);
        move(temporary, file(name));
      } finally {
        Files.deleteIfExists(temporary);
      }
      prune();
    } catch (IOException | UncheckedIOException full) {
      // Nothing is kept, and the next time takes as long as this one did.
      return;
    }
  }

  private static void create(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectories(folder);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void prune() throws IOException {
    List<Kept> newestFirst = new ArrayList<>();
    FileTime abandoned = FileTime.from(Instant.now().minusSeconds(LEFT_OVER));
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Kept kept = kept(file);
        if (file.toString().endsWith(ending)) {
          newestFirst.add(kept);
        } else if (file.toString().endsWith(".tmp") && kept.used().compareTo(abandoned) < 0) {
          Files.deleteIfExists(file);
        }
      }
    }
    newestFirst.sort(Comparator.comparing(Kept::used).reversed());
    long bytes = 0;
    int files = 0;
    for (Kept kept : newestFirst) {
      bytes += kept.size();
      files++;
      if (bytes > mostBytes || files > mostFiles) {
        Files.deleteIfExists(kept.file());
      }
    }
  }

  private static Kept kept(Path file) {
    try {
      return new Kept(file, Files.getLastModifiedTime(file), Files.size(file));
    } catch (IOException gone) {
      return new Kept(file, FileTime.fromMillis(0), 0);
    }
  }
}
