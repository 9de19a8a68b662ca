package dev.seatrial.gate;

import static java.util.Objects.requireNonNull;

import dev.seatrial.gate.config.Configuration;
import dev.seatrial.git.Target;
import dev.seatrial.git.TargetException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a folder stood at, to tell whether an audit of then still speaks of now. It says nothing of
 * files that were edited since: to look at all of them would take longer than to explain.
 *
 * @param commit empty for a plain folder
 * @param governing a digest of the ledger, the configuration and its own controls
 */
public record Mark(String commit, String governing) {
  private static final int DEEPEST = 8;
  private static final int MOST = 5_000;
  private static final long LARGEST = 1 << 20;

  public Mark {
    requireNonNull(commit, "commit is null");
    requireNonNull(governing, "governing is null");
  }

  /** Of a folder as it is now; empty where it cannot be read. */
  public static Optional<Mark> of(Path folder) {
    try (Target target = Target.open(folder, Optional.empty())) {
      return Optional.of(new Mark(target.commit().orElse(""), governing(folder)));
    } catch (TargetException | IOException | UncheckedIOException e) {
      return Optional.empty();
    }
  }

  private static String governing(Path folder) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String own : List.of(Configuration.FILE, OwnFiles.FOLDER)) {
        Path path = folder.resolve(own);
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
          add(path, folder, digest);
        }
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Adds a file or all files below a folder, and follows no links. */
  private static void add(Path path, Path folder, MessageDigest digest) throws IOException {
    try (Stream<Path> walk = Files.walk(path, DEEPEST)) {
      for (Path file : walk.sorted().limit(MOST).toList()) {
        digest.update((folder.relativize(file) + "\u0000").getBytes(StandardCharsets.UTF_8));
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= LARGEST) {
          digest.update(Files.readAllBytes(file));
        }
      }
    }
  }

  /** What is another since an earlier mark, in words; empty where nothing is. */
  public Optional<String> since(Mark earlier) {
    if (!governing.equals(earlier.governing)) {
      return Optional.of("the ledger or seatrial.yml changed");
    }
    return commit.equals(earlier.commit) ? Optional.empty() : Optional.of("another commit is here");
  }
}
