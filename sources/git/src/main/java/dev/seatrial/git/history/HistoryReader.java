package dev.seatrial.git.history;

import dev.seatrial.git.objects.Message;
import dev.seatrial.git.objects.ObjectDatabase;
import dev.seatrial.git.objects.ObjectId;
import dev.seatrial.git.objects.ObjectUnavailable;
import dev.seatrial.git.objects.RawCommit;
import dev.seatrial.model.Blindspot;
import dev.seatrial.model.Scope;
import dev.seatrial.model.facts.history.Change;
import dev.seatrial.model.facts.history.Commit;
import dev.seatrial.model.facts.history.History;
import dev.seatrial.model.facts.history.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Reads the history of one repository within bounds. */
public final class HistoryReader {
  private final ObjectDatabase objects;
  private final Set<ObjectId> shallow;
  private final Bounds bounds;

  /** How much history is read before the rest becomes a blind spot. */
  public record Bounds(int commits, int changes) {
    /** Enough for all but a handful of projects. */
    public static final Bounds USUAL = new Bounds(60_000, 2_000_000);
  }

  /** The histories in a database, where these commits are known to have lost their parents. */
  public HistoryReader(ObjectDatabase objects, Set<ObjectId> shallow, Bounds bounds) {
    this.objects = objects;
    this.shallow = Set.copyOf(shallow);
    this.bounds = bounds;
  }

  /**
   * A commit and its ancestors.
   *
   * @throws ObjectUnavailable when not even that commit could be read
   */
  public History of(ObjectId head) throws ObjectUnavailable {
    Ancestry ancestry = Ancestry.of(head, objects, shallow, bounds.commits());
    ChangeCollector collector = new ChangeCollector(objects, shallow, bounds.changes());
    List<RawCommit> commits = ancestry.newestFirst();
    List<List<Change>> changes = collector.changes(commits, ancestry);
    List<Blindspot> unseen = new ArrayList<>(ancestry.blindspots());
    unseen.addAll(collector.blindspots());
    Map<String, String> known = new HashMap<>();
    UnaryOperator<String> once = text -> known.computeIfAbsent(text, same -> same);
    List<Commit> history = new ArrayList<>(commits.size());
    for (int i = 0; i < commits.size(); i++) {
      history.add(commit(commits.get(i), changes.get(i), once));
    }
    return new History(history, new Scope(searched(history.size()), unseen));
  }

  static String searched(int commits) {
    return commits == 1 ? "1 commit" : commits + " commits";
  }

  private static Commit commit(RawCommit raw, List<Change> changes, UnaryOperator<String> once) {
    return new Commit(
        raw.id().hex(),
        raw.parents().stream().map(ObjectId::hex).map(once).toList(),
        person(raw.author(), once),
        raw.author().when(),
        person(raw.committer(), once),
        raw.committer().when(),
        raw.message().subject(),
        raw.message().trailers().stream().map(HistoryReader::trailer).toList(),
        changes);
  }

  private static Person person(RawCommit.Signature signature, UnaryOperator<String> once) {
    return new Person(once.apply(signature.name()), once.apply(signature.email()));
  }

  private static Commit.Trailer trailer(Message.Trailer trailer) {
    return new Commit.Trailer(trailer.key(), trailer.value());
  }
}
