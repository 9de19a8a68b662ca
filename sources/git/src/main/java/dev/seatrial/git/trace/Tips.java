package dev.seatrial.git.trace;

import static java.util.Objects.requireNonNull;

import dev.seatrial.git.objects.ObjectId;
import dev.seatrial.git.objects.References;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * From where a repository's objects are reached.
 *
 * @param audited the commit that is audited
 * @param staged what the index holds, by its path
 * @param shallow the commits whose parents this clone does not have on purpose
 */
public record Tips(
    Optional<ObjectId> audited,
    References references,
    Map<String, ObjectId> staged,
    Set<ObjectId> shallow) {
  private static final List<String> ORDER =
      List.of("refs/heads/", "HEAD", "refs/tags/", "refs/remotes/", "stash@", "refs/notes/");

  /** Where forges keep proposals of changes; they come last, since anybody can make one. */
  private static final List<String> PROPOSED =
      List.of("refs/pull/", "refs/pull-requests/", "refs/merge-requests/", "refs/changes/");

  public Tips {
    requireNonNull(audited, "audited is null");
    requireNonNull(references, "references is null");
    staged = Map.copyOf(staged);
    shallow = Set.copyOf(shallow);
  }

  /** The place of a reference among those that are told first. */
  static int order(References.Reference reference) {
    for (int place = 0; place < ORDER.size(); place++) {
      if (reference.name().startsWith(ORDER.get(place))) {
        return place;
      }
    }
    boolean proposed = PROPOSED.stream().anyMatch(reference.name()::startsWith);
    return ORDER.size() + (proposed ? 1 : 0);
  }
}
