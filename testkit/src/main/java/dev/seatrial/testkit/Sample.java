package dev.seatrial.testkit;

import dev.seatrial.gate.Audit;
import dev.seatrial.gate.Order;
import dev.seatrial.gate.OrderException;
import dev.seatrial.model.report.Report;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;

/**
 * An application under {@code samples}. It lies within our own repository, so that it is audited as
 * the repository that it would be by itself: same files, and a history that never changes.
 *
 * @param folder where its files are
 */
public record Sample(Path folder) {

  /** The day on which samples are audited. */
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static final String EXPECTED = "expected";

  /** What building or running a sample leaves behind. */
  private static final Set<String> LEFT_BEHIND =
      Set.of("node_modules", ".next", ".venv", "__pycache__", ".pytest_cache", "target");

  /**
   * Every sample in a folder.
   *
   * @throws IOException when it cannot be listed
   */
  public static List<Sample> in(Path samples) throws IOException {
    try (Stream<Path> folders = Files.list(samples)) {
      return folders
          .filter(folder -> Files.isDirectory(folder) && !folder.endsWith(EXPECTED))
          .sorted()
          .map(Sample::new)
          .toList();
    }
  }

  /** Its name. */
  public String name() {
    return folder.getFileName().toString();
  }

  /** A file that says what is expected of it. */
  public Path expected(String ending) {
    return folder.resolveSibling(EXPECTED).resolve(name() + ending);
  }

  /**
   * Lays it out in an empty folder as a repository and audits that.
   *
   * @throws IOException when the folder cannot be written
   * @throws GitAPIException when a commit cannot be made
   * @throws OrderException when the program refuses it
   */
  public Report audit(Path scratch) throws IOException, GitAPIException, OrderException {
    Path target = Files.createDirectories(scratch.resolve(name()));
    lay(target);
    Optional<String> none = Optional.empty();
    Order order = new Order(target, none, none, Optional.empty(), TODAY, scratch.resolve("cache"));
    try (Audit audit = Audit.prepare(order)) {
      return audit.run(result -> {});
    }
  }

  private void lay(Path target) throws IOException, GitAPIException {
    List<SampleCommit> later = SampleCommit.read(expected(".history"));
    copy(folder, target);
    copy(expected(".before"), target);
    try (Git git = Git.init().setDirectory(target.toFile()).setInitialBranch("main").call()) {
      for (SampleCommit commit : later) {
        commit.withdraw(target, expected(".before"));
      }
      commit(git, new SampleCommit(LocalDate.of(2026, 8, 1), "Begin", List.of()));
      for (SampleCommit commit : later) {
        commit.bring(folder, target);
        commit(git, commit);
      }
      git.clean().setCleanDirectories(true).setIgnore(false).setForce(true).call();
    }
  }

  private static void commit(Git git, SampleCommit commit) throws GitAPIException {
    git.add().addFilepattern(".").call();
    git.add().addFilepattern(".").setUpdate(true).call();
    PersonIdent maintainer =
        new PersonIdent(
            "A Maintainer",
            "maintainer@example.org",
            commit.day().atTime(12, 0).toInstant(ZoneOffset.UTC),
            ZoneOffset.UTC);
    git.commit()
        .setMessage(commit.subject())
        .setAuthor(maintainer)
        .setCommitter(maintainer)
        .setSign(false)
        .call();
  }

  private static void copy(Path from, Path to) throws IOException {
    if (!Files.exists(from)) {
      return;
    }
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            if (LEFT_BEHIND.contains(folder.getFileName().toString())) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(to.resolve(from.relativize(folder).toString()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(
                file,
                to.resolve(from.relativize(file).toString()),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
