package dev.seatrial.git.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.git.Repo;
import dev.seatrial.git.objects.GitFolder;
import dev.seatrial.git.objects.ObjectDatabase;
import dev.seatrial.git.objects.ObjectId;
import dev.seatrial.model.Blindspot;
import dev.seatrial.model.facts.history.Change;
import dev.seatrial.model.facts.history.Commit;
import dev.seatrial.model.facts.history.History;
import dev.seatrial.model.facts.history.Person;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
  private static final HistoryReader.Bounds USUAL = HistoryReader.Bounds.USUAL;

  @TempDir Path folder;
  private Repo repo;
  private HistoryCache cache;

  @BeforeEach
  void branchAndMerge() throws IOException {
    repo = Repo.init(folder.resolve("shop"));
    cache = HistoryCache.in(folder.resolve("cache"));
    Random random = new Random(3);
    for (int i = 0; i < 40; i++) {
      if (i % 10 == 5) {
        repo.git("checkout", "-q", "-b", "side" + i);
      }
      repo.file("dir" + random.nextInt(3) + "/file" + random.nextInt(6) + ".txt", "v" + i);
      if (i % 7 == 6) {
        Files.deleteIfExists(repo.path("dir1/file" + random.nextInt(6) + ".txt"));
      }
      repo.commit("Change " + i);
      if (i % 10 == 8) {
        repo.git("checkout", "-q", "main");
        repo.git("merge", "-q", "--no-ff", "--no-edit", "-X", "theirs", "side" + (i - 3));
      }
    }
  }

  @Test
  void changesOfEveryCommitAreWhatGitSays() throws Exception {
    History history = read(USUAL);
    List<String> ours = new ArrayList<>();
    for (Commit commit : history.commits()) {
      ours.add(commit.id());
      commit.changes().forEach(c -> ours.add(c.kind().name().charAt(0) + "\t" + c.path()));
    }
    List<String> git =
        repo.git(
                "log",
                "--date-order",
                "--format=%H",
                "--name-status",
                "--no-renames",
                "--root",
                "HEAD")
            .lines()
            .filter(line -> !line.isEmpty())
            .toList();
    assertThat(new HashSet<>(ours)).isEqualTo(new HashSet<>(git));
    assertThat(ours).hasSameSizeAs(git);
    assertThat(history.scope().isWhole()).isTrue();
    assertThat(history.scope().searched()).isEqualTo(history.commits().size() + " commits");
  }

  @Test
  void everyCommitComesBeforeItsParents() throws Exception {
    Set<String> seen = new HashSet<>();
    for (Commit commit : read(USUAL).commits()) {
      assertThat(commit.parents()).noneMatch(seen::contains);
      seen.add(commit.id());
    }
    assertThat(seen).hasSize(Integer.parseInt(repo.git("rev-list", "--count", "HEAD").strip()));
  }

  @Test
  void commitSaysWhoWhenAndWhat() throws Exception {
    repo.file("new.txt", "1");
    String id =
        repo.commit(
            "Add a file\n\npassword=hunter2 was here before.\n\nReviewed-by: Eve <e@example.org>");
    Commit commit = read(USUAL).commits().getFirst();
    assertThat(commit.id()).isEqualTo(id);
    assertThat(commit.author()).isEqualTo(new Person("Ann", "ann@example.org"));
    assertThat(commit.committer()).isEqualTo(new Person("Carl", "carl@example.org"));
    assertThat(commit.committed().getEpochSecond())
        .isEqualTo(Long.parseLong(repo.git("log", "-1", "--format=%ct").strip()));
    assertThat(commit.subject()).isEqualTo("Add a file");
    assertThat(commit.trailer("reviewed-by")).containsExactly("Eve <e@example.org>");
    assertThat(commit.changes())
        .containsExactly(
            new Change(
                Change.Kind.ADDED, "new.txt", repo.git("rev-parse", "HEAD:new.txt").strip()));
  }

  @Test
  void bodiesOfMessagesAreNotKept() throws Exception {
    repo.commit("Subject\n\npassword=hunter2\n\nReviewed-by: Eve <e@example.org>");
    read(USUAL);
    byte[] kept = Files.readAllBytes(onlyFile());
    assertThat(new String(kept, StandardCharsets.UTF_8))
        .contains("Eve <e@example.org>")
        .doesNotContain("hunter2");
  }

  @Test
  void cacheGivesTheSameHistory() throws Exception {
    List<Commit> first = read(USUAL).commits();
    assertThat(onlyFile()).isRegularFile();
    Files.move(repo.path(".git/objects"), folder.resolve("gone"));
    Files.createDirectories(repo.path(".git/objects"));
    assertThat(read(USUAL).commits()).isEqualTo(first);
  }

  @Test
  void laterHistoryBuildsOnTheCache() throws Exception {
    read(USUAL);
    repo.file("later.txt", "1").commit("Later");
    List<Commit> withCache = read(USUAL).commits();
    assertThat(withCache).isEqualTo(read(HistoryCache.none(), USUAL).commits());
    assertThat(withCache.getFirst().changes()).hasSize(1);
  }

  @Test
  void damagedCacheIsReadAgainFromTheRepository() throws Exception {
    List<Commit> first = read(USUAL).commits();
    Path file = onlyFile();
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(5);
    for (int round = 0; round < 20; round++) {
      byte[] spoiled =
          java.util.Arrays.copyOf(
              whole, round % 2 == 0 ? random.nextInt(whole.length) : whole.length);
      if (round % 2 == 1) {
        spoiled[random.nextInt(spoiled.length)] ^= 0x55;
      }
      Files.write(file, spoiled);
      assertThat(read(USUAL).commits()).isEqualTo(first);
    }
    assertThat(Files.readAllBytes(file)).isEqualTo(whole);
  }

  @Test
  void cacheThatCannotBeWrittenCostsOnlyTime() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThat(read(HistoryCache.in(file), USUAL).commits()).isNotEmpty();
  }

  @Test
  void manyReadersAtOnceSeeTheSame() throws Exception {
    List<Commit> expected = read(HistoryCache.none(), USUAL).commits();
    List<Future<List<Commit>>> readings = new ArrayList<>();
    try (ExecutorService crew = Executors.newFixedThreadPool(6)) {
      for (int i = 0; i < 12; i++) {
        readings.add(crew.submit(() -> read(USUAL).commits()));
      }
    }
    for (Future<List<Commit>> reading : readings) {
      assertThat(reading.get()).isEqualTo(expected);
    }
    assertThat(onlyFile()).isRegularFile();
  }

  @Test
  void historyBeyondTheBoundsIsABlindSpot() throws Exception {
    History few = read(new HistoryReader.Bounds(5, 1000));
    assertThat(few.commits()).hasSize(5);
    assertThat(few.scope().blindspots())
        .containsExactly(new Blindspot("older history", "only 5 commits are read"));
    History small = read(new HistoryReader.Bounds(1000, 3));
    assertThat(small.scope().isWhole()).isFalse();
    assertThat(folder.resolve("cache")).doesNotExist();
  }

  private History read(HistoryReader.Bounds bounds) throws Exception {
    return read(cache, bounds);
  }

  private History read(HistoryCache from, HistoryReader.Bounds bounds) throws Exception {
    GitFolder git = GitFolder.at(repo.path(".git")).orElseThrow();
    ObjectDatabase objects = ObjectDatabase.open(git.objects(), git.format());
    ObjectId head =
        ObjectId.parse(repo.git("rev-parse", "HEAD").strip(), git.format()).orElseThrow();
    return new HistoryReader(objects, Set.of(), from, bounds).of(head);
  }

  private Path onlyFile() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("cache/history"))) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(1);
      return all.getFirst();
    }
  }
}
