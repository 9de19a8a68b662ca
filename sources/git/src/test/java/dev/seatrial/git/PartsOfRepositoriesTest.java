package dev.seatrial.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.git.objects.ObjectId;
import dev.seatrial.git.objects.ObjectUnavailable;
import dev.seatrial.git.scan.ContentVisitor;
import dev.seatrial.git.scan.Edits;
import dev.seatrial.model.Blindspot;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever git can make of a repository: each object is shown, or it is said what is not. */
class PartsOfRepositoriesTest {
  @TempDir Path folder;

  @Test
  void packsWithoutTheirIndexAreCounted() throws Exception {
    Repo repo = packed();
    repo.git("multi-pack-index", "write");
    delete(repo, "idx");
    assertThat(blind(repo)).contains("1 pack of 9 objects (without an index, or a link)");
    assertThat(blind(packed("--object-format=sha256"))).isEmpty();
  }

  @Test
  void indexesWithoutTheirPackAreCountedUnlessOthersHaveTheirObjects() throws Exception {
    Repo repo = packed();
    Path packs = repo.path(".git/objects/pack");
    Files.copy(only(repo, "idx"), packs.resolve("pack-left-over.idx"));
    assertThat(blind(repo)).isEmpty();
    repo.file("later.txt", "later\n").commit("Later");
    delete(repo, "pack");
    assertThat(blind(repo))
        .contains(
            "2 packs of 18 objects (its index alone is here, or it is a link)",
            "4 objects that the history names (not in this clone)");
  }

  @Test
  void indexesOfTheFirstVersionAreRead() throws Exception {
    Repo repo = packed();
    repo.git("-c", "pack.indexVersion=1", "repack", "-q", "-a", "-d", "-f");
    assertThat(Files.readAllBytes(only(repo, "idx"))).startsWith(0, 0, 0);
    assertThat(blind(repo)).isEmpty();
    assertThat(shown(repo)).isEqualTo(blobs(repo)).hasSize(3);
  }

  @Test
  void borrowedObjectsAreNamedFromWhereverTheyCome() throws Exception {
    Repo repo = packed();
    Path objects = repo.path(".git/objects");
    for (String list : List.of("info/alternates", "info/http-alternates")) {
      for (String from : List.of(".", objects.toString(), "../../../other.git/objects")) {
        Files.createDirectories(objects.resolve("info"));
        Files.writeString(objects.resolve(list), from + "\n");
        assertThat(blind(repo))
            .containsExactly("borrowed objects (they lie in another repository)");
        assertThat(shown(repo)).hasSize(3);
        Files.delete(objects.resolve(list));
      }
    }
  }

  @Test
  void whatPartialAndShallowClonesLeftOutIsCountedThoughNothingIsSought() throws Exception {
    Repo origin = packed();
    origin.file("large.txt", "0123456789abcdef\n".repeat(100)).commit("Large");
    origin.git("config", "uploadpack.allowFilter", "true");
    assertThat(blind(clone(origin, "none", "--filter=blob:none", "--bare")))
        .containsExactly("4 objects that the history names (not in this clone)");
    Repo small = clone(origin, "small", "--filter=blob:limit=1k", "--no-checkout");
    assertThat(blind(small)).containsExactly("1 object that the history names (not in this clone)");
    small.git("checkout", "-q", "main");
    assertThat(blind(small)).isEmpty();
    assertThat(blind(clone(origin, "shallow", "--depth=1")))
        .containsExactly("older history (the clone is shallow)");
  }

  @Test
  void whatIsCruftKeptReplacedOrGraftedIsShown() throws Exception {
    Repo repo = packed();
    String replaced = repo.git("rev-parse", "HEAD:1.txt").strip();
    repo.file("other.txt", "in place of it\n");
    repo.git("replace", replaced, repo.git("hash-object", "-w", "other.txt").strip());
    repo.file("dropped.txt", "dropped\n").commit("Dropped");
    repo.git("reset", "-q", "--hard", "HEAD~1");
    repo.git("reflog", "expire", "--expire=now", "--all");
    repo.git("-c", "pack.writeReverseIndex=true", "repack", "-q", "--cruft", "-d", "-b");
    repo.git("multi-pack-index", "write", "--bitmap");
    Files.createFile(Path.of(only(repo, "mtimes").toString().replace("mtimes", "keep")));
    Files.writeString(repo.path(".git/info/grafts"), repo.git("rev-parse", "HEAD~1"));
    assertThat(blind(repo)).isEmpty();
    assertThat(shown(repo)).isEqualTo(blobs(repo)).hasSize(5).contains(replaced);
  }

  @Test
  void entriesThatAreMadeOfWhatIsNotHereAreNamed() throws Exception {
    Repo repo = Repo.init(folder.resolve("thin"));
    String text = "a line that both of them have\n".repeat(50);
    repo.file("a.txt", text).commit("One");
    repo.file("a.txt", text + "more\n").commit("Two");
    repo.git("-c", "repack.useDeltaBaseOffset=false", "repack", "-q", "-a", "-d", "-f");
    String base = repo.git("rev-parse", "HEAD:a.txt").strip();
    Path pack = only(repo, "pack");
    byte[] bytes = Files.readAllBytes(pack);
    HexFormat hex = HexFormat.of();
    bytes = hex.parseHex(hex.formatHex(bytes).replace(base, "ab".repeat(20)));
    pack.toFile().setWritable(true);
    Files.write(pack, bytes);
    Seeing seen = see(repo);
    assertThat(seen.shown).containsExactly(base);
    assertThat(seen.lost).containsExactly(repo.git("rev-parse", "HEAD~1:a.txt").strip());
  }

  @Test
  void repositoriesThatAreNotReadAreNamed() throws Exception {
    Repo repo = packed();
    repo.git("config", "core.repositoryformatversion", "1");
    repo.git("config", "extensions.refstorage", "reftable");
    try (Target target = Target.open(repo.root(), Optional.empty())) {
      assertThat(target.unkept())
          .containsExactly(
              new Blindspot(
                  "the objects in .git",
                  "references kept as reftable cannot be read by this version"));
    }
  }

  @Test
  void submodulesThatAreGoneAndKeptAreNamed() throws Exception {
    Repo repo = packed();
    repo.git("init", "-q", "--bare", repo.path(".git/modules/lib/tools").toString());
    assertThat(blind(repo))
        .singleElement()
        .asString()
        .contains(".git/modules/lib/tools", "a submodule that is gone");
    Path tree = Files.createDirectories(repo.root().resolve("lib/tools"));
    Files.writeString(tree.resolve(".git"), "gitdir: ../../.git/modules/lib/tools\n");
    repo.git(
        "--git-dir=" + repo.path(".git/modules/lib/tools"),
        "config",
        "core.worktree",
        "../../../../lib/tools");
    assertThat(blind(repo)).isEmpty();
  }

  @Test
  void aBranchWhoseObjectsAreLostIsNamed() throws Exception {
    Repo repo = packed();
    Path lost = repo.path(".git/refs/heads/lost");
    Files.writeString(lost, "ab".repeat(20) + "\n");
    assertThat(blind(repo))
        .singleElement()
        .asString()
        .contains("what 1 reference leads to", "not in this clone");
  }

  @Test
  void whatWasLostWithItsPackIsCountedThoughNothingElseTellsOfIt() throws Exception {
    Repo repo = packed();
    Path packs = repo.path(".git/objects/pack");
    List<Path> old;
    try (Stream<Path> files = Files.list(packs)) {
      old = files.toList();
    }
    repo.file("later.txt", "later\n").commit("Later");
    assertThat(blind(repo)).isEmpty();
    for (Path file : old) {
      Files.delete(file);
    }
    assertThat(blind(repo)).containsExactly("4 objects that the history names (not in this clone)");
  }

  /** Three commits in a pack. */
  private Repo packed(String... options) {
    Repo repo =
        Repo.init(folder.resolve("repo" + options.length + String.join("", options)), options);
    for (int i = 0; i < 3; i++) {
      repo.file(i + ".txt", "text " + i + "\n").commit("Commit " + i);
    }
    repo.git("repack", "-q", "-a", "-d");
    repo.git("prune-packed");
    return repo;
  }

  private Repo clone(Repo origin, String name, String... options) {
    List<String> command = new ArrayList<>(List.of("clone", "-q"));
    command.addAll(List.of(options));
    command.addAll(List.of("file://" + origin.root(), folder.resolve(name).toString()));
    origin.git(command.toArray(String[]::new));
    return new Repo(folder.resolve(name));
  }

  private static Path only(Repo repo, String ending) throws IOException {
    try (Stream<Path> files = Files.list(repo.path(".git/objects/pack"))) {
      return files.filter(file -> file.toString().endsWith("." + ending)).findFirst().orElseThrow();
    }
  }

  private static void delete(Repo repo, String ending) throws IOException {
    Files.delete(only(repo, ending));
  }

  /** What is said not to be here, by the repository and by a walk over its history. */
  private static List<String> blind(Repo repo) throws TargetException {
    try (Target target = Target.open(repo.root(), Optional.empty())) {
      List<Blindspot> spots = new ArrayList<>(target.unkept());
      spots.addAll(target.provenance(Set.of()).scope().blindspots());
      return spots.stream().map(Blindspot::toString).toList();
    }
  }

  private static Set<String> blobs(Repo repo) {
    Set<String> ids = new ConcurrentSkipListSet<>();
    repo.git("cat-file", "--batch-all-objects", "--batch-check=%(objectname) %(objecttype)")
        .lines()
        .filter(line -> line.endsWith(" blob"))
        .forEach(line -> ids.add(line.substring(0, line.indexOf(' '))));
    return ids;
  }

  private static Set<String> shown(Repo repo) throws TargetException {
    Seeing seeing = see(repo);
    assertThat(seeing.lost).isEmpty();
    return seeing.shown;
  }

  private static Seeing see(Repo repo) throws TargetException {
    Seeing seeing = new Seeing();
    try (Target target = Target.open(repo.root(), Optional.empty())) {
      target.kept().orElseThrow().visit(() -> seeing);
    }
    return seeing;
  }

  /** Sees each object once. */
  private static final class Seeing implements ContentVisitor<Boolean> {
    final Set<String> shown = new ConcurrentSkipListSet<>();
    final Set<String> lost = new ConcurrentSkipListSet<>();

    @Override
    public Boolean whole(Supplier<ObjectId> id, MemorySegment content) {
      assertThat(shown.add(id.get().hex())).isTrue();
      return true;
    }

    @Override
    public void streamed(Supplier<ObjectId> id, InputStream content, long size) {
      shown.add(id.get().hex());
    }

    @Override
    public Boolean changed(
        Supplier<ObjectId> id, MemorySegment content, Boolean before, Edits edits) {
      return whole(id, content);
    }

    @Override
    public void unseen(ObjectId id, ObjectUnavailable why) {
      assertThat(lost.add(id.hex())).isTrue();
    }
  }
}
