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
import java.util.Set;

/**
 * Walks a folder without following links: what is tracked, and what is neither that nor ignored.
 */
final class FolderWalk {
  private static final int LONGEST_PATH = 4096;
  private static final int LARGEST_IGNORE_FILE = 1 << 20;

  /** Folders that tools fill; nobody who forgot to ignore one means them to be audited. */
  private static final Set<String> FILLED_BY_TOOLS =
      Set.of(
          "node_modules",
          "bower_components",
          "__pycache__",
          ".venv",
          ".tox",
          ".nox",
          ".gradle",
          ".next",
          ".nuxt",
          ".svelte-kit",
          ".turbo",
          ".parcel-cache",
          ".terraform",
          ".mypy_cache",
          ".pytest_cache",
          ".ruff_cache",
          ".dart_tool",
          ".hg",
          ".svn");

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
    this.excludes = new Ignores(Map.of("info/exclude", excludes), path -> false, scope);
    this.ignores = new Ignores(Map.of(), path -> false, scope);
    this.most = most;
    this.nested = nested;
  }

  List<FoundFile> files() {
    return found;
  }

  List<Blindspot> blindspots() {
    return blindspots;
  }

  FolderWalk from(Path root) {
    open.push(new Folder(root, "", false));
    while (!open.isEmpty()) {
      Folder folder = open.pop();
      if (found.size() >= most) {
        blindspots.add(new Blindspot("further files", "only " + most + " files are read"));
        return this;
      }
      enter(folder);
    }
    return this;
  }

  private void enter(Folder folder) {
    Path ignoreFile = folder.file().resolve(".gitignore");
    try {
      if (!folder.ignored()
          && Files.isRegularFile(ignoreFile, LinkOption.NOFOLLOW_LINKS)
          && Files.size(ignoreFile) <= LARGEST_IGNORE_FILE) {
        String text = new String(Files.readAllBytes(ignoreFile), StandardCharsets.UTF_8);
        ignores.add(folder.path() + ".gitignore", text);
      }
      try (DirectoryStream<Path> children = Files.newDirectoryStream(folder.file())) {
        for (Path child : children) {
          look(folder, child);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      blindspots.add(new Blindspot(folder.path(), "the folder cannot be read"));
    }
  }

  private void look(Folder parent, Path child) throws IOException {
    String name = DiskNames.of(child);
    String path = parent.path() + name;
    if (name.equalsIgnoreCase(".git") || path.length() > LONGEST_PATH) {
      return;
    }
    BasicFileAttributes seen =
        Files.readAttributes(child, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (seen.isDirectory()) {
      lookAtFolder(parent, child, path, name);
    } else if (seen.isSymbolicLink() || seen.isRegularFile()) {
      boolean wanted =
          index.entries().containsKey(path) || (!parent.ignored() && !isIgnored(path, false));
      if (wanted) {
        found.add(file(child, path, seen));
      }
    }
  }

  private void lookAtFolder(Folder parent, Path child, String path, String name) {
    IndexEntry entry = index.entries().get(path);
    if (entry != null && entry.isSubmodule()) {
      found.add(new FoundFile(path, child, SourceFile.Kind.SUBMODULE, 0, 0, 0));
      return;
    }
    boolean ignored = parent.ignored() || isIgnored(path, true);
    boolean unwanted = ignored || FILLED_BY_TOOLS.contains(name) || isForeign(child);
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
