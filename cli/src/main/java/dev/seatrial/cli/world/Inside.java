package dev.seatrial.cli.world;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A folder below which files are written: each whole or not at all, none through a link, none
 * outside.
 */
public final class Inside {
  private final Path root;

  private Inside(Path root) {
    this.root = root;
  }

  /**
   * The folder at a path that the user named.
   *
   * @throws IOException when it is none
   */
  public static Inside of(Path folder) throws IOException {
    Path real = folder.toRealPath();
    if (!Files.isDirectory(real)) {
      throw new NotDirectoryException(folder.toString());
    }
    return new Inside(real);
  }

  public boolean exists(String relative) {
    return Files.exists(root.resolve(relative), LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Writes a file at a path with forward slashes.
   *
   * @param over whether a regular file that is there is replaced
   * @throws FileAlreadyExistsException when something is there that is not to be replaced
   * @throws IOException when it cannot be written, or only through a link
   */
  public Path write(String relative, String text, boolean over) throws IOException {
    Path file = root.resolve(relative).normalize();
    if (!file.startsWith(root) || file.equals(root)) {
      throw new FileSystemException(relative, null, "leads out of " + root);
    }
    Path folder = root;
    for (Path part : root.relativize(file.getParent())) {
      if (!part.toString().isEmpty()) {
        folder = folder.resolve(part);
        makeFolder(folder);
      }
    }
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        throw new FileSystemException(file.toString(), null, "is no regular file");
      }
      if (!over) {
        throw new FileAlreadyExistsException(file.toString());
      }
    }
    Path fresh = Files.createTempFile(folder, ".seatrial-", ".tmp");
    try {
      Files.writeString(fresh, text, StandardOpenOption.TRUNCATE_EXISTING);
      readableAsOthers(fresh);
      return Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static void makeFolder(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectory(folder);
    } else if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileSystemException(folder.toString(), null, "is a link or a file, not a folder");
    }
  }

  /** A temporary file is made for its owner alone; what is committed is for everybody. */
  @SuppressWarnings("ResultOfMethodCallIgnored") // where rights are not known, none are missing
  private static void readableAsOthers(Path file) {
    file.toFile().setReadable(true, false);
  }
}
