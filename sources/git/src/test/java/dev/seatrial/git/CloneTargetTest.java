package dev.seatrial.git;

import static dev.seatrial.git.Seen.content;
import static dev.seatrial.git.Seen.fact;
import static dev.seatrial.git.Seen.file;
import static dev.seatrial.git.Seen.open;
import static dev.seatrial.git.Seen.paths;
import static dev.seatrial.git.Seen.text;
import static dev.seatrial.git.Seen.why;
import static dev.seatrial.git.Seen.withheld;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.model.Blindspot;
import dev.seatrial.model.facts.history.History;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloneTargetTest {
  @TempDir Path folder;
  private Repo origin;

  @BeforeEach
  void commitTwice() {
    origin = Repo.init(folder.resolve("origin"));
    origin.git("config", "uploadpack.allowFilter", "true");
    origin.file("a.txt", "one\n").file("src/b.txt", "b\n").commit("One");
    origin.file("a.txt", "two\n").commit("Two");
  }

  @Test
  void mirrorWhoseFolderSaysNothingIsNamedByTheFolderAround() throws Exception {
    Repo bare = clone(origin, "acme+shop/repo", "--bare");
    try (Target target = open(bare.root())) {
      assertThat(target.name()).isEqualTo("acme/shop");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sha1", "sha256"})
  void bareRepositoryIsReadAtItsHead(String format) throws Exception {
    Repo source = Repo.init(folder.resolve("source"), "--object-format=" + format);
    source.file("a.txt", "a\n").commit("One");
    Repo bare = clone(source, "shop.git", "--bare");
    try (Target target = open(bare.root())) {
      assertThat(target.name()).isEqualTo("shop");
      assertThat(paths(target)).containsExactly("a.txt");
      assertThat(content(target, "a.txt")).isEqualTo(text("a\n"));
      assertThat(target.dirty()).isFalse();
      assertThat(history(target).commits()).hasSize(1);
      assertThat(history(target).scope().isWhole()).isTrue();
    }
    try (Target target = open(source.root())) {
      assertThat(target.dirty()).isFalse();
      assertThat(paths(target)).containsExactly("a.txt");
    }
  }

  @Test
  void shallowCloneHasABlindSpotAndNoCommitThatAddsEverything() throws Exception {
    Repo shallow = clone(origin, "shallow", "--depth=1");
    try (Target target = open(shallow.root())) {
      History history = history(target);
      assertThat(history.commits()).hasSize(1);
      assertThat(history.commits().getFirst().changes()).isEmpty();
      assertThat(history.scope().blindspots())
          .containsExactly(new Blindspot("older history", "the clone is shallow"));
      assertThat(target.dirty()).isFalse();
    }
  }

  @Test
  void whatAShallowCloneLacksDoesNotComeFromTheCache() throws Exception {
    try (Target target = open(origin.root())) {
      assertThat(history(target).commits()).hasSize(2);
    }
    Repo shallow = clone(origin, "shallow", "--depth=1");
    try (Target target = open(shallow.root())) {
      assertThat(history(target).commits()).hasSize(1);
    }
  }

  @Test
  void filesThatAPartialCloneLacksAreWithheld() throws Exception {
    Repo partial = clone(origin, "partial.git", "--bare", "--filter=blob:none");
    try (Target target = open(partial.root())) {
      assertThat(paths(target)).containsExactly("a.txt", "src/b.txt");
      assertThat(content(target, "a.txt")).isEqualTo(withheld("not in this clone"));
      assertThat(history(target).commits()).hasSize(2);
      assertThat(history(target).scope().isWhole()).isTrue();
      assertThat(fact(target.tree()).scopeOf("files", fact(target.tree()).files()).blindspots())
          .hasSize(2);
    }
  }

  @Test
  void foldersThatAPartialCloneLacksAreBlindSpots() throws Exception {
    Repo partial = clone(origin, "partial.git", "--bare", "--filter=tree:1");
    try (Target target = open(partial.root())) {
      assertThat(paths(target)).containsExactly("a.txt");
      assertThat(fact(target.tree()).scope().blindspots())
          .containsExactly(new Blindspot("src/", "not in this clone"));
    }
    Repo treeless = clone(origin, "treeless.git", "--bare", "--filter=tree:0");
    try (Target target = open(treeless.root())) {
      assertThat(why(target.tree())).isEqualTo("the audited tree is not in this clone");
      assertThat(why(target.ignoreRules())).isEqualTo("the audited tree is not in this clone");
      assertThat(history(target).commits()).hasSize(2);
      assertThat(history(target).scope().blindspots())
          .containsExactly(new Blindspot("changes of 2 commits", "objects are not in this clone"));
    }
  }

  @Test
  void cutPackLeavesWhatIsWholeAndNamesTheRest() throws Exception {
    Repo bare = clone(origin, "cut.git", "--bare");
    bare.git("repack", "-q", "-a", "-d");
    Path pack;
    try (Stream<Path> files = Files.list(bare.path("objects/pack"))) {
      pack = files.filter(file -> file.toString().endsWith(".pack")).findFirst().orElseThrow();
    }
    byte[] whole = Files.readAllBytes(pack);
    pack.toFile().setWritable(true);
    for (int length = 0; length < whole.length; length += 7) {
      Files.write(pack, java.util.Arrays.copyOf(whole, length));
      try (Target target = open(bare.root())) {
        switch (target.tree()) {
          case dev.seatrial.model.Gathered.Unseen<?> unseen ->
              assertThat(unseen.why()).contains("damaged");
          case dev.seatrial.model.Gathered.Seen<?> seen -> {
            if (paths(target).contains("a.txt")) {
              assertThat(content(target, "a.txt"))
                  .isIn(text("two\n"), withheld("damaged in the object database"));
            }
          }
        }
        target.history(folder.resolve("cut-cache"));
      }
    }
  }

  @Test
  void packWithoutItsIndexIsAsIfItWereNotThere() throws Exception {
    Repo bare = clone(origin, "cut.git", "--bare");
    bare.git("repack", "-q", "-a", "-d");
    try (Stream<Path> files = Files.list(bare.path("objects/pack"))) {
      for (Path file : files.filter(name -> name.toString().endsWith(".idx")).toList()) {
        Files.delete(file);
      }
    }
    try (Target target = open(bare.root())) {
      assertThat(why(target.tree())).isEqualTo("the commit at HEAD is not in this clone");
      assertThat(why(target.history(folder))).isEqualTo("the commit at HEAD is not in this clone");
    }
  }

  @Test
  void formatOfTheFutureIsSaidToBeUnknown() throws Exception {
    Repo later = clone(origin, "later");
    later.git("config", "core.repositoryformatversion", "1");
    later.git("config", "extensions.refstorage", "reftable");
    try (Target target = open(later.root())) {
      assertThat(paths(target)).contains("a.txt");
      assertThat(why(target.history(folder)))
          .isEqualTo("references kept as reftable cannot be read by this version");
    }
    Repo bare = clone(origin, "later.git", "--bare");
    bare.git("config", "extensions.objectformat", "blake3");
    assertThatThrownBy(() -> open(bare.root()))
        .isInstanceOf(TargetException.class)
        .hasMessageContaining("objects named by blake3 cannot be read by this version");
  }

  @Test
  void contentsAreToldApart() throws Exception {
    origin.file("lfs.bin", "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n");
    origin.file("binary.dat", new byte[] {1, 2, 0, 3});
    origin.file("bom.txt", new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf, 'a'});
    origin.file("utf16.txt", "\uFEFFä".getBytes(StandardCharsets.UTF_16LE));
    origin.file("latin1.txt", new byte[] {'n', 'a', (byte) 0xef, 'v', 'e', (byte) 0x85});
    origin.file("mixed.txt", concat("é".getBytes(StandardCharsets.UTF_8), (byte) 0xff));
    origin.file("big.txt", "x".repeat((1 << 20) + 1)).file("limit.txt", "x".repeat(1 << 20));
    origin.file("empty.txt", "");
    origin.commit("Contents");
    for (Path path : List.of(origin.root(), clone(origin, "bare.git", "--bare").root())) {
      try (Target target = open(path)) {
        assertThat(content(target, "lfs.bin")).isEqualTo(withheld("a Git LFS pointer"));
        assertThat(content(target, "binary.dat")).isEqualTo(withheld("a binary file"));
        assertThat(content(target, "bom.txt")).isEqualTo(text("a"));
        assertThat(content(target, "utf16.txt")).isEqualTo(text("ä"));
        assertThat(content(target, "latin1.txt")).isEqualTo(text("naïve\uFFFD"));
        assertThat(content(target, "mixed.txt")).isEqualTo(text("é\uFFFD"));
        assertThat(content(target, "big.txt")).isEqualTo(withheld("larger than 1 MiB"));
        assertThat(content(target, "limit.txt").orEmpty()).hasSize(1 << 20);
        assertThat(content(target, "empty.txt")).isEqualTo(text(""));
        assertThat(file(target, "big.txt").size()).isEqualTo((1 << 20) + 1);
      }
    }
  }

  @Test
  void whatCannotBeOpenedIsExplained() throws Exception {
    Path absent = folder.resolve("absent");
    assertThatThrownBy(() -> open(absent)).hasMessage(absent + " does not exist.");
    assertThatThrownBy(() -> open(origin.path("a.txt")))
        .hasMessageContaining("is a file; a folder or a repository can be audited.");
    assertThatThrownBy(() -> open(origin.root(), "nowhere"))
        .hasMessage(origin.root() + " has no commit nowhere.");
  }

  private Repo clone(Repo from, String name, String... options) throws IOException {
    Repo clone = new Repo(folder.resolve(name));
    List<String> command = new java.util.ArrayList<>(List.of("clone", "-q"));
    command.addAll(List.of(options));
    command.addAll(List.of("file://" + from.root().toRealPath(), clone.root().toString()));
    from.git(command.toArray(String[]::new));
    return clone;
  }

  private History history(Target target) {
    return fact(target.history(folder.resolve("cache")));
  }

  private static byte[] concat(byte[] start, byte... end) {
    byte[] all = java.util.Arrays.copyOf(start, start.length + end.length);
    System.arraycopy(end, 0, all, start.length, end.length);
    return all;
  }
}
