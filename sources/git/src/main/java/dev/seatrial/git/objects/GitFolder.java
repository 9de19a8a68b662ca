package dev.seatrial.git.objects;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where a repository keeps its things: its own folder and the one that it shares with its other
 * work trees.
 *
 * <p>Of its configuration only the format of objects and references is obeyed. A link, a pointer
 * that is not answered by one back, and borrowed objects are not followed: they are how one folder
 * would show another's content as its own.
 */
public final class GitFolder {
  private static final int MODULES_DEEP = 3;
  private static final int MOST_MODULES = 10_000;
  private static final int LARGEST_TEXT = 16 << 20;

  private final Path own;
  private final Path common;

  private GitFolder(Path own, Path common) {
    this.own = own;
    this.common = common;
  }

  /** The repository whose folder this is, where it is one. */
  public static Optional<GitFolder> at(Path folder) {
    boolean repository =
        isFolder(folder)
            && Files.isRegularFile(folder.resolve("HEAD"), LinkOption.NOFOLLOW_LINKS)
            && isFolder(folder.resolve("objects"))
            && isFolder(folder.resolve("refs"));
    return repository ? Optional.of(new GitFolder(folder, folder)) : Optional.empty();
  }

  /** The repository that a ".git" entry of a work tree is or points to, where it points back. */
  public static Optional<GitFolder> of(Path dotGit) {
    if (isFolder(dotGit)) {
      return at(dotGit);
    }
    String pointer = text(dotGit, 4096).strip();
    if (!pointer.startsWith("gitdir:")) {
      return Optional.empty();
    }
    return resolve(dotGit.resolveSibling(""), pointer.substring("gitdir:".length()).strip())
        .flatMap(folder -> pointedTo(folder, dotGit));
  }

  private static Optional<GitFolder> pointedTo(Path folder, Path dotGit) {
    String shared = text(folder.resolve("commondir"), 4096).strip();
    if (shared.isEmpty()) {
      // A submodule, or a repository beside its work tree, names that work tree in its settings.
      boolean back =
          GitConfig.read(folder.resolve("config"))
              .value("core.worktree")
              .flatMap(tree -> resolve(folder, tree))
              .flatMap(tree -> resolve(dotGit.resolveSibling("."), "").filter(tree::equals))
              .isPresent();
      return back ? at(folder) : Optional.empty();
    }
    boolean back =
        resolve(folder, text(folder.resolve("gitdir"), 4096).strip())
            .flatMap(there -> resolve(dotGit, "").filter(there::equals))
            .isPresent();
    return resolve(folder, shared)
        .filter(common -> back && folder.startsWith(common.resolve("worktrees")))
        .flatMap(GitFolder::at)
        .map(main -> new GitFolder(folder, main.own));
  }

  private static Optional<Path> resolve(Path from, String to) {
    try {
      return Optional.of(from.resolve(to).toRealPath());
    } catch (IOException | InvalidPathException unusable) {
      return Optional.empty();
    }
  }

  /** The folder of this work tree's own files: HEAD and the index. */
  public Path own() {
    return own;
  }

  /** Its settings, of which little is obeyed. */
  public GitConfig config() {
    return GitConfig.read(common.resolve("config"));
  }

  /** The folder of its objects. */
  public Path objects() {
    return common.resolve("objects");
  }

  /** Whether it borrows objects from elsewhere, which are not read. */
  public boolean borrows() {
    return Stream.of("alternates", "http-alternates")
        .map(list -> objects().resolve("info").resolve(list))
        .anyMatch(list -> !text(list, LARGEST_TEXT).isBlank());
  }

  /** The repositories of submodules that are kept here and stand in no work tree any more. */
  public List<String> leftModules() {
    Path modules = common.resolve("modules");
    if (!isFolder(modules)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.walk(modules, MODULES_DEEP)) {
      return folders
          .limit(MOST_MODULES)
          .filter(folder -> at(folder).isPresent() && !stands(folder))
          .map(folder -> ".git/modules/" + modules.relativize(folder).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException unreadable) {
      return List.of(".git/modules");
    }
  }

  private static boolean stands(Path module) {
    return GitConfig.read(module.resolve("config"))
        .value("core.worktree")
        .flatMap(tree -> resolve(module, tree))
        .filter(tree -> Files.exists(tree.resolve(".git"), LinkOption.NOFOLLOW_LINKS))
        .isPresent();
  }

  /** The patterns of "info/exclude". */
  public String excludes() {
    return text(common.resolve("info/exclude"), 1 << 20);
  }

  /** The commits whose parents this clone does not have on purpose. */
  public Set<ObjectId> shallow(ObjectFormat format) {
    Set<ObjectId> ids = new HashSet<>();
    text(common.resolve("shallow"), LARGEST_TEXT)
        .lines()
        .forEach(line -> ObjectId.parse(line.strip(), format).ifPresent(ids::add));
    return ids;
  }

  /** What HEAD says: "ref: refs/heads/main", or an id. */
  String head() {
    return text(own.resolve("HEAD"), 4096).strip();
  }

  /** What a reference says; empty where there is none. */
  String reference(String name) {
    String text = text(common.resolve(name), 4096).strip();
    return text.isEmpty() ? packed(name) : text;
  }

  /** The file that lists references. */
  String packedReferences(int limit) {
    return text(common.resolve("packed-refs"), limit);
  }

  /** The files below one of its folders by their paths in it: at most so many, and no links. */
  Map<String, Path> files(String folder, int most) {
    Map<String, Path> files = References.below(common, folder, most);
    if (!own.equals(common)) {
      files.putAll(References.below(own, folder, most));
    }
    return files;
  }

  private String packed(String name) {
    return packedReferences(LARGEST_TEXT)
        .lines()
        .filter(line -> line.endsWith(" " + name))
        .map(line -> line.substring(0, line.length() - name.length() - 1))
        .findFirst()
        .orElse("");
  }

  /** The text of a file of at most so many bytes; empty where it is not a plain file. */
  static String text(Path file, int limit) {
    try {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > limit) {
        return "";
      }
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      return "";
    }
  }

  private static boolean isFolder(Path path) {
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** What cannot be read of it, if anything: the format of its objects or references. */
  public Optional<String> unsupported() {
    GitConfig config = config();
    List<String> unknown = new ArrayList<>();
    config
        .value("extensions.objectformat")
        .filter(format -> !format.equals("sha1") && !format.equals("sha256"))
        .ifPresent(format -> unknown.add("objects named by " + format));
    config
        .value("extensions.refstorage")
        .filter(storage -> !storage.equals("files"))
        .ifPresent(storage -> unknown.add("references kept as " + storage));
    return unknown.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join(" and ", unknown) + " cannot be read by this version");
  }

  /** The hash that names its objects. */
  public ObjectFormat format() {
    return config()
            .value("extensions.objectformat")
            .map(format -> format.toLowerCase(Locale.ROOT))
            .filter("sha256"::equals)
            .isPresent()
        ? ObjectFormat.SHA256
        : ObjectFormat.SHA1;
  }
}
