package dev.seatrial.git;

import dev.seatrial.git.files.Ignores;
import dev.seatrial.git.history.HistoryCache;
import dev.seatrial.git.history.HistoryReader;
import dev.seatrial.git.objects.ObjectUnavailable;
import dev.seatrial.git.objects.RawCommit;
import dev.seatrial.git.scan.ContentWalk;
import dev.seatrial.model.Blindspot;
import dev.seatrial.model.Gathered;
import dev.seatrial.model.Scope;
import dev.seatrial.model.Step;
import dev.seatrial.model.facts.history.Change;
import dev.seatrial.model.facts.history.History;
import dev.seatrial.model.facts.secret.HistoryContents;
import dev.seatrial.model.facts.secret.Provenance;
import dev.seatrial.model.facts.tree.IgnoreRules;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.text.Counted;
import java.io.Closeable;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What is audited: the files of a folder or of one commit, with its history.
 *
 * <p>Reading it runs nothing, writes nothing, obeys no settings of it and does not leave it through
 * links. Any number of threads may ask. What was handed out stays usable until the target is
 * closed; texts may be withheld afterwards.
 */
public final class Target implements Closeable {
  private final Opening.Found found;
  private final boolean committedOnly;
  private final ReentrantLock reading = new ReentrantLock();
  private final ReentrantLock walking = new ReentrantLock();
  private TreeReader.@Nullable Listing listing;
  private @Nullable Gathered<SourceTree> tree;
  private @Nullable ContentWalk walk;
  private volatile @Nullable String beginning;

  private Target(Opening.Found found, boolean committedOnly) {
    this.found = found;
    this.committedOnly = committedOnly;
  }

  /**
   * Opens what lies at a path: a work tree or a folder in one, a bare repository, a plain folder.
   *
   * @param revision the commit to audit: an id or its beginning, a branch, a tag, with "~" and "^"
   *     after it. Without it a work tree is audited as it lies there, with what is changed and what
   *     is new and not ignored, and a bare repository at its head
   * @throws TargetException when nothing can be audited there, with a message for whoever asked
   */
  public static Target open(Path path, Optional<String> revision) throws TargetException {
    return new Target(Opening.at(path, revision), revision.isPresent());
  }

  /** The name of the folder that is audited. */
  public String name() {
    return found.name();
  }

  /** Where the opened path lies below the root of the tree, with forward slashes; often empty. */
  public String within() {
    return found.within();
  }

  /** The id of the audited commit, or of the one that the work tree stands on. */
  public Optional<String> commit() {
    return audited().map(commit -> commit.id().hex());
  }

  /** When that commit was made. */
  public Optional<Instant> committed() {
    return audited().map(commit -> commit.committer().when());
  }

  private Optional<RawCommit> audited() {
    return found.repository().flatMap(Repository::commit);
  }

  /** Whether the audited files differ from that commit's. */
  public boolean dirty() {
    return listing().dirty();
  }

  /** The files. */
  public Gathered<SourceTree> tree() {
    reading.lock();
    try {
      Gathered<SourceTree> known = tree;
      if (known == null) {
        known = listing().tree("");
        tree = known;
      }
      return known;
    } finally {
      reading.unlock();
    }
  }

  /**
   * The files below the opened path, all of them as production files of no language: what takes
   * long is to find out what they are.
   */
  public Gathered<SourceTree> unclassified() {
    return listing().unclassified(within().isEmpty() ? "" : within() + "/");
  }

  private TreeReader.Listing listing() {
    reading.lock();
    try {
      TreeReader.Listing known = listing;
      if (known == null) {
        known = TreeReader.read(found, committedOnly);
        listing = known;
      }
      return known;
    } finally {
      reading.unlock();
    }
  }

  /**
   * A digest of everything that decides what is read here: the ids of all files, the commit with
   * its ancestors, and what of them is known not to be there. Where two targets share it, the same
   * is seen in both.
   */
  public String identity() {
    return Identity.of(found, listing());
  }

  /** Whether nothing that was read so far was missing, damaged or changed meanwhile. */
  public boolean isIntact() {
    return listing().contents().isIntact()
        && found.repository().stream().allMatch(there -> there.objects().isIntact());
  }

  /**
   * The files below a folder, by paths relative to it, with the roles that they have where that
   * folder is all there is.
   */
  public Gathered<SourceTree> below(String folder) {
    return listing().tree(folder + "/");
  }

  /** The ignore rules among the files. */
  public Gathered<IgnoreRules> ignoreRules() {
    return switch (tree()) {
      case Gathered.Unseen<SourceTree>(String why, List<Step> steps) ->
          new Gathered.Unseen<>(why, steps);
      case Gathered.Seen<SourceTree>(SourceTree tree) -> new Gathered.Seen<>(rules(tree));
    };
  }

  private static IgnoreRules rules(SourceTree tree) {
    List<SourceFile> files = tree.files(file -> file.name().equals(".gitignore"));
    Map<String, String> texts = new HashMap<>();
    files.forEach(file -> texts.put(file.path(), tree.content(file).orEmpty()));
    Set<String> folders = new HashSet<>();
    for (SourceFile file : tree.files()) {
      String folder = file.folder();
      while (!folder.isEmpty() && folders.add(folder)) {
        folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
      }
    }
    Scope scope = tree.scopeOf(Counted.of(files.size(), ".gitignore file"), files);
    return new Ignores(texts, folders::contains, scope);
  }

  /**
   * The audited commit and its ancestors.
   *
   * @param cache a folder where what was read is kept for the next time; losing it costs only time
   */
  public Gathered<History> history(Path cache) {
    if (found.repository().isEmpty()) {
      return new Gathered.Unseen<>(found.noRepository(), List.of());
    }
    Repository repository = found.repository().get();
    if (repository.commit().isEmpty()) {
      return new Gathered.Unseen<>(repository.noCommit(), List.of());
    }
    try {
      HistoryReader reader =
          new HistoryReader(
              repository.objects(),
              repository.git().shallow(repository.objects().format()),
              HistoryCache.in(cache),
              HistoryReader.Bounds.USUAL);
      return new Gathered.Seen<>(reader.of(repository.commit().get().id()));
    } catch (ObjectUnavailable unavailable) {
      return new Gathered.Unseen<>("the audited commit is " + unavailable.why(), List.of());
    }
  }

  /** Everything that the repository keeps, whatever refers to it; empty where there is none. */
  public Optional<ContentWalk> kept() {
    walking.lock();
    try {
      if (walk == null && found.repository().isPresent()) {
        walk = ContentWalk.of(found.repository().get().objects());
      }
      return Optional.ofNullable(walk);
    } finally {
      walking.unlock();
    }
  }

  /**
   * What the repository keeps and a revision does not reach.
   *
   * @throws TargetException when there is no such commit
   */
  public ContentWalk since(String revision) throws TargetException {
    return found
        .repository()
        .flatMap(there -> kept().flatMap(all -> there.since(all, revision)))
        .orElseThrow(() -> new TargetException(name() + " has no commit " + revision + "."));
  }

  /**
   * What is staged and not committed.
   *
   * @throws TargetException when there is no index that can be read
   */
  public ContentWalk staged() throws TargetException {
    return found
        .repository()
        .flatMap(Repository::staged)
        .orElseThrow(() -> new TargetException(name() + " has no index that can be read."));
  }

  /** These contents alone, by their ids; empty where there is no repository. */
  public Optional<ContentWalk> only(Collection<String> contents) {
    return found.repository().map(there -> there.only(contents));
  }

  /**
   * Where objects come from that the repository keeps, by their ids, and what of its history is not
   * here; costs a walk over its trees even where nothing is asked for, since what is lost shows
   * there alone.
   */
  public Provenance provenance(Collection<String> sought) {
    return found
        .repository()
        .flatMap(there -> kept().map(walk -> there.provenance(walk, sought)))
        .orElse(new Provenance(Map.of(), Scope.whole("no object")));
  }

  /** What no reader of the repository's objects can see. */
  public List<Blindspot> unkept() {
    return found
        .repository()
        .map(Repository::unkept)
        .orElseGet(
            () ->
                Opening.hasDotGit(found.root())
                    ? List.of(new Blindspot("the objects in .git", found.noRepository()))
                    : List.of());
  }

  /** The id of the commit with which the history began, as far as it is here; empty without one. */
  public String beginning() {
    String known = beginning;
    if (known == null) {
      known = found.repository().map(Repository::beginning).orElse("");
      beginning = known;
    }
    return known;
  }

  /** Whether the contents that a history names are kept here. */
  public HistoryContents contentsOf(History history) {
    Set<String> named = new HashSet<>();
    Set<String> lost = new HashSet<>();
    found
        .repository()
        .ifPresent(
            repository ->
                history.commits().stream()
                    .flatMap(commit -> commit.changes().stream())
                    .filter(change -> change.kind() != Change.Kind.DELETED)
                    .map(Change::blob)
                    .filter(named::add)
                    .filter(blob -> !repository.has(blob))
                    .forEach(lost::add));
    List<Blindspot> spots =
        lost.isEmpty()
            ? List.of()
            : List.of(
                new Blindspot(
                    Counted.of(lost.size(), "content") + " of the history", "not in this clone"));
    return new HistoryContents(
        history
            .scope()
            .and(new Scope(Counted.of(named.size(), "content") + " of the history", spots)));
  }

  @Override
  public void close() {
    reading.lock();
    try {
      if (listing != null) {
        listing.contents().close();
      }
    } finally {
      reading.unlock();
    }
  }
}
