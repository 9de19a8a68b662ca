package dev.seatrial.testkit;

import static java.util.Objects.requireNonNull;

import dev.seatrial.catalog.Example;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.api.CommitCommand;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;

/**
 * Lays the target that an example describes into a folder: a real repository, or a plain folder.
 */
public final class ExampleTarget {
  private static final Pattern PERSON = Pattern.compile("(.*?)\\s*<(.*)>");
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 6, 1);

  /** Marks the commit into which the rest of an example would go, and names its branch. */
  static final String BASE = "base";

  private final Path folder;
  private int commits;
  private boolean committed;

  private ExampleTarget(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes what the fences say.
   *
   * @throws IOException when the folder cannot be written
   * @throws GitAPIException when a commit cannot be made
   */
  public static void write(List<Example.Fence> fences, Path folder)
      throws IOException, GitAPIException {
    ExampleTarget target = new ExampleTarget(folder);
    if (fences.stream().anyMatch(fence -> fence.words().containsKey("plain"))) {
      for (Example.Fence fence : fences) {
        target.change(fence);
      }
      return;
    }
    try (Git git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call()) {
      for (Example.Fence fence : fences) {
        if (fence.words().containsKey("commit")) {
          target.commit(git, fence.words(), fence.content());
        } else {
          target.change(fence);
        }
      }
      if (!target.committed) {
        target.commit(git, Map.of("commit", "Begin"), "");
      }
    }
  }

  private void change(Example.Fence fence) throws IOException {
    String path = fence.words().get("file");
    String gone = fence.words().get("delete");
    if (gone != null) {
      Files.delete(folder.resolve(gone));
      committed = false;
    }
    if (path == null) {
      return;
    }
    committed = false;
    Path file = folder.resolve(path);
    Files.createDirectories(requireNonNull(file.getParent(), "a file has a folder"));
    String mode = fence.words().getOrDefault("mode", "");
    if (mode.equals("link")) {
      Files.createSymbolicLink(file, Path.of(fence.content().strip()));
      return;
    }
    Files.writeString(file, fence.content());
    if (mode.equals("exec") && !file.toFile().setExecutable(true)) {
      throw new IOException("cannot make " + path + " executable");
    }
  }

  private void commit(Git git, Map<String, String> words, String body) throws GitAPIException {
    git.add().addFilepattern(".").call();
    git.add().addFilepattern(".").setUpdate(true).call();
    LocalDate day =
        words.containsKey("date")
            ? LocalDate.parse(words.getOrDefault("date", ""))
            : FIRST_DAY.plusDays(commits);
    PersonIdent author =
        author(words.getOrDefault("author", "An Author <author@example.org>"), day);
    String message = words.getOrDefault("commit", "");
    CommitCommand commit =
        git.commit()
            .setMessage(body.isBlank() ? message : message + "\n\n" + body)
            .setAuthor(author)
            .setCommitter(author)
            .setSign(false)
            .setAllowEmpty(true);
    commit.call();
    if (words.containsKey(BASE)) {
      git.branchCreate().setName(BASE).call();
    }
    commits++;
    committed = true;
  }

  private static PersonIdent author(String person, LocalDate day) {
    Matcher matcher = PERSON.matcher(person);
    String name = matcher.matches() ? matcher.group(1) : person;
    String mail = matcher.matches() ? matcher.group(2) : "";
    return new PersonIdent(name, mail, day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  }
}
