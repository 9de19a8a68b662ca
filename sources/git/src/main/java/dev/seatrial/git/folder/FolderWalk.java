package dev.seatrial.git.folder;

import dev.seatrial.git.files.Ignores;
import dev.seatrial.model.Blindspot;
import dev.seatrial.model.Scope;
import dev.seatrial.model.facts.tree.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * Walks a folder without following links: what is tracked, and what is neither that nor ignored.
 */
final class FolderWalk {
  private static final int LONGEST_PATH = 4096;
  private static final int LARGEST_IGNORE_FILE = 1 << 20;
  private static final int MOST_BLINDSPOTS = 1000;
  private static final int MOST_FOLDERS = 500_000;

  private record Folder(Path file, String path, boolean ignored) {}

  private final Index index;
  private final Ignores excludes;
  private final Ignores ignores;
  private final int most;
  private final boolean nested;
  private final List<FoundFile> found = new ArrayList<>();
  private final List<Blindspot> blindspots = new ArrayList<>();
  private final Deque<Folder> open = new ArrayDeque<>();

  /**
   * A walk.
   *
   * @param excludes patterns that count where no ignore file speaks
   * @param nested whether to enter folders that are repositories of their own
   */
  FolderWalk(Index index, String excludes, int most, boolean nested) {
    Scope scope = Scope.whole("ignore files");
    this.index = index;
    this.excludes = new Ignores(Map.of("exclude", excludes), path -> false, scope);
    this.ignores = new Ignores(Map.of(), path -> false, scope);
    this.most = most;
    this.nested = nested;
  }

  /** Files and links, and the folders of submodules. */
  List<FoundFile> files() {
    return found;
  }

  /** What was not walked over and should have been. */
  List<Blindspot> blindspots() {
    return blindspots;
  }

  void from(Path root) {
    open.push(new Folder(root, "", false));
    int folders = 0;
    while (!open.isEmpty()
        && found.size() < most
        && folders < MOST_FOLDERS
        && !Thread.currentThread().isInterrupted()) {
      folders++;
      enter(open.pop());
    }
    if (found.size() >= most) {
      blindspots.add(new Blindspot("further files", "only " + most + " files are read"));
    } else if (!open.isEmpty()) {
      blindspots.add(new Blindspot("further folders", "only " + folders + " folders are entered"));
    }
  }

  /** Whether a folder below a root, or one above it, is ignored. */
  boolean ignores(Path root, String folder) {
    Path at = root;
    String path = "";
    for (String name : folder.split("/", -1)) {
      readRules(at, path);
      at = at.resolve(name);
      path = path + name;
      if (isIgnored(path, true)) {
        return true;
      }
      path = path + "/";
    }
    return false;
  }

  private void enter(Folder folder) {
    if (!folder.ignored()) {
      readRules(folder.file(), folder.path());
    }
    try (DirectoryStream<Path> children = Files.newDirectoryStream(folder.file())) {
      for (Path child : children) {
        if (found.size() < most) {
          look(folder, child);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      unseen(folder.path(), "the folder cannot be read");
    }
  }

  private void unseen(String path, String why) {
    if (blindspots.size() < MOST_BLINDSPOTS) {
      blindspots.add(new Blindspot(path, why));
    }
  }

  private void readRules(Path folder, String path) {
    Path file = folder.resolve(".gitignore");
    try {
      if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          && Files.size(file) > LARGEST_IGNORE_FILE) {
        unseen(path + ".gitignore", "larger than 1 MiB");
      } else if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        ignores.add(path + ".gitignore", text);
      }
    } catch (IOException unreadable) {
      unseen(path + ".gitignore", "the file cannot be read");
    }
  }

  private void look(Folder parent, Path child) {
    String name = DiskNames.of(child);
    String path = parent.path() + name;
    if (name.equalsIgnoreCase(".git")) {
      return;
    }
    try {
      BasicFileAttributes seen =
          Files.readAttributes(child, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (path.length() > LONGEST_PATH) {
        unseen(path.substring(0, 100) + "…", "the path is too long");
      } else if (seen.isDirectory()) {
        lookAtFolder(parent, child, path, name);
      } else if (!seen.isOther() && isWanted(parent, path)) {
        found.add(file(child, path, seen));
      } else if (seen.isOther() && isSpecial(parent, path)) {
        unseen(path, "it is a pipe, a socket or a device");
      }
    } catch (IOException e) {
      unseen(path, "the file cannot be read");
    }
  }

  private boolean isWanted(Folder parent, String path) {
    return index.entries().containsKey(path) || (!parent.ignored() && !isIgnored(path, false));
  }

  /** Git keeps no such things; one that lies where a tracked file belongs hides that file. */
  private boolean isSpecial(Folder parent, String path) {
    return index.entries().containsKey(path) || (nested && isWanted(parent, path));
  }

  private void lookAtFolder(Folder parent, Path child, String path, String name) {
    IndexEntry entry = index.entries().get(path);
    if (entry != null && entry.kind() == SourceFile.Kind.SUBMODULE) {
      found.add(new FoundFile(path, child, SourceFile.Kind.SUBMODULE, 0, 0, 0));
      return;
    }
    boolean unwanted =
        parent.ignored()
            || isIgnored(path, true)
            || Leftovers.isFilledByTools(child, name)
            || isForeign(child);
    if (!unwanted || index.tracksInside(path)) {
      open.push(new Folder(child, path + "/", unwanted));
    }
  }

  private boolean isForeign(Path folder) {
    return !nested && Files.exists(folder.resolve(".git"), LinkOption.NOFOLLOW_LINKS);
  }

  private boolean isIgnored(String path, boolean folder) {
    return ignores.ignores(path, folder).or(() -> excludes.ignores(path, folder)).orElse(false);
  }

  private static FoundFile file(Path child, String path, BasicFileAttributes seen) {
    SourceFile.Kind kind =
        seen.isSymbolicLink()
            ? SourceFile.Kind.SYMLINK
            : Files.isExecutable(child) ? SourceFile.Kind.EXECUTABLE : SourceFile.Kind.REGULAR;
    Instant modified = seen.lastModifiedTime().toInstant();
    return new FoundFile(
        path, child, kind, seen.size(), modified.getEpochSecond(), modified.getNano());
  }
}
