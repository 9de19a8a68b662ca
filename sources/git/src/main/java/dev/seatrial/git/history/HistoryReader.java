package dev.seatrial.git.history;

import dev.seatrial.git.objects.Message;
import dev.seatrial.git.objects.ObjectDatabase;
import dev.seatrial.git.objects.ObjectId;
import dev.seatrial.git.objects.ObjectReader;
import dev.seatrial.git.objects.ObjectUnavailable;
import dev.seatrial.git.objects.RawCommit;
import dev.seatrial.model.Blindspot;
import dev.seatrial.model.Scope;
import dev.seatrial.model.Secrets;
import dev.seatrial.model.facts.history.Change;
import dev.seatrial.model.facts.history.Commit;
import dev.seatrial.model.facts.history.History;
import dev.seatrial.model.facts.history.Person;
import dev.seatrial.model.text.Counted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Reads the history of one repository within bounds, and what it can from a cache. */
public final class HistoryReader {
  private static final int READER_CACHE = 4 << 20;

  private final ObjectDatabase objects;
  private final Set<ObjectId> shallow;
  private final HistoryCache cache;
  private final Bounds bounds;

  /** How much history is read before the rest becomes a blind spot. */
  public record Bounds(int commits, int changes) {
    /** Enough for all but a handful of projects. */
    public static final Bounds USUAL = new Bounds(60_000, 2_000_000);
  }

  /** The histories in a database, where these commits are known to have lost their parents. */
  public HistoryReader(
      ObjectDatabase objects, Set<ObjectId> shallow, HistoryCache cache, Bounds bounds) {
    this.objects = objects;
    this.shallow = Set.copyOf(shallow);
    // What a clone lacks must not depend on what was looked at before.
    this.cache = shallow.isEmpty() ? cache : HistoryCache.none();
    this.bounds = bounds;
  }

  /**
   * A commit and its ancestors.
   *
   * @throws ObjectUnavailable when not even that commit could be read
   */
  public History of(ObjectId head) throws ObjectUnavailable {
    List<Commit> stored = cache.read(head.hex());
    if (!stored.isEmpty()) {
      return new History(stored, Scope.whole(searched(stored.size())));
    }
    Known known = new Known(cache);
    try (ObjectReader reader = objects.reader(READER_CACHE)) {
      Ancestry ancestry =
          new Ancestry(reader, shallow, bounds.commits())
              .from(RawCommit.read(reader, head), id -> known.contains(id.hex()));
      return history(head, ancestry, known);
    } catch (IOException e) {
      throw new UncheckedIOException("closing the object database", e);
    }
  }

  private History history(ObjectId head, Ancestry ancestry, Known known) {
    ChangeCollector collector = new ChangeCollector(objects, shallow, bounds.changes());
    List<RawCommit> walked = ancestry.commits();
    List<List<Change>> changes = collector.changes(walked, ancestry);
    Map<String, String> strings = new HashMap<>();
    UnaryOperator<String> once = text -> strings.computeIfAbsent(text, same -> same);
    List<Commit> commits = new ArrayList<>(known.commits());
    for (int i = 0; i < walked.size(); i++) {
      commits.add(commit(walked.get(i), changes.get(i), once));
    }
    List<Commit> ordered = Order.newestFirst(commits);
    List<Blindspot> unseen = new ArrayList<>(ancestry.blindspots());
    unseen.addAll(collector.blindspots());
    if (unseen.isEmpty()) {
      cache.write(head.hex(), ordered);
    }
    return new History(ordered, new Scope(searched(ordered.size()), unseen));
  }

  /** The commits that an earlier reading left in the cache, from the first one met downwards. */
  private static final class Known {
    private final HistoryCache cache;
    private final Map<String, Commit> commits = new HashMap<>();

    Known(HistoryCache cache) {
      this.cache = cache;
    }

    boolean contains(String id) {
      if (commits.isEmpty() && cache.contains(id)) {
        cache.read(id).forEach(commit -> commits.put(commit.id(), commit));
      }
      return commits.containsKey(id);
    }

    List<Commit> commits() {
      return List.copyOf(commits.values());
    }
  }

  private static String searched(int commits) {
    return Counted.of(commits, "commit");
  }

  private static Commit commit(RawCommit raw, List<Change> changes, UnaryOperator<String> once) {
    return new Commit(
        raw.id().hex(),
        raw.parents().stream().map(ObjectId::hex).map(once).toList(),
        person(raw.author(), once),
        raw.author().when(),
        person(raw.committer(), once),
        raw.committer().when(),
        Secrets.cut(raw.message().subject()),
        raw.message().trailers().stream().map(HistoryReader::trailer).toList(),
        changes);
  }

  private static Person person(RawCommit.Signature signature, UnaryOperator<String> once) {
    return new Person(
        once.apply(Secrets.cut(signature.name())), once.apply(Secrets.cut(signature.email())));
  }

  private static Commit.Trailer trailer(Message.Trailer trailer) {
    return new Commit.Trailer(trailer.key(), Secrets.cut(trailer.value()));
  }
}
