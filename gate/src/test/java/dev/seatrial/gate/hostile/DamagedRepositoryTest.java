package dev.seatrial.gate.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.report.Standing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Repositories whose own files are cut, flipped or point elsewhere. */
class DamagedRepositoryTest {
  private static final int ROUNDS = Integer.getInteger("seatrial.fuzz.rounds", 12);
  private static final long SEED = Long.getLong("seatrial.fuzz.seed", 20260301);

  @TempDir private Path scratch;
  private Path bare;
  private Trial whole;

  @BeforeEach
  void packARepository() throws Exception {
    Path app = Shop.write(scratch.resolve("app"));
    Files.writeString(scratch.resolve("outside.txt"), Trial.CANARY);
    Shop.git(app, "init", "-q", "-b", "main");
    Shop.git(app, "add", "-A");
    Shop.git(app, "commit", "-q", "-m", "Start");
    Files.writeString(app.resolve("README.md"), "# Shop\n\nMore words.\n");
    Shop.git(app, "commit", "-q", "-a", "-m", "More");
    bare = scratch.resolve("bare");
    Shop.git(scratch, "clone", "-q", "--bare", "--no-local", "app", "bare");
    Shop.git(bare, "repack", "-q", "-a", "-d");
    whole = Trial.of(bare);
  }

  private Path only(String ending) throws IOException {
    try (Stream<Path> files = Files.list(bare.resolve("objects/pack"))) {
      return files.filter(file -> file.toString().endsWith(ending)).findFirst().orElseThrow();
    }
  }

  private void damage(Path file, Random random) throws IOException {
    byte[] before = Files.readAllBytes(file);
    file.toFile().setWritable(true);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = before.clone();
      if (round % 3 == 0) {
        bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
      } else {
        for (int i = 0; i < 1 + round; i++) {
          bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
      }
      Files.write(file, bytes);
      Trial.of(bare).doubtsAtMost(whole, "damage to " + file.getFileName() + ", round " + round);
    }
    Files.write(file, before);
  }

  @Test
  void aDamagedPackMakesDoubtsOnly() throws IOException {
    damage(only(".pack"), new Random(SEED));
  }

  @Test
  void aDamagedIndexOfAPackMakesDoubtsOnly() throws IOException {
    damage(only(".idx"), new Random(SEED + 1));
  }

  @Test
  void aPackThatIsGoneMakesDoubtsOnly() throws IOException {
    Files.delete(only(".pack"));
    Trial trial = Trial.of(bare);
    trial.doubtsAtMost(whole, "a lost pack");
    assertThat(trial.aspects().values()).doesNotContain(Standing.PASSED, Standing.FAILED);
  }

  @Test
  void filesThatRuleARepositoryMayHoldAnything() throws IOException {
    Random random = new Random(SEED + 2);
    for (String name :
        List.of(
            "HEAD",
            "config",
            "packed-refs",
            "shallow",
            "objects/info/alternates",
            "info/exclude",
            "commondir",
            "gitdir")) {
      Path file = bare.resolve(name);
      boolean there = Files.exists(file);
      byte[] before = there ? Files.readAllBytes(file) : new byte[0];
      Files.createDirectories(file.getParent());
      for (String text :
          List.of(
              "",
              "\n",
              "../../outside.txt\n",
              "ref: ../../outside.txt\n",
              "ref: refs/heads/" + "x/".repeat(5000),
              "[core]\n\tworktree = " + scratch + "\n",
              scratch.resolve("app/.git/objects") + "\n",
              "[include]\n\tpath = ../outside.txt\n")) {
        Files.writeString(file, text);
        Trial.of(bare);
      }
      byte[] noise = new byte[2000];
      random.nextBytes(noise);
      Files.write(file, noise);
      Trial.of(bare);
      if (there) {
        Files.write(file, before);
      } else {
        Files.delete(file);
      }
    }
  }

  @Test
  void anIndexOfAWorkTreeMayHoldAnything() throws IOException {
    Path app = scratch.resolve("app");
    Path index = app.resolve(".git/index");
    byte[] before = Files.readAllBytes(index);
    Random random = new Random(SEED + 3);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes =
          Arrays.copyOf(before, round % 2 == 0 ? before.length : random.nextInt(before.length));
      for (int i = 0; i < round && bytes.length > 0; i++) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      }
      Files.write(index, bytes);
      Trial.of(app);
    }
  }

  @Test
  void looseObjectsMayHoldAnything() throws Exception {
    Path app = scratch.resolve("app");
    Trial before = Trial.of(app);
    List<Path> objects;
    try (Stream<Path> all = Files.walk(app.resolve(".git/objects"))) {
      objects = all.filter(Files::isRegularFile).sorted().toList();
    }
    Random random = new Random(SEED + 4);
    for (int round = 0; round < ROUNDS; round++) {
      Path object = objects.get(random.nextInt(objects.size()));
      byte[] bytes = Files.readAllBytes(object);
      object.toFile().setWritable(true);
      byte[] damaged = bytes.clone();
      damaged[random.nextInt(damaged.length)] ^= 4;
      Files.write(object, round % 2 == 0 ? damaged : Arrays.copyOf(bytes, bytes.length / 2));
      Trial.of(app).doubtsAtMost(before, "damage to " + object.getFileName());
      Files.write(object, bytes);
    }
  }

  @Test
  void aDotGitThatPointsOutsideIsNotFollowed() throws Exception {
    Path victim = Shop.write(scratch.resolve("victim"));
    Files.writeString(victim.resolve("secret.md"), "# " + Trial.CANARY);
    Shop.git(victim, "init", "-q", "-b", "main");
    Shop.git(victim, "add", "-A");
    Shop.git(victim, "commit", "-q", "-m", Trial.CANARY);
    Path evil = Files.createDirectories(scratch.resolve("evil"));
    Files.writeString(evil.resolve(".git"), "gitdir: ../victim/.git\n");
    Files.writeString(evil.resolve("README.md"), "# Evil\n", StandardCharsets.UTF_8);
    assertThat(Trial.of(evil).json()).doesNotContain("secret.md");
  }

  @Test
  void aBlobThatUnpacksToAGigabyteIsNotUnpacked() throws Exception {
    Path app = Files.createDirectories(scratch.resolve("bomb"));
    Shop.git(app, "init", "-q", "-b", "main");
    String stream =
        "blob\nmark :1\ndata 200000000\n"
            + "0".repeat(200_000_000)
            + "\ncommit refs/heads/main\ncommitter A <a@b> 1700000000 +0000\ndata 1\nx"
            + "\nM 100644 :1 package.json\nM 100644 :1 package-lock.json\nM 100644 :1 README.md\n"
            + "M 100644 :1 .github/workflows/ci.yml\nM 100644 :1 Dockerfile\n";
    Shop.git(app, stream.getBytes(StandardCharsets.US_ASCII), "fast-import", "--quiet");
    Trial trial = Trial.of(app.resolve(".git"));
    assertThat(trial.json()).contains("larger than 1 MiB");
    assertThat(trial.standing("tests.ci-blocks-merge#runs-tests")).isEqualTo(Standing.UNPROVEN);
  }
}
