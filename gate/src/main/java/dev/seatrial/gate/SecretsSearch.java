package dev.seatrial.gate;

import static java.util.Objects.requireNonNull;

import dev.seatrial.gate.verify.Verification;
import dev.seatrial.git.Target;
import dev.seatrial.git.TargetException;
import dev.seatrial.git.scan.ContentWalk;
import dev.seatrial.model.Facts;
import dev.seatrial.model.Gathered;
import dev.seatrial.model.Measure;
import dev.seatrial.model.Scope;
import dev.seatrial.model.Secrets;
import dev.seatrial.model.facts.secret.Credential;
import dev.seatrial.model.facts.secret.Credentials;
import dev.seatrial.model.facts.secret.HistoryContents;
import dev.seatrial.model.facts.secret.Judgement;
import dev.seatrial.model.facts.secret.Origin;
import dev.seatrial.model.facts.secret.Provenance;
import dev.seatrial.model.facts.secret.Removal;
import dev.seatrial.model.facts.secret.Sighting;
import dev.seatrial.model.facts.secret.Usability;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.report.AspectResult;
import dev.seatrial.model.report.ControlResult;
import dev.seatrial.model.report.Overlay;
import dev.seatrial.model.report.Report;
import dev.seatrial.secrets.scan.CredentialsReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The search for secrets alone: what a repository holds, worst first, and where from. */
public final class SecretsSearch {
  /** The control that this is the search for. */
  public static final String CONTROL = "security.secrets";

  /** What was searched says itself what of it is not here; the history is not read besides. */
  private static final HistoryContents SEARCHED =
      new HistoryContents(Scope.whole("what was searched"));

  private final SourceTree tree;
  private final Map<String, List<SourceFile>> files = new HashMap<>();
  private final Provenance provenance;

  private SecretsSearch(SourceTree tree, Provenance provenance) {
    this.tree = tree;
    this.provenance = provenance;
    tree.files(SourceFile::isRegular)
        .forEach(file -> files.computeIfAbsent(file.blob(), b -> new ArrayList<>()).add(file));
  }

  /**
   * What came of it.
   *
   * @param report what the control of secrets makes of that, and the ledger of this
   */
  public record Result(List<Found> found, Scope scope, Report report) {
    public Result {
      found = List.copyOf(found);
      requireNonNull(scope, "scope is null");
      requireNonNull(report, "report is null");
    }

    /** What to do about all of it that is not settled. */
    public List<Measure> remedy() {
      return found.stream()
          .filter(one -> settled(one).isEmpty())
          .flatMap(one -> one.remedy().stream())
          .toList();
    }

    /** What settles one: what somebody said of it, where nothing speaks against it but that. */
    public Optional<Overlay> settled(Found one) {
      String name = " " + one.credential().fingerprint();
      List<Optional<Overlay>> words = new ArrayList<>();
      for (ControlResult result : report.rolledUp()) {
        for (AspectResult aspect : result.aspects()) {
          aspect.verdict().points().stream()
              .filter(finding -> finding.subject().endsWith(name))
              .forEach(finding -> words.add(result.settled(aspect, finding)));
        }
      }
      return words.stream().allMatch(Optional::isPresent)
          ? words.stream().flatMap(Optional::stream).findFirst()
          : Optional.empty();
    }

    /** What people said about it. */
    public List<Overlay> words() {
      return report.rolledUp().stream()
          .flatMap(result -> result.aspects().stream())
          .flatMap(aspect -> aspect.overlays().stream())
          .distinct()
          .toList();
    }
  }

  /**
   * A credential with its places, the worst first.
   *
   * @param remedy what to do about it, with the others at once; empty where nobody has to be told
   */
  public record Found(
      Credential credential, Judgement judgement, List<Place> places, List<Measure> remedy) {
    public Found {
      requireNonNull(credential, "credential is null");
      requireNonNull(judgement, "judgement is null");
      places = List.copyOf(places);
      remedy = List.copyOf(remedy);
    }

    /** The places, with all versions of a file as one. */
    public List<Trail> trails() {
      return Trail.of(places);
    }
  }

  /**
   * Where a credential stands.
   *
   * @param path of a file of the tree, or the most worrying one at which its object stood; empty
   *     where there is none
   * @param line in a file of the tree; else 0
   * @param origin where its object comes from; empty where that is not kept
   */
  public record Place(
      String object,
      String path,
      int line,
      Optional<Origin> origin,
      Judgement judgement,
      String reason) {
    public Place {
      requireNonNull(object, "object is null");
      requireNonNull(path, "path is null");
      requireNonNull(origin, "origin is null");
      requireNonNull(judgement, "judgement is null");
      requireNonNull(reason, "reason is null");
    }

    /** Whether it still stands in the audited tree. */
    public boolean isInTree() {
      return line > 0;
    }
  }

  /** What is searched. */
  public sealed interface Selection {
    /** Everything that lies there or is kept there. */
    record Everything() implements Selection {}

    /** The objects that a revision does not reach. */
    record Since(String revision) implements Selection {}

    /** What is staged and not committed. */
    record Staged() implements Selection {}
  }

  /**
   * Searches what an audit is about.
   *
   * @param verification whom to ask about what is found; empty where nobody is asked
   * @throws OrderException when it cannot be read, or has no such commit, or nobody is to be asked
   *     where somebody wants to
   */
  public static Result of(Audit audit, Selection selection, Optional<Verification> verification)
      throws OrderException {
    List<String> problems =
        verification.map(it -> it.problems(audit.kinds().detectors().kinds())).orElse(List.of());
    if (!problems.isEmpty()) {
      throw new OrderException(problems);
    }
    Target target = audit.target();
    // What the search needs besides is made ready meanwhile.
    CompletableFuture<Void> ahead =
        CompletableFuture.allOf(
            CompletableFuture.runAsync(target::beginning),
            CompletableFuture.runAsync(() -> target.kept().ifPresent(ContentWalk::count)),
            CompletableFuture.runAsync(() -> audit.kinds().detectors()));
    try {
      SourceTree tree = seen(target.tree());
      ahead.join();
      letGo();
      Gathered<Credentials> gathered =
          switch (selection) {
            case Selection.Everything() ->
                Sources.credentials(target, tree, audit.order().cache(), audit.kinds());
            case Selection.Since(String revision) ->
                Sources.credentials(target, tree, target.since(revision), audit.kinds());
            case Selection.Staged() ->
                Sources.credentials(target, tree, target.staged(), audit.kinds());
          };
      Credentials found = seen(gathered);
      Credentials credentials =
          verification.map(asked -> asked(found, asked, audit, tree)).orElse(found);
      letGo();
      Provenance provenance = Sources.provenance(target, credentials);
      SecretsSearch search = new SecretsSearch(tree, provenance);
      Facts facts =
          Facts.none()
              .with(SourceTree.class, new Gathered.Seen<>(tree))
              .with(Credentials.class, new Gathered.Seen<>(credentials))
              .with(Provenance.class, new Gathered.Seen<>(provenance))
              .with(HistoryContents.class, new Gathered.Seen<>(SEARCHED));
      return new Result(
          credentials.all().stream().map(search::found).sorted(ORDER).toList(),
          provenance.origins().isEmpty() && provenance.scope().isWhole()
              ? credentials.scope()
              : credentials.scope().and(provenance.scope()),
          audit.judge(CONTROL, facts));
    } catch (TargetException e) {
      throw new OrderException(List.of(e.getMessage()));
    }
  }

  /** A heap that is never tidied grows by all that reading and searching leave behind. */
  private static void letGo() {
    System.gc();
  }

  private static Credentials asked(
      Credentials found, Verification verification, Audit audit, SourceTree tree) {
    return verification.ask(
        found,
        audit.kinds().detectors().kinds(),
        Sources.credentialsReader(audit.target(), audit.kinds(), CredentialsReader.Kept.NOTHING),
        audit.target(),
        tree);
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
                      Math.max(1, sighting.line()),
                      provenance.of(sighting.content()),
                      Usability.judge(credential, sighting, file),
                      sighting.reason())));
      if (here.isEmpty()) {
        places.add(past(credential, sighting));
      }
    }
    places.sort(Comparator.comparing(Place::judgement).thenComparing(place -> !place.isInTree()));
    Judgement judgement = places.getFirst().judgement();
    return new Found(
        credential,
        judgement,
        places,
        judgement.speaks() ? remedy(credential, judgement, places) : List.of());
  }

  private List<Measure> remedy(Credential credential, Judgement judgement, List<Place> places) {
    return Removal.of(
        credential,
        judgement == Judgement.DOUBTFUL,
        places.stream()
            .filter(Place::isInTree)
            .map(place -> new dev.seatrial.model.Place(place.path(), place.line()))
            .toList(),
        places.stream()
            .flatMap(
                place ->
                    place.origin().stream().map(origin -> new Removal.Held(place.object(), origin)))
            .distinct()
            .toList(),
        path -> tree.file(path).isPresent());
  }

  private Place past(Credential credential, Sighting sighting) {
    Optional<Origin> origin = provenance.of(sighting.content());
    Usability.Judged judged = Usability.judge(credential, sighting, origin, tree);
    String path =
        judged.path().isEmpty()
            ? origin.flatMap(there -> there.paths().stream().findFirst()).orElse("")
            : judged.path();
    return new Place(
        sighting.content(), Secrets.cut(path), 0, origin, judged.judgement(), sighting.reason());
  }
}
