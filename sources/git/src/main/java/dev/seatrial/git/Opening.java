package dev.seatrial.git;

import dev.seatrial.git.objects.GitFolder;
import dev.seatrial.git.objects.ObjectDatabase;
import dev.seatrial.git.objects.ObjectId;
import dev.seatrial.git.objects.ObjectReader;
import dev.seatrial.git.objects.ObjectUnavailable;
import dev.seatrial.git.objects.RawCommit;
import dev.seatrial.git.objects.Revisions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Finds out what lies at a path. */
final class Opening {
  private static final int READER_CACHE = 1 << 20;

  private Opening() {}

  /**
   * What was found.
   *
   * @param root the folder whose files are audited, where they lie on disk
   * @param within where the opened path lies below the root
   * @param noHistory why there is no repository, where there should be one
   */
  record Found(
      Path root,
      String name,
      String within,
      Optional<Repository> repository,
      Optional<String> noHistory) {}

  static Found at(Path path, Optional<String> revision) throws TargetException {
    Path real = real(path);
    Optional<GitFolder> bare = GitFolder.at(real);
    if (bare.isPresent()) {
      return repository(real, Optional.empty(), bare.get(), "", revision);
    }
    for (Path at = real; at != null; at = at.getParent()) {
      Path dotGit = at.resolve(".git");
      if (Files.exists(dotGit, LinkOption.NOFOLLOW_LINKS)) {
        Optional<GitFolder> git = GitFolder.of(dotGit);
        if (git.isPresent()) {
          String within = at.relativize(real).toString().replace('\\', '/');
          return repository(at, Optional.of(at), git.get(), within, revision);
        }
        if (at.equals(real)) {
          return plain(
              real, revision, Optional.of("its .git is not a repository that points back to it"));
        }
      }
    }
    return plain(real, revision, Optional.empty());
  }

  private static Path real(Path path) throws TargetException {
    try {
      Path real = path.toRealPath();
      if (!Files.isDirectory(real)) {
        throw new TargetException(path + " is a file; a folder or a repository can be audited.");
      }
      if (!Files.isReadable(real) || !Files.isExecutable(real)) {
        throw new TargetException(path + " cannot be read: permission denied.");
      }
      return real;
    } catch (NoSuchFileException e) {
      throw new TargetException(path + " does not exist.", e);
    } catch (IOException e) {
      throw new TargetException(path + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static Found plain(Path root, Optional<String> revision, Optional<String> noHistory)
      throws TargetException {
    if (revision.isPresent()) {
      throw new TargetException(
          root + " is not a git repository, so there is no revision " + revision.get() + ".");
    }
    return new Found(root, name(root), "", Optional.empty(), noHistory);
  }

  private static Found repository(
      Path root, Optional<Path> workTree, GitFolder git, String within, Optional<String> revision)
      throws TargetException {
    try {
      ObjectDatabase objects = ObjectDatabase.open(git.objects(), git.format());
      try (ObjectReader reader = objects.reader(READER_CACHE)) {
        Optional<RawCommit> commit = commit(root, new Revisions(git, reader), reader, revision);
        return new Found(
            root,
            name(root),
            within,
            Optional.of(new Repository(git, objects, workTree, commit)),
            git.unsupported());
      }
    } catch (IOException e) {
      throw new TargetException(root + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static Optional<RawCommit> commit(
      Path root, Revisions revisions, ObjectReader reader, Optional<String> revision)
      throws IOException, TargetException {
    Optional<ObjectId> id =
        revision.isPresent() ? revisions.commit(revision.get()) : revisions.head();
    if (id.isEmpty()) {
      if (revision.isPresent()) {
        throw new TargetException(root + " has no commit " + revision.get() + ".");
      }
      return Optional.empty();
    }
    try {
      return Optional.of(RawCommit.read(reader, id.get()));
    } catch (ObjectUnavailable unavailable) {
      throw new TargetException("The commit " + id.get() + " is " + unavailable.why() + ".");
    }
  }

  private static String name(Path root) {
    Path last = root.getFileName();
    String name = last == null ? root.toString() : last.toString();
    if (name.equals(".git") && root.getParent() != null) {
      return name(root.getParent());
    }
    return name.endsWith(".git") && name.length() > 4 ? name.substring(0, name.length() - 4) : name;
  }
}
