package dev.seatrial.git.history;

import dev.seatrial.git.objects.ObjectDatabase;
import dev.seatrial.git.objects.ObjectId;
import dev.seatrial.git.objects.ObjectReader;
import dev.seatrial.git.objects.ObjectUnavailable;
import dev.seatrial.git.objects.RawCommit;
import dev.seatrial.git.objects.TreeDiff;
import dev.seatrial.git.scan.Workers;
import dev.seatrial.model.Blindspot;
import dev.seatrial.model.facts.history.Change;
import dev.seatrial.model.text.Counted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Finds what each of many commits changed, with all processors. */
final class ChangeCollector {
  private static final int CACHE = 24 << 20;
  private static final int BATCH = 64;

  private final ObjectDatabase objects;
  private final Set<ObjectId> shallow;
  private final int most;
  private final AtomicInteger found = new AtomicInteger();
  private final AtomicInteger unknown = new AtomicInteger();
  private final AtomicInteger beyond = new AtomicInteger();

  ChangeCollector(ObjectDatabase objects, Set<ObjectId> shallow, int most) {
    this.objects = objects;
    this.shallow = shallow;
    this.most = most;
  }

  /** The changes of each commit, in the order of the commits. */
  List<List<Change>> changes(List<RawCommit> commits, Ancestry ancestry) {
    List<Change>[] changes = newArray(commits.size());
    AtomicInteger next = new AtomicInteger();
    Workers.run(
        () -> {
          try (ObjectReader reader = objects.reader(CACHE)) {
            Map<String, String> once = new HashMap<>();
            int from = next.getAndAdd(BATCH);
            while (from < changes.length) {
              for (int i = from; i < Math.min(changes.length, from + BATCH); i++) {
                changes[i] = changes(commits.get(i), ancestry, reader, once);
              }
              from = next.getAndAdd(BATCH);
            }
          } catch (IOException e) {
            throw new UncheckedIOException("closing the object database", e);
          }
        });
    return Arrays.asList(changes);
  }

  @SuppressWarnings({
    "unchecked",
    "rawtypes"
  }) // filled before it is read, by index from many threads
  private static List<Change>[] newArray(int size) {
    List[] lists = new List[size];
    Arrays.fill(lists, List.of());
    return lists;
  }

  private List<Change> changes(
      RawCommit commit, Ancestry ancestry, ObjectReader reader, Map<String, String> once) {
    if (commit.parents().size() > 1 || shallow.contains(commit.id())) {
      return List.of();
    }
    if (found.get() >= most) {
      beyond.incrementAndGet();
      return List.of();
    }
    Optional<ObjectId> before = commit.parents().stream().findFirst().flatMap(ancestry::tree);
    if (before.isEmpty() && !commit.parents().isEmpty()) {
      return List.of();
    }
    Receiver receiver = new Receiver(once);
    try {
      TreeDiff diff = new TreeDiff(reader, receiver);
      if (before.isPresent()) {
        diff.between(before.get(), commit.tree());
      } else {
        diff.all(commit.tree());
      }
    } catch (ObjectUnavailable unavailable) {
      unknown.incrementAndGet();
      return List.of();
    }
    found.addAndGet(receiver.changes.size());
    return receiver.changes;
  }

  /** What stayed unseen. */
  List<Blindspot> blindspots() {
    List<Blindspot> spots = new ArrayList<>();
    if (unknown.get() > 0) {
      spots.add(
          new Blindspot(
              "changes of " + Counted.of(unknown.get(), "commit"),
              "objects are not in this clone"));
    }
    if (beyond.get() > 0) {
      spots.add(
          new Blindspot(
              "changes of " + Counted.of(beyond.get(), "commit"),
              "more than " + most + " changes"));
    }
    return spots;
  }

  private static final class Receiver implements TreeDiff.Receiver {
    private final List<Change> changes = new ArrayList<>();
    private final Map<String, String> once;

    Receiver(Map<String, String> once) {
      this.once = once;
    }

    @Override
    public void added(String path, ObjectId id) {
      add(Change.Kind.ADDED, path, id);
    }

    @Override
    public void modified(String path, ObjectId id) {
      add(Change.Kind.MODIFIED, path, id);
    }

    @Override
    public void deleted(String path, ObjectId id) {
      add(Change.Kind.DELETED, path, id);
    }

    private void add(Change.Kind kind, String path, ObjectId id) {
      changes.add(new Change(kind, once.computeIfAbsent(path, same -> same), id.hex()));
    }
  }
}
