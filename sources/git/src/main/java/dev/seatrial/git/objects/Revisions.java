package dev.seatrial.git.objects;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the commit that a revision names: HEAD, a branch, a tag, an id, with ~ and ^ after it. */
public final class Revisions {
  private static final List<String> PLACES =
      List.of("", "refs/", "refs/tags/", "refs/heads/", "refs/remotes/");
  private static final Pattern STEPS = Pattern.compile("(.+?)((?:[~^][0-9]{0,6})*)");
  private static final Pattern STEP = Pattern.compile("([~^])([0-9]{0,6})");
  private static final int DEEPEST = 6;
  private static final int SHORTEST_ID = 4;

  private final GitFolder folder;
  private final ObjectReader reader;

  /** The revisions of a repository. */
  public Revisions(GitFolder folder, ObjectReader reader) {
    this.folder = folder;
    this.reader = reader;
  }

  /** The commit at HEAD; empty in a repository without commits. */
  public Optional<ObjectId> head() {
    return follow(folder.head(), 0);
  }

  /** The commit that a revision names. */
  public Optional<ObjectId> commit(String revision) throws IOException {
    Matcher parts = STEPS.matcher(revision);
    if (!parts.matches()) {
      return Optional.empty();
    }
    Optional<ObjectId> at = named(parts.group(1)).flatMap(this::peel);
    Matcher steps = STEP.matcher(parts.group(2));
    while (at.isPresent() && steps.find()) {
      int count = steps.group(2).isEmpty() ? 1 : Integer.parseInt(steps.group(2));
      at = steps.group(1).equals("~") ? ancestor(at.get(), count) : parent(at.get(), count);
    }
    return at;
  }

  private Optional<ObjectId> named(String name) throws IOException {
    if (name.equals("HEAD") || name.equals("@")) {
      return head();
    }
    for (String place : PLACES) {
      Optional<ObjectId> found = follow("ref: " + place + name, 0);
      if (found.isPresent()) {
        return found;
      }
    }
    if (!ObjectId.isHex(name) || name.length() < SHORTEST_ID) {
      return Optional.empty();
    }
    Optional<ObjectId> whole = ObjectId.parse(name, reader.format());
    if (whole.isPresent()) {
      return whole;
    }
    List<ObjectId> commits =
        reader.startingWith(name.toLowerCase(java.util.Locale.ROOT)).stream()
            .filter(id -> peel(id).isPresent())
            .toList();
    return commits.size() == 1 ? Optional.of(commits.getFirst()) : Optional.empty();
  }

  private Optional<ObjectId> follow(String says, int depth) {
    if (!says.startsWith("ref:")) {
      return ObjectId.parse(says, reader.format());
    }
    String name = says.substring("ref:".length()).strip();
    return isName(name) && depth < DEEPEST
        ? follow(folder.reference(name), depth + 1)
        : Optional.empty();
  }

  /** Whether it names a reference, and cannot name a file elsewhere. */
  private static boolean isName(String name) {
    return name.startsWith("refs/")
        && !name.contains("..")
        && !name.contains("//")
        && !name.endsWith("/")
        && name.chars().allMatch(c -> c > ' ' && c != 0x7f && "\\:?*[~^".indexOf(c) < 0);
  }

  private Optional<ObjectId> peel(ObjectId id) {
    Optional<ObjectId> at = Optional.of(id);
    for (int depth = 0; depth < DEEPEST && at.isPresent(); depth++) {
      try {
        RawObject object = reader.read(at.get(), RawCommit.LARGEST);
        if (object.type() == ObjectType.COMMIT) {
          return at;
        }
        at = object.type() == ObjectType.TAG ? tagged(object) : Optional.empty();
      } catch (ObjectUnavailable missing) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<ObjectId> tagged(RawObject tag) {
    String text = new String(tag.content(), java.nio.charset.StandardCharsets.ISO_8859_1);
    String first = text.lines().findFirst().orElse("");
    return first.startsWith("object ")
        ? ObjectId.parse(first.substring("object ".length()), reader.format())
        : Optional.empty();
  }

  private Optional<ObjectId> ancestor(ObjectId id, int generations) {
    Optional<ObjectId> at = Optional.of(id);
    for (int i = 0; i < generations && at.isPresent(); i++) {
      at = parent(at.get(), 1);
    }
    return at;
  }

  private Optional<ObjectId> parent(ObjectId id, int number) {
    try {
      List<ObjectId> parents = RawCommit.read(reader, id).parents();
      return number == 0
          ? Optional.of(id)
          : number <= parents.size() ? Optional.of(parents.get(number - 1)) : Optional.empty();
    } catch (ObjectUnavailable missing) {
      return Optional.empty();
    }
  }
}
