package dev.seatrial.git;

import dev.seatrial.git.folder.WorkTree;
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
import java.util.Set;

/** Finds out what lies at a path. */
final class Opening {
  private static final int READER_CACHE = 1 << 20;

  /** Names of a folder that say no more than that a repository lies in it. */
  private static final Set<String> MIRRORED = Set.of("repo", "repo.git", "git");

  private Opening() {}

  /**
   * What was found.
   *
   * @param root the folder whose files are audited, where they lie on disk
   * @param within where the opened path lies below the root
   * @param noRepository why there is no repository to read
   */
  record Found(
      Path root,
      String name,
      String within,
      Optional<Repository> repository,
      String noRepository) {}

  static Found at(Path path, Optional<String> revision) throws TargetException {
    Path real = real(path);
    if (hasDotGit(real)) {
      Optional<GitFolder> git = GitFolder.of(real.resolve(".git"));
      return git.isPresent()
          ? repository(real, Optional.of(real), git.get(), "", revision)
          : plain(real, revision, "its .git is no repository, or one that does not point back");
    }
    Optional<GitFolder> bare = GitFolder.at(real);
    if (bare.isPresent()) {
      return repository(real, Optional.empty(), bare.get(), "", revision);
    }
    Optional<Found> around = around(real, revision);
    return around.isPresent()
        ? around.get()
        : plain(real, revision, "the target is not a git repository");
  }

  static boolean hasDotGit(Path folder) {
    return Files.exists(folder.resolve(".git"), LinkOption.NOFOLLOW_LINKS);
  }

  /** The work tree that a folder lies in, unless that one ignores the folder. */
  private static Optional<Found> around(Path folder, Optional<String> revision)
      throws TargetException {
    for (Path root = folder.getParent(); root != null; root = root.getParent()) {
      Optional<GitFolder> git =
          hasDotGit(root) ? GitFolder.of(root.resolve(".git")) : Optional.empty();
      if (git.isPresent()) {
        String within = root.relativize(folder).toString().replace('\\', '/');
        return revision.isEmpty() && !WorkTree.holds(root, git.get(), within)
            ? Optional.empty()
            : Optional.of(repository(root, Optional.of(root), git.get(), within, revision));
      }
    }
    return Optional.empty();
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

  private static Found plain(Path root, Optional<String> revision, String why)
      throws TargetException {
    if (revision.isPresent()) {
      throw new TargetException(
          "There is no revision " + revision.get() + " of " + root + ": " + why + ".");
    }
    return new Found(root, name(root), "", Optional.empty(), why);
  }

  private static Found repository(
      Path root, Optional<Path> workTree, GitFolder git, String within, Optional<String> revision)
      throws TargetException {
    Optional<String> unsupported = git.unsupported();
    if (unsupported.isPresent() && revision.isEmpty() && workTree.isPresent()) {
      return new Found(root, name(root), within, Optional.empty(), unsupported.get());
    }
    if (unsupported.isPresent()) {
      throw new TargetException(root + " cannot be read: " + unsupported.get() + ".");
    }
    try {
      ObjectDatabase objects = ObjectDatabase.open(git.objects(), git.format());
      try (ObjectReader reader = objects.reader(READER_CACHE)) {
        Revisions revisions = new Revisions(git, reader);
        Repository repository =
            revision.isPresent()
                ? named(new Naming(root, revision.get()), workTree, git, objects, revisions, reader)
                : atHead(workTree, git, objects, revisions, reader);
        return new Found(root, name(root), within, Optional.of(repository), "");
      }
    } catch (IOException e) {
      throw new TargetException(root + " cannot be read: " + e.getMessage(), e);
    }
  }

  private record Naming(Path root, String revision) {}

  private static Repository named(
      Naming naming,
      Optional<Path> workTree,
      GitFolder git,
      ObjectDatabase objects,
      Revisions revisions,
      ObjectReader reader)
      throws IOException, TargetException {
    ObjectId id =
        revisions
            .commit(naming.revision())
            .orElseThrow(
                () ->
                    new TargetException(
                        naming.root() + " has no commit " + naming.revision() + "."));
    try {
      return new Repository(git, objects, workTree, Optional.of(RawCommit.read(reader, id)), "");
    } catch (ObjectUnavailable unavailable) {
      throw new TargetException(
          "The commit " + id + " of " + naming.root() + " is " + unavailable.why() + ".",
          unavailable);
    }
  }

  private static Repository atHead(
      Optional<Path> workTree,
      GitFolder git,
      ObjectDatabase objects,
      Revisions revisions,
      ObjectReader reader) {
    Optional<ObjectId> head = revisions.head();
    if (head.isEmpty()) {
      return new Repository(
          git, objects, workTree, Optional.empty(), "the repository has no commits");
    }
    try {
      Optional<RawCommit> commit = Optional.of(RawCommit.read(reader, head.get()));
      return new Repository(git, objects, workTree, commit, "");
    } catch (ObjectUnavailable unavailable) {
      String borrowed = git.borrows() ? ", and objects that it borrows are not read" : "";
      return new Repository(
          git,
          objects,
          workTree,
          Optional.empty(),
          "the commit at HEAD is " + unavailable.why() + borrowed);
    }
  }

  /**
   * The last part of a path that names something: mirrors keep a repository as "owner+name/repo",
   * where "repo" says nothing.
   */
  private static String name(Path root) {
    Path last = root.getFileName();
    String name = last == null ? root.toString() : last.toString();
    Path parent = root.getParent();
    if (name.equals(".git") && parent != null) {
      return name(parent);
    }
    if (MIRRORED.contains(name) && parent != null && parent.getFileName() != null) {
      String owned = parent.getFileName().toString();
      int plus = owned.indexOf('+');
      if (plus > 0 && plus < owned.length() - 1) {
        return owned.substring(0, plus) + "/" + owned.substring(plus + 1);
      }
    }
    return name.endsWith(".git") && name.length() > 4 ? name.substring(0, name.length() - 4) : name;
  }
}
