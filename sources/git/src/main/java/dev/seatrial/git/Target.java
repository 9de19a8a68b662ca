package dev.seatrial.git;

import dev.seatrial.git.files.Ignores;
import dev.seatrial.git.history.HistoryCache;
import dev.seatrial.git.history.HistoryReader;
import dev.seatrial.git.objects.ObjectUnavailable;
import dev.seatrial.model.Gathered;
import dev.seatrial.model.Scope;
import dev.seatrial.model.Step;
import dev.seatrial.model.facts.history.History;
import dev.seatrial.model.facts.tree.IgnoreRules;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import java.io.Closeable;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is audited: the files of a folder or of one commit, with its history. Opening one reads and
 * never runs or writes anything of it.
 */
public final class Target implements Closeable {
  private final String name;
  private final String within;
  private final Optional<Repository> repository;
  private final Optional<String> noHistory;
  private final BlobContents contents;
  private final Gathered<SourceTree> tree;
  private final Gathered<IgnoreRules> ignoreRules;
  private final boolean dirty;

  Target(Opening.Found found, Files files) {
    this.name = found.name();
    this.within = found.within();
    this.repository = found.repository();
    this.noHistory = found.noHistory();
    this.contents = files.contents();
    this.tree = files.tree();
    this.dirty = files.dirty();
    this.ignoreRules = rules(files.tree());
  }

  /** What lies there. */
  record Files(Gathered<SourceTree> tree, BlobContents contents, boolean dirty) {}

  /**
   * Opens what lies at a path: a work tree or a folder in one, a bare repository, a plain folder.
   *
   * @param revision the commit to audit; without it a work tree is audited as it lies there, and a
   *     bare repository at its head
   */
  public static Target open(Path path, Optional<String> revision) throws TargetException {
    Opening.Found found = Opening.at(path, revision);
    return new Target(found, TreeReader.read(found, revision.isPresent()));
  }

  /** The name of the folder that is audited. */
  public String name() {
    return name;
  }

  /** Where the opened path lies below the root of the tree, with forward slashes; often empty. */
  public String within() {
    return within;
  }

  /** The id of the audited commit, or of the one that the work tree stands on. */
  public Optional<String> commit() {
    return repository.flatMap(Repository::commit).map(commit -> commit.id().hex());
  }

  /** When that commit was made. */
  public Optional<Instant> committed() {
    return repository.flatMap(Repository::commit).map(commit -> commit.committer().when());
  }

  /** Whether the audited files differ from that commit's. */
  public boolean dirty() {
    return dirty;
  }

  /** The files. */
  public Gathered<SourceTree> tree() {
    return tree;
  }

  /** The ignore rules among the files. */
  public Gathered<IgnoreRules> ignoreRules() {
    return ignoreRules;
  }

  private static Gathered<IgnoreRules> rules(Gathered<SourceTree> gathered) {
    return switch (gathered) {
      case Gathered.Unseen<SourceTree>(String why, List<Step> steps) ->
          new Gathered.Unseen<>(why, steps);
      case Gathered.Seen<SourceTree>(SourceTree tree) -> {
        List<SourceFile> files = tree.files(file -> file.name().equals(".gitignore"));
        Map<String, String> texts = new HashMap<>();
        files.forEach(file -> texts.put(file.path(), tree.content(file).orEmpty()));
        Scope scope = tree.scopeOf(files.size() + " .gitignore files", files);
        yield new Gathered.Seen<>(
            new Ignores(texts, path -> tree.file(path).isEmpty() && tree.exists(path), scope));
      }
    };
  }

  /**
   * The audited commit and its ancestors.
   *
   * @param cache a folder where what was read may be kept for the next time
   */
  public Gathered<History> history(Path cache) {
    if (repository.isEmpty()) {
      return new Gathered.Unseen<>(
          noHistory.orElse("the target is not a git repository"), List.of());
    }
    Repository there = repository.get();
    if (there.commit().isEmpty()) {
      return new Gathered.Unseen<>("the repository has no commits", List.of());
    }
    try {
      HistoryReader reader =
          new HistoryReader(
              there.objects(),
              there.git().shallow(there.objects().format()),
              HistoryCache.in(cache),
              HistoryReader.Bounds.USUAL);
      return new Gathered.Seen<>(reader.of(there.commit().get().id()));
    } catch (ObjectUnavailable unavailable) {
      return new Gathered.Unseen<>("the audited commit is " + unavailable.why(), List.of());
    }
  }

  @Override
  public void close() {
    contents.close();
  }
}
