package dev.seatrial.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A repository that the real git makes, free of the settings of whoever runs the tests. */
public final class Repo {
  private final Path root;
  private int commits;

  /** The repository in a folder, made or not yet made. */
  public Repo(Path root) {
    this.root = root;
  }

  /** An empty repository in a new folder. */
  public static Repo init(Path root, String... options) {
    try {
      Files.createDirectories(root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Repo repo = new Repo(root);
    List<String> command = new ArrayList<>(List.of("init", "-q", "-b", "main"));
    command.addAll(List.of(options));
    repo.git(command.toArray(String[]::new));
    return repo;
  }

  /** Where it lies. */
  public Path root() {
    return root;
  }

  /** A path inside it. */
  public Path path(String path) {
    return root.resolve(path);
  }

  /** Writes a file. */
  public Repo file(String path, String text) {
    return file(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a file. */
  public Repo file(String path, byte[] content) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Commits everything that lies there, and gives the id of the commit. */
  public String commit(String message) {
    git("add", "-A");
    commits++;
    git("commit", "-q", "--allow-empty", "-m", message);
    return git("rev-parse", "HEAD").strip();
  }

  /** Runs git and gives what it prints. */
  public String git(String... arguments) {
    return git(new byte[0], arguments);
  }

  /** Runs git with this input and gives what it prints. */
  public String git(byte[] input, String... arguments) {
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "core.autocrlf=false", "-c", "gc.auto=0"));
    command.addAll(List.of("-c", "protocol.file.allow=always", "-c", "core.quotepath=false"));
    command.addAll(List.of(arguments));
    try {
      ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
      builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
      builder.environment().putAll(environment());
      Path errors = Files.createTempFile("git", ".err");
      Process process = builder.redirectError(errors.toFile()).start();
      try (var out = process.getOutputStream()) {
        out.write(input);
      }
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int exit = process.waitFor();
      String said = Files.readString(errors);
      Files.delete(errors);
      if (exit != 0) {
        throw new IllegalStateException(String.join(" ", command) + ": " + said);
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Map<String, String> environment() {
    String date = (1_700_000_000 + 60L * commits) + " +0000";
    return Map.of(
        "GIT_CONFIG_GLOBAL", "/dev/null",
        "GIT_CONFIG_NOSYSTEM", "1",
        "GIT_AUTHOR_NAME", "Ann",
        "GIT_AUTHOR_EMAIL", "ann@example.org",
        "GIT_COMMITTER_NAME", "Carl",
        "GIT_COMMITTER_EMAIL", "carl@example.org",
        "GIT_AUTHOR_DATE", date,
        "GIT_COMMITTER_DATE", date,
        "LC_ALL", "C");
  }
}
