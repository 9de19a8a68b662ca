package dev.seatrial.gate;

import static java.util.Objects.requireNonNull;

import dev.seatrial.git.Target;
import dev.seatrial.git.TargetException;
import dev.seatrial.model.Gathered;
import dev.seatrial.model.Scope;
import dev.seatrial.model.Secrets;
import dev.seatrial.model.facts.history.Change;
import dev.seatrial.model.facts.history.Commit;
import dev.seatrial.model.facts.history.History;
import dev.seatrial.model.facts.secret.Credential;
import dev.seatrial.model.facts.secret.Credentials;
import dev.seatrial.model.facts.secret.Judgement;
import dev.seatrial.model.facts.secret.Sighting;
import dev.seatrial.model.facts.secret.Usability;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The search for secrets alone: what a repository holds, worst first, and where from. */
public final class SecretsSearch {
  private final SourceTree tree;
  private final Map<String, List<SourceFile>> files = new HashMap<>();
  private final Map<String, Place> origins = new HashMap<>();

  private SecretsSearch(SourceTree tree) {
    this.tree = tree;
    tree.files(SourceFile::isRegular)
        .forEach(file -> files.computeIfAbsent(file.blob(), b -> new ArrayList<>()).add(file));
  }

  /** What came of it. */
  public record Result(List<Found> found, Scope scope) {
    public Result {
      found = List.copyOf(found);
      requireNonNull(scope, "scope is null");
    }
  }

  /** A credential with its places, the worst first. */
  public record Found(Credential credential, Judgement judgement, List<Place> places) {
    public Found {
      requireNonNull(credential, "credential is null");
      requireNonNull(judgement, "judgement is null");
      places = List.copyOf(places);
    }
  }

  /**
   * Where a credential stands.
   *
   * @param path of a file of the tree, or where a commit brought it; empty where neither is known
   * @param line in a file of the tree; else 0
   * @param commit the one that brought it; empty in a file of the tree and where it is not known
   */
  public record Place(
      String object, String path, int line, String commit, Judgement judgement, String reason) {
    public Place {
      requireNonNull(object, "object is null");
      requireNonNull(path, "path is null");
      requireNonNull(commit, "commit is null");
      requireNonNull(judgement, "judgement is null");
      requireNonNull(reason, "reason is null");
    }

    /** Whether it still stands in the audited tree. */
    public boolean isInTree() {
      return commit.isEmpty() && !path.isEmpty();
    }
  }

  /**
   * Searches a whole repository or folder.
   *
   * @throws OrderException when the target cannot be opened or read
   */
  public static Result of(Order order) throws OrderException {
    try (Target target = Target.open(order.path(), order.revision())) {
      SourceTree tree = seen(target.tree());
      Credentials credentials = seen(Sources.credentials(target, tree));
      SecretsSearch search = new SecretsSearch(tree);
      Scope scope = credentials.scope();
      boolean gone =
          credentials.all().stream()
              .flatMap(each -> each.sightings().stream())
              .anyMatch(sighting -> !search.files.containsKey(sighting.content()));
      if (gone
          && target.history(order.cache()) instanceof Gathered.Seen<History>(History history)) {
        search.trace(credentials, history);
        scope = scope.and(history.scope()).and(target.contentsOf(history).scope());
      }
      return new Result(
          credentials.all().stream().map(search::found).sorted(ORDER).toList(), scope);
    } catch (TargetException e) {
      throw new OrderException(List.of(e.getMessage()));
    }
  }

  private static final Comparator<Found> ORDER =
      Comparator.comparing(Found::judgement)
          .thenComparing(found -> !found.places().getFirst().isInTree())
          .thenComparing(found -> found.credential().certainty())
          .thenComparing(found -> found.credential().kind())
          .thenComparing(found -> found.credential().fingerprint());

  private static <F extends dev.seatrial.model.Fact> F seen(Gathered<F> gathered)
      throws OrderException {
    return switch (gathered) {
      case Gathered.Seen<F>(F fact) -> fact;
      case Gathered.Unseen<F>(String why, var steps) -> throw new OrderException(List.of(why));
    };
  }

  /** Looks up the commits that brought what is searched for, all in one walk. */
  private void trace(Credentials credentials, History history) {
    Set<String> sought = new HashSet<>();
    credentials.all().forEach(each -> each.sightings().forEach(s -> sought.add(s.content())));
    for (Commit commit : history.commits().reversed()) {
      for (Change change : commit.changes()) {
        if (change.kind() != Change.Kind.DELETED && sought.contains(change.blob())) {
          origins.putIfAbsent(
              change.blob(),
              new Place(change.blob(), change.path(), 0, commit.id(), Judgement.LIVE_LOOKING, ""));
        }
      }
    }
  }

  private Found found(Credential credential) {
    List<Place> places = new ArrayList<>();
    for (Sighting sighting : credential.sightings()) {
      List<SourceFile> here = files.getOrDefault(sighting.content(), List.of());
      here.forEach(
          file ->
              places.add(
                  new Place(
                      sighting.content(),
                      Secrets.cut(file.path()),
                      sighting.line(),
                      "",
                      Usability.judge(credential, sighting, file),
                      sighting.reason())));
      if (here.isEmpty()) {
        places.add(past(credential, sighting));
      }
    }
    places.sort(Comparator.comparing(Place::judgement).thenComparing(place -> !place.isInTree()));
    return new Found(credential, places.getFirst().judgement(), places);
  }

  private Place past(Credential credential, Sighting sighting) {
    Optional<Place> origin = Optional.ofNullable(origins.get(sighting.content()));
    if (origin.isEmpty()) {
      Judgement judgement = Usability.judge(credential, sighting);
      return new Place(sighting.content(), "", 0, "", judgement, sighting.reason());
    }
    String path = origin.get().path();
    Judgement judgement =
        tree.file(path)
            .map(file -> Usability.judge(credential, sighting, file))
            .orElseGet(() -> Usability.judge(credential, sighting, path));
    return new Place(
        sighting.content(),
        Secrets.cut(path),
        0,
        origin.get().commit(),
        judgement,
        sighting.reason());
  }
}
