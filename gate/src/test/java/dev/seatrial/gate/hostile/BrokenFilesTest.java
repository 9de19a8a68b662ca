package dev.seatrial.gate.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.report.Standing;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are there and cannot be read: what they would have told is in doubt, never absent. */
class BrokenFilesTest {
  private static final int ROUNDS = Integer.getInteger("seatrial.fuzz.rounds", 12);
  private static final long SEED = Long.getLong("seatrial.fuzz.seed", 20260301);

  /** Files of the shop on which many verdicts stand. */
  private static final List<String> TELLING =
      List.of("package.json", ".github/workflows/ci.yml", "Dockerfile", "README.md");

  private static final List<String> TOKENS =
      List.of(
          "\0", "{{", "${", "&a ", "*a", "<<: ", "\\", "\"", "'", "`", "```", "\t", "\r", "%",
          "[[");

  @TempDir private Path scratch;

  /** Ways in which a file cannot be read. */
  private enum Damage {
    A_GIGABYTE_OF_NOTHING {
      @Override
      void to(Path file) throws IOException {
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
          sparse.setLength(1L << 30);
        }
      }
    },
    BYTES_THAT_ARE_NO_TEXT {
      @Override
      void to(Path file) throws IOException {
        byte[] bytes = new byte[5000];
        new Random(SEED).nextBytes(bytes);
        Files.write(file, bytes);
      }
    },
    A_LINK_TO_A_FILE_OUTSIDE {
      @Override
      void to(Path file) throws IOException {
        Files.createSymbolicLink(file, Path.of("/etc/passwd"));
      }
    },
    A_LINK_TO_ITSELF {
      @Override
      void to(Path file) throws IOException {
        Files.createSymbolicLink(file, file.getFileName());
      }
    },
    A_PIPE {
      @Override
      void to(Path file) throws IOException, InterruptedException {
        new ProcessBuilder("mkfifo", file.toString()).start().waitFor();
      }
    };

    abstract void to(Path file) throws IOException, InterruptedException;
  }

  @Test
  void whatAFileWouldHaveToldIsInDoubtWhereItCannotBeRead() throws Exception {
    everyDamageMakesDoubts(Shop.write(scratch.resolve("folder")), TELLING);
  }

  @Test
  void theSameHoldsInAWorkTree() throws Exception {
    Path app = Shop.write(scratch.resolve("tree"));
    Shop.git(app, "init", "-q", "-b", "main");
    Shop.git(app, "add", "-A");
    Shop.git(app, "commit", "-q", "-m", "Start");
    everyDamageMakesDoubts(app, List.of(".github/workflows/ci.yml"));
  }

  private static void everyDamageMakesDoubts(Path app, List<String> paths) throws Exception {
    Trial whole = Trial.of(app);
    for (String path : paths) {
      Path file = app.resolve(path);
      byte[] before = Files.readAllBytes(file);
      Files.delete(file);
      Set<String> told = whole.unlike(Trial.of(app));
      assertThat(told).as("what is told by " + path).isNotEmpty();
      for (Damage damage : Damage.values()) {
        damage.to(file);
        Trial damaged = Trial.of(app);
        String what = damage + " at " + path;
        assertThat(told)
            .as(what)
            .allSatisfy(
                aspect ->
                    assertThat(damaged.standing(aspect)).as(aspect).isEqualTo(Standing.UNPROVEN));
        assertThat(damaged.json()).as(what).contains(path).doesNotContain("root:x:0");
        Files.delete(file);
      }
      Files.write(file, before);
    }
  }

  @Test
  void anotherEncodingSaysTheSame() throws IOException {
    Trial whole = Trial.of(Shop.write(scratch.resolve("utf-8")));
    for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      Path app = Shop.write(scratch.resolve(charset.name()));
      for (Map.Entry<String, String> file : Shop.FILES.entrySet()) {
        Files.writeString(app.resolve(file.getKey()), "\uFEFF" + file.getValue(), charset);
      }
      assertThat(Trial.of(app).unlike(whole)).as(charset.name()).isEmpty();
    }
  }

  @Test
  void filesMayHoldAnything() throws IOException {
    Random random = new Random(SEED + 7);
    Path app = Shop.write(scratch.resolve("mutated"));
    List<String> paths = Shop.FILES.keySet().stream().sorted().toList();
    for (int round = 0; round < ROUNDS; round++) {
      for (String path : paths) {
        byte[] text = Shop.FILES.get(path).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i <= random.nextInt(4); i++) {
          text = mutated(text, random);
        }
        Files.write(app.resolve(path), text);
      }
      Trial.of(app);
    }
  }

  private static byte[] mutated(byte[] text, Random random) {
    String latin = new String(text, StandardCharsets.ISO_8859_1);
    int at = random.nextInt(latin.length() + 1);
    int end = at + random.nextInt(latin.length() - at + 1);
    String token = TOKENS.get(random.nextInt(TOKENS.size()));
    String mutated =
        switch (random.nextInt(5)) {
          case 0 -> latin.substring(0, at);
          case 1 -> latin.substring(0, at) + latin.substring(end);
          case 2 -> latin.substring(0, at) + latin.substring(at, end).repeat(3);
          case 3 ->
              latin.substring(0, at) + token.repeat(1 + random.nextInt(50)) + latin.substring(at);
          default -> latin.substring(0, at) + (char) random.nextInt(256) + latin.substring(at);
        };
    return mutated.getBytes(StandardCharsets.ISO_8859_1);
  }
}
