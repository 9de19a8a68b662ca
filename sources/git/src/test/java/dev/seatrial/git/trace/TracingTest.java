package dev.seatrial.git.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.git.Repo;
import dev.seatrial.git.Target;
import dev.seatrial.model.facts.secret.Origin;
import dev.seatrial.model.facts.secret.Origin.Moment;
import dev.seatrial.model.facts.secret.Origin.Reach;
import dev.seatrial.model.facts.secret.Provenance;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where objects come from and what reaches them, in repositories that git made. */
class TracingTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"sha1", "sha256"})
  void contentIsPlacedByItsPathsAndTheCommitsThatHoldIt(String format) throws Exception {
    Repo repo = Repo.init(folder, "--object-format=" + format);
    repo.file("README", "nothing\n").commit("Begin");
    String first = repo.file("deploy/settings.env", "key\n").commit("Add");
    String last = repo.file("copy of it.env", "key\n").commit("Copy");
    repo.git("rm", "-q", "-r", "deploy", "copy of it.env");
    repo.commit("Take out");
    Origin origin = origin(repo, "key\n");
    assertThat(origin.paths()).containsExactly("copy of it.env", "deploy/settings.env");
    assertThat(origin.first().map(Moment::commit)).contains(first);
    assertThat(origin.first().map(Moment::author)).contains("Ann");
    assertThat(origin.last().map(Moment::commit)).contains(last);
    assertThat(origin.reach()).isEqualTo(Reach.AUDITED);
    assertThat(origin.references()).containsExactly("refs/heads/main");
  }

  @Test
  void mergeThatBringsAContentOfItsOwnIsItsOrigin() throws Exception {
    Repo repo = Repo.init(folder);
    repo.file("a", "a\n").commit("Begin");
    repo.git("checkout", "-q", "-b", "side");
    repo.file("b", "b\n").commit("Side");
    repo.git("checkout", "-q", "main");
    repo.file("c", "c\n").commit("Main");
    repo.git("merge", "-q", "--no-commit", "--no-ff", "side");
    String merge = repo.file("evil", "only in the merge\n").commit("Merge");
    Origin origin = origin(repo, "only in the merge\n");
    assertThat(origin.first().map(Moment::commit)).contains(merge);
    assertThat(origin.references()).containsExactly("refs/heads/main");
  }

  @Test
  void whatReachesAContentIsNamed() throws Exception {
    Repo repo = Repo.init(folder);
    repo.file("a", "a\n").commit("Begin");
    repo.git("checkout", "-q", "-b", "side");
    repo.file("b", "b\n").commit("Side");
    repo.git("tag", "-a", "v1", "-m", "One");
    repo.git("tag", "light");
    repo.git("update-ref", "refs/remotes/origin/side", "HEAD");
    repo.git("checkout", "-q", "main");
    Origin origin = origin(repo, "b\n");
    assertThat(origin.reach()).isEqualTo(Reach.REFERENCE);
    assertThat(origin.references())
        .containsExactly(
            "refs/heads/side", "refs/tags/light", "refs/tags/v1", "refs/remotes/origin/side");
  }

  @Test
  void stashesAreNamedAsTheirOwnerCallsThem() throws Exception {
    Repo repo = Repo.init(folder);
    repo.file("a", "a\n").commit("Begin");
    repo.file("a", "older\n").git("stash", "push", "-q");
    repo.file("a", "newer\n").git("stash", "push", "-q");
    assertThat(origin(repo, "older\n").references()).containsExactly("stash@{1}");
    assertThat(origin(repo, "newer\n").references()).containsExactly("stash@{0}");
    assertThat(origin(repo, "newer\n").reach()).isEqualTo(Reach.REFERENCE);
    assertThat(origin(repo, "newer\n").paths()).containsExactly("a");
  }

  @Test
  void notesAreReachedByTheirReference() throws Exception {
    Repo repo = Repo.init(folder);
    repo.file("a", "a\n").commit("Begin");
    repo.git("notes", "add", "-m", "key");
    assertThat(origin(repo, "key\n").references()).containsExactly("refs/notes/commits");
  }

  @Test
  void amendedCommitIsRememberedByTheLogAndThenByNothing() throws Exception {
    Repo repo = Repo.init(folder);
    repo.file("a", "a\n").commit("Begin");
    String dropped = repo.file("a", "key\n").commit("Oops");
    repo.file("a", "clean\n").git("add", "-A");
    repo.git("commit", "-q", "--amend", "-m", "Better");
    Origin remembered = origin(repo, "key\n");
    assertThat(remembered.reach()).isEqualTo(Reach.REMEMBERED);
    assertThat(remembered.references()).containsExactly("the log of HEAD");
    assertThat(remembered.first().map(Moment::commit)).contains(dropped);
    repo.git("reflog", "expire", "--expire=now", "--all");
    Origin left = origin(repo, "key\n");
    assertThat(left.reach()).isEqualTo(Reach.NOTHING);
    assertThat(left.references()).isEmpty();
    assertThat(left.paths()).containsExactly("a");
  }

  @Test
  void whatIsOnlyStagedIsToldAsSuch() throws Exception {
    Repo repo = Repo.init(folder);
    repo.file("a", "a\n").commit("Begin");
    repo.file("conf/b.env", "key\n").git("add", "-A");
    repo.file("conf/b.env", "taken back\n");
    Origin origin = origin(repo, "key\n");
    assertThat(origin.staged()).isTrue();
    assertThat(origin.paths()).containsExactly("conf/b.env");
    assertThat(origin.reach()).isEqualTo(Reach.REMEMBERED);
    assertThat(origin.first()).isEmpty();
  }

  @Test
  void contentThatWasOnlyHashedStandsNowhere() throws Exception {
    Repo repo = Repo.init(folder);
    repo.file("a", "a\n").commit("Begin");
    String id = repo.git(bytes("key\n"), "hash-object", "-w", "--stdin").strip();
    Origin origin = trace(repo, id).of(id).orElseThrow();
    assertThat(origin.paths()).isEmpty();
    assertThat(origin.reach()).isEqualTo(Reach.NOTHING);
  }

  @Test
  void messagesAreTracedToo() throws Exception {
    Repo repo = Repo.init(folder);
    String commit = repo.file("a", "a\n").commit("Begin");
    repo.git("tag", "-a", "v1", "-m", "One");
    String tag = repo.git("rev-parse", "v1").strip();
    Provenance traced = trace(repo, commit, tag);
    assertThat(traced.of(commit).map(Origin::kind)).contains(Origin.Kind.COMMIT_MESSAGE);
    assertThat(traced.of(commit).flatMap(Origin::first).map(Moment::commit)).contains(commit);
    assertThat(traced.of(tag).map(Origin::kind)).contains(Origin.Kind.TAG_MESSAGE);
    assertThat(traced.of(tag).map(Origin::references)).contains(List.of("refs/tags/v1"));
  }

  /** Twenty folders of two entries that are one and the same spell a million paths. */
  @Test
  void pathsWithoutNumberAreCut() throws Exception {
    Repo repo = Repo.init(folder);
    String id = repo.git(bytes("key\n"), "hash-object", "-w", "--stdin").strip();
    String entry = "100644 blob " + id + "\tkey\n";
    String tree = repo.git(bytes(entry), "mktree").strip();
    for (int depth = 0; depth < 60; depth++) {
      String both = "040000 tree " + tree + "\ta\n040000 tree " + tree + "\tb\n";
      tree = repo.git(bytes(both), "mktree").strip();
    }
    String commit = repo.git("commit-tree", "-m", "Bomb", tree).strip();
    repo.git("update-ref", "refs/heads/main", commit);
    Origin origin = trace(repo, id).of(id).orElseThrow();
    assertThat(origin.paths()).hasSizeBetween(1, 20).allMatch(path -> path.endsWith("/key"));
    assertThat(origin.morePaths()).isTrue();
  }

  @Test
  void missingTreesAndCommitsAreNamed() throws Exception {
    Repo repo = Repo.init(folder);
    repo.file("gone/x", "x\n").file("kept", "key\n").commit("Begin");
    repo.file("kept", "other\n").commit("Next");
    repo.file("kept", "third\n").commit("Last");
    remove(repo, repo.git("rev-parse", "HEAD:gone").strip());
    remove(repo, repo.git("rev-parse", "HEAD~1").strip());
    Provenance traced = trace(repo, blob(repo, "key\n"));
    assertThat(traced.of(blob(repo, "key\n")).map(Origin::paths)).contains(List.of("kept"));
    assertThat(traced.scope().blindspots())
        .extracting(Object::toString)
        .singleElement()
        .asString()
        .contains("2 objects")
        .contains("not in this clone");
  }

  @Test
  void shallowClonesSaySo() throws Exception {
    Repo repo = Repo.init(folder.resolve("whole"));
    repo.file("a", "a\n").commit("Begin");
    repo.file("b", "key\n").commit("Next");
    repo.git("clone", "-q", "--depth=1", "file://" + repo.root(), folder + "/cut");
    Provenance traced = trace(new Repo(folder.resolve("cut")), blob(repo, "key\n"));
    assertThat(traced.scope().blindspots())
        .extracting(Object::toString)
        .containsExactly("older history (the clone is shallow)");
  }

  /** Whatever a history looks like, it is told what git would tell. */
  @Test
  void everyContentIsTracedAsGitDoes() throws Exception {
    Repo repo = Repo.init(folder);
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 40; round++) {
      String name = "f" + random.nextInt(4) + "/g" + random.nextInt(3) + "/" + random.nextInt(4);
      repo.file(name, "content " + random.nextInt(12) + "\n").commit("Round " + round);
      if (random.nextInt(6) == 0) {
        repo.git("checkout", "-q", "-B", "side" + random.nextInt(3));
      }
      if (random.nextInt(9) == 0) {
        repo.git("checkout", "-q", "main");
      }
    }
    repo.git("checkout", "-q", "main");
    check(repo);
    repo.git("repack", "-q", "-a", "-d", "-f", "--depth=50", "--window=50");
    repo.git("prune-packed");
    check(repo);
  }

  private static void check(Repo repo) throws Exception {
    List<String> commits = repo.git("rev-list", "--all", "--reflog").lines().toList();
    for (int i = 0; i < 12; i++) {
      String blob = blob(repo, "content " + i + "\n");
      Set<String> paths = new TreeSet<>();
      Set<String> holders = new TreeSet<>();
      for (String commit : commits) {
        repo.git("ls-tree", "-r", commit)
            .lines()
            .filter(line -> line.contains(blob))
            .forEach(
                line -> {
                  paths.add(line.substring(line.indexOf('\t') + 1));
                  holders.add(commit);
                });
      }
      Optional<Origin> origin = trace(repo, blob).of(blob);
      if (holders.isEmpty()) {
        assertThat(origin.map(Origin::paths).orElse(List.of())).isEmpty();
        continue;
      }
      assertThat(origin.orElseThrow().paths()).isEqualTo(List.copyOf(paths));
      assertThat(holders).contains(origin.get().first().orElseThrow().commit());
      assertThat(repo.git("log", "--format=%P", "-1", origin.get().first().orElseThrow().commit()))
          .satisfies(
              parents ->
                  assertThat(Set.of(parents.strip().split(" ")))
                      .doesNotContainAnyElementsOf(holders));
      Set<String> references =
          repo.git("for-each-ref", "--format=%(refname)")
              .lines()
              .filter(ref -> repo.git("rev-list", ref).lines().anyMatch(holders::contains))
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(origin.get().references()).isEqualTo(List.copyOf(references));
    }
  }

  private static Origin origin(Repo repo, String content) throws Exception {
    String id = blob(repo, content);
    return trace(repo, id).of(id).orElseThrow();
  }

  private static String blob(Repo repo, String content) {
    return repo.git(bytes(content), "hash-object", "--stdin").strip();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void remove(Repo repo, String id) throws Exception {
    Files.delete(repo.path(".git/objects/" + id.substring(0, 2) + "/" + id.substring(2)));
  }

  private static Provenance trace(Repo repo, String... ids) throws Exception {
    try (Target target = Target.open(repo.root(), Optional.empty())) {
      return target.provenance(List.of(ids));
    }
  }
}
