package dev.seatrial.git;

import dev.seatrial.git.folder.WorkTree;
import dev.seatrial.git.objects.GitFolder;
import dev.seatrial.git.objects.ObjectDatabase;
import dev.seatrial.git.objects.ObjectId;
import dev.seatrial.git.objects.ObjectReader;
import dev.seatrial.git.objects.ObjectType;
import dev.seatrial.git.objects.ObjectUnavailable;
import dev.seatrial.git.objects.RawCommit;
import dev.seatrial.git.objects.References;
import dev.seatrial.git.objects.Revisions;
import dev.seatrial.git.objects.TreeListing;
import dev.seatrial.git.scan.ContentWalk;
import dev.seatrial.git.trace.Tips;
import dev.seatrial.git.trace.Tracing;
import dev.seatrial.git.trace.Unreached;
import dev.seatrial.model.Blindspot;
import dev.seatrial.model.facts.secret.Provenance;
import dev.seatrial.model.text.Counted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A repository that was found, and the commit of it that is audited.
 *
 * @param workTree the root of the work tree; empty for a bare repository
 * @param commit the audited commit, or the one that the work tree stands on
 * @param noCommit why there is no commit, where there is none
 */
record Repository(
    GitFolder git,
    ObjectDatabase objects,
    Optional<Path> workTree,
    Optional<RawCommit> commit,
    String noCommit) {
  private static final int READER_CACHE = 4 << 20;
  private static final int MOST_STEPS = 100_000;

  /** What no reader of this repository can see. */
  List<Blindspot> blindspots() {
    return objects.unread().stream()
        .map(
            unread ->
                new Blindspot(
                    Counted.of(unread.packs(), "pack")
                        + " of "
                        + Counted.of(unread.objects(), "object"),
                    unread.why()))
        .toList();
  }

  /** What is not kept here although the repository needs it, as far as its settings tell. */
  List<Blindspot> unkept() {
    List<Blindspot> spots = new ArrayList<>(blindspots());
    if (git.borrows()) {
      spots.add(new Blindspot("borrowed objects", "they lie in another repository"));
    }
    for (String module : git.leftModules()) {
      spots.add(new Blindspot(module, "the objects of a submodule that is gone are not searched"));
    }
    long lost =
        References.of(git, objects.format()).all().stream()
            .filter(reference -> !objects.has(reference.target()))
            .count();
    if (lost > 0) {
      spots.add(
          new Blindspot(
              "what " + Counted.of(lost, "reference") + " leads to", "not in this clone"));
    }
    return spots;
  }

  /** Where these objects come from, as far as they are kept here. */
  Provenance provenance(ContentWalk walk, Collection<String> sought) {
    Tips tips =
        new Tips(
            commit.map(RawCommit::id),
            References.of(git, objects.format()),
            workTree.flatMap(tree -> WorkTree.staged(git)).orElse(Map.of()),
            git.shallow(objects.format()));
    return Tracing.of(
        objects,
        walk,
        tips,
        sought.stream().flatMap(hex -> ObjectId.parse(hex, objects.format()).stream()).toList());
  }

  /** What it keeps beside that which a revision reaches; empty where there is no such commit. */
  Optional<ContentWalk> since(ContentWalk walk, String revision) {
    try (ObjectReader reader = objects.reader(READER_CACHE)) {
      return new Revisions(git, reader)
          .commit(revision)
          .map(
              from ->
                  ContentWalk.of(
                      objects,
                      Unreached.from(from, walk, objects.format(), git.shallow(objects.format()))));
    } catch (IOException e) {
      throw new UncheckedIOException("closing the object database", e);
    }
  }

  /** What the index holds and the commit that it stands on does not; empty without an index. */
  Optional<ContentWalk> staged() {
    try (ObjectReader reader = objects.reader(READER_CACHE)) {
      Map<ObjectId, ObjectType> fresh = new LinkedHashMap<>();
      Optional<Map<String, ObjectId>> staged = workTree.flatMap(tree -> WorkTree.staged(git));
      staged.ifPresent(all -> all.values().forEach(id -> fresh.put(id, ObjectType.BLOB)));
      // An empty file that will be added has no object yet.
      fresh.remove(objects.format().idOf(ObjectType.BLOB, new byte[0]));
      commit.ifPresent(
          head ->
              TreeListing.of(head.tree(), reader)
                  .entries()
                  .forEach(entry -> fresh.remove(entry.id())));
      return staged.map(all -> ContentWalk.of(objects, fresh));
    } catch (IOException e) {
      throw new UncheckedIOException("closing the object database", e);
    }
  }

  /** Whatever they are, they are shown as contents. */
  ContentWalk only(Collection<String> contents) {
    Map<ObjectId, ObjectType> chosen = new LinkedHashMap<>();
    contents.stream()
        .flatMap(hex -> ObjectId.parse(hex, objects.format()).stream())
        .filter(objects::has)
        .forEach(id -> chosen.put(id, ObjectType.BLOB));
    return ContentWalk.of(objects, chosen);
  }

  boolean has(String blob) {
    return ObjectId.parse(blob, objects.format()).filter(objects::has).isPresent();
  }

  /** The id of the commit with which the history began, by first parents and as far as it goes. */
  String beginning() {
    if (commit.isEmpty()) {
      return "";
    }
    RawCommit at = commit.get();
    try (ObjectReader reader = objects.reader(READER_CACHE)) {
      for (int steps = 0; steps < MOST_STEPS && !at.parents().isEmpty(); steps++) {
        at = RawCommit.read(reader, at.parents().getFirst());
      }
    } catch (ObjectUnavailable shallow) {
      return at.id().hex();
    } catch (IOException e) {
      throw new UncheckedIOException("closing the object database", e);
    }
    return at.id().hex();
  }
}
