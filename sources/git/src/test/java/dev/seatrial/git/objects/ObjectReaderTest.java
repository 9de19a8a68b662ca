package dev.seatrial.git.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.git.Repo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectReaderTest {
  private static final long ANY = 64 << 20;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"sha1", "sha256"})
  void objectsAreTheSameLooseAndPacked(String format) throws Exception {
    Repo repo = history(format);
    assertEverythingIsReadAsGitReadsIt(repo);
    repo.git("repack", "-q", "-a", "-d", "-f", "--depth=40", "--window=40");
    repo.git("prune-packed");
    assertThat(repo.git("count-objects")).startsWith("0 objects");
    assertEverythingIsReadAsGitReadsIt(repo);
    repo.file("late.txt", "late\n").commit("Late");
    repo.git("tag", "-a", "v1", "-m", "One");
    assertEverythingIsReadAsGitReadsIt(repo);
  }

  @Test
  void deltasAgainstObjectsNamedByIdAreUndone() throws Exception {
    Repo repo = history("sha1");
    repo.git("-c", "repack.useDeltaBaseOffset=false", "repack", "-q", "-a", "-d", "-f");
    repo.git("prune-packed");
    assertEverythingIsReadAsGitReadsIt(repo);
  }

  @Test
  void largeObjectsAreNotReadAndTheirSizeIsKnown() throws Exception {
    Repo repo = Repo.init(folder.resolve("large")).file("big.txt", "x".repeat(3 << 20));
    repo.commit("Large");
    ObjectId id = id(repo, "HEAD:big.txt");
    for (int round = 0; round < 2; round++) {
      try (ObjectReader reader = open(repo).reader(1 << 20)) {
        assertThat(reader.size(id)).isEqualTo(3 << 20);
        assertThatThrownBy(() -> reader.read(id, 1 << 20))
            .isInstanceOf(ObjectUnavailable.class)
            .hasMessage("larger than 1 MiB");
      }
      repo.git("gc", "-q");
    }
  }

  @Test
  void objectThatIsNotThereIsMissing() throws Exception {
    Repo repo = history("sha1");
    ObjectId id = ObjectId.parse("0123456789".repeat(4), ObjectFormat.SHA1).orElseThrow();
    try (ObjectReader reader = open(repo).reader(1 << 20)) {
      assertThat(reader.contains(id)).isFalse();
      assertThatThrownBy(() -> reader.read(id, ANY)).hasMessage("not in this clone");
      assertThatThrownBy(() -> reader.size(id)).hasMessage("not in this clone");
    }
  }

  /** Whatever stands in the files, reading ends with an object or with a cause. */
  @Test
  void brokenPacksGiveTheRightContentOrACause() throws Exception {
    Repo repo = history("sha1");
    repo.git("repack", "-q", "-a", "-d", "-f");
    List<ObjectId> ids = ids(repo);
    Path pack = onlyFile(repo.path(".git/objects/pack"), ".pack");
    Path index = onlyFile(repo.path(".git/objects/pack"), ".idx");
    Random random = new Random(7);
    int damaged = 0;
    for (int round = 0; round < 60; round++) {
      for (Path file : List.of(pack, index)) {
        byte[] whole = Files.readAllBytes(file);
        file.toFile().setWritable(true);
        Files.write(file, spoil(whole, random, round));
        damaged += readAll(repo, ids);
        Files.write(file, whole);
      }
    }
    assertThat(damaged).isPositive();
    assertThat(readAll(repo, ids)).isZero();
  }

  private static byte[] spoil(byte[] whole, Random random, int round) {
    if (round % 3 == 0) {
      return Arrays.copyOf(whole, random.nextInt(whole.length));
    }
    byte[] spoiled = whole.clone();
    for (int i = 0; i < 20; i++) {
      spoiled[random.nextInt(spoiled.length)] = (byte) random.nextInt();
    }
    return spoiled;
  }

  private static int readAll(Repo repo, List<ObjectId> ids) throws IOException {
    int unavailable = 0;
    try (ObjectReader reader = open(repo).reader(1 << 20)) {
      for (ObjectId id : ids) {
        try {
          RawObject object = reader.read(id, ANY);
          assertThat(ObjectFormat.SHA1.idOf(object.type(), object.content())).isEqualTo(id);
        } catch (ObjectUnavailable cause) {
          assertThat(cause.why()).isNotEmpty();
          unavailable++;
        }
      }
    }
    return unavailable;
  }

  private Repo history(String format) {
    Repo repo = Repo.init(folder.resolve(format), "--object-format=" + format);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      text.append("line ").append(i * 7919).append('\n');
      repo.file("a.txt", text.toString()).file("dir" + i % 4 + "/b" + i + ".txt", "b" + i);
      repo.commit("Change " + i);
    }
    return repo;
  }

  private static void assertEverythingIsReadAsGitReadsIt(Repo repo) throws Exception {
    List<ObjectId> ids = ids(repo);
    assertThat(ids).hasSizeGreaterThan(50);
    try (ObjectReader reader = open(repo).reader(1 << 20)) {
      for (ObjectId id : ids) {
        RawObject object = reader.read(id, ANY);
        String type = object.type().word();
        assertThat(reader.size(id)).isEqualTo(object.content().length);
        assertThat(reader.contains(id)).isTrue();
        if (object.type() != ObjectType.TREE) {
          assertThat(new String(object.content(), StandardCharsets.UTF_8))
              .isEqualTo(repo.git("cat-file", type, id.hex()));
        }
      }
    }
  }

  private static List<ObjectId> ids(Repo repo) {
    ObjectFormat format = format(repo);
    return repo.git("cat-file", "--batch-all-objects", "--batch-check")
        .lines()
        .map(line -> ObjectId.parse(line.split(" ", 2)[0], format).orElseThrow())
        .toList();
  }

  private static ObjectId id(Repo repo, String revision) {
    return ObjectId.parse(repo.git("rev-parse", revision).strip(), format(repo)).orElseThrow();
  }

  private static ObjectFormat format(Repo repo) {
    return GitFolder.at(repo.path(".git")).orElseThrow().format();
  }

  private static ObjectDatabase open(Repo repo) throws IOException {
    return ObjectDatabase.open(repo.path(".git/objects"), format(repo));
  }

  private static Path onlyFile(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(ending)).toList();
      assertThat(found).hasSize(1);
      return found.getFirst();
    }
  }
}
