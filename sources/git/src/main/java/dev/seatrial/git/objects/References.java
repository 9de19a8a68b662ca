package dev.seatrial.git.objects;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything that keeps objects of a repository from being thrown away: its references, and what
 * its logs remember.
 *
 * @param all what is kept on purpose, by name: branches, tags, stashes, notes, remote branches
 * @param remembered what only a log or a note of git to itself remembers, by where it does
 */
public record References(List<Reference> all, List<Reference> remembered) {
  private static final int MOST_FILES = 200_000;
  private static final int LARGEST_PACKED = 256 << 20;
  private static final int LARGEST_LOG = 32 << 20;
  private static final int MOST_REMEMBERED = 200_000;
  private static final String STASH = "refs/stash";
  private static final List<String> PASSING =
      List.of("ORIG_HEAD", "FETCH_HEAD", "MERGE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD");

  /** A name and the object that it stands for, which may be a tag. */
  public record Reference(String name, ObjectId target) {
    public Reference {
      requireNonNull(name, "name is null");
      requireNonNull(target, "target is null");
    }
  }

  public References {
    all = List.copyOf(all);
    remembered = List.copyOf(remembered);
  }

  /** The references of a repository. */
  public static References of(GitFolder git, ObjectFormat format) {
    Map<String, ObjectId> all = packed(git, format);
    git.files("refs", MOST_FILES)
        .forEach(
            (name, file) ->
                ObjectId.parse(GitFolder.text(file, 4096).strip(), format)
                    .ifPresent(id -> all.put(name, id)));
    heads(git, format).forEach(head -> all.putIfAbsent(head.name(), head.target()));
    List<Reference> named = new ArrayList<>();
    all.forEach((name, id) -> named.add(new Reference(name, id)));
    Map<ObjectId, String> remembered = new LinkedHashMap<>();
    for (String name : PASSING) {
      GitFolder.text(git.own().resolve(name), LARGEST_LOG)
          .lines()
          .forEach(line -> first(line, format).ifPresent(id -> remembered.putIfAbsent(id, name)));
    }
    logs(git, format, named, remembered);
    if (named.stream().anyMatch(reference -> reference.name().equals("stash@{0}"))) {
      named.removeIf(reference -> reference.name().equals(STASH));
    }
    List<Reference> kept = new ArrayList<>();
    remembered.forEach((id, name) -> kept.add(new Reference(name, id)));
    return new References(named, kept);
  }

  private static Map<String, ObjectId> packed(GitFolder git, ObjectFormat format) {
    Map<String, ObjectId> packed = new TreeMap<>();
    git.packedReferences(LARGEST_PACKED)
        .lines()
        .filter(line -> line.indexOf(' ') == 2 * format.bytes())
        .forEach(
            line ->
                first(line, format)
                    .ifPresent(id -> packed.put(line.substring(2 * format.bytes() + 1), id)));
    return packed;
  }

  /** Where HEAD is detached, here or in another work tree. */
  private static List<Reference> heads(GitFolder git, ObjectFormat format) {
    List<Reference> heads = new ArrayList<>();
    ObjectId.parse(git.head(), format).ifPresent(id -> heads.add(new Reference("HEAD", id)));
    git.files("worktrees", MOST_FILES)
        .forEach(
            (name, file) -> {
              if (name.endsWith("/HEAD") && !name.contains("/logs/")) {
                ObjectId.parse(GitFolder.text(file, 4096).strip(), format)
                    .ifPresent(id -> heads.add(new Reference(name, id)));
              }
            });
    return heads;
  }

  private static Optional<ObjectId> first(String line, ObjectFormat format) {
    int end = 2 * format.bytes();
    return line.length() < end ? Optional.empty() : ObjectId.parse(line.substring(0, end), format);
  }

  private static void logs(
      GitFolder git, ObjectFormat format, List<Reference> named, Map<ObjectId, String> remembered) {
    git.files("logs", MOST_FILES)
        .forEach(
            (path, file) -> {
              String name = path.substring("logs/".length());
              List<ObjectId> logged = logged(GitFolder.text(file, LARGEST_LOG), format);
              for (int i = 0; i < logged.size() && remembered.size() < MOST_REMEMBERED; i++) {
                if (name.equals(STASH)) {
                  String stash = "stash@{" + (logged.size() - 1 - i) + "}";
                  named.add(new Reference(stash, logged.get(i)));
                } else {
                  remembered.putIfAbsent(logged.get(i), "the log of " + name);
                }
              }
            });
  }

  /** What a log says that its reference was set to, the oldest first. */
  private static List<ObjectId> logged(String log, ObjectFormat format) {
    int second = 2 * format.bytes() + 1;
    return log.lines()
        .filter(line -> line.length() > second)
        .flatMap(line -> first(line.substring(second), format).stream())
        .toList();
  }

  /** Files below a folder by their paths relative to its parent, without following links. */
  static Map<String, Path> below(Path parent, String folder, int most) {
    Map<String, Path> found = new HashMap<>();
    Deque<String> open = new ArrayDeque<>(List.of(folder));
    while (!open.isEmpty() && found.size() < most) {
      String at = open.pop();
      if (!Files.isDirectory(parent.resolve(at), LinkOption.NOFOLLOW_LINKS)) {
        continue;
      }
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(parent.resolve(at))) {
        for (Path entry : entries) {
          String name = at + "/" + entry.getFileName();
          if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
            open.push(name);
          } else if (found.size() < most) {
            found.put(name, entry);
          }
        }
      } catch (IOException | DirectoryIteratorException unreadable) {
        // What keeps an object is then not known, and it is told as left behind.
      }
    }
    return new TreeMap<>(found);
  }
}
