package dev.seatrial.secrets.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.facts.secret.Credentials;
import dev.seatrial.secrets.kind.Composition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An object is searched once, whichever pack it is written into later. */
class KeptObjectsTest {
  @TempDir Path folder;
  private final Memory memory = new Memory();
  private Searched repo;
  private int commits;

  @BeforeEach
  void start() throws IOException {
    repo = Searched.in(folder);
    commit("ghp_{base62:30}{crc32-base62}", 12);
  }

  @Test
  void objectsThatArePackedAnewAreNotSearchedAgain() throws Exception {
    Credentials loose = repo.read(memory);
    assertThat(loose.all()).singleElement().matches(each -> each.sightings().size() == 12);
    assertThat(memory.kept).isEqualTo(1);
    repo.git("gc", "-q");
    assertThat(repo.read(memory)).isEqualTo(loose);
    repo.git("repack", "-q", "-a", "-d", "-f", "--depth=50", "--window=50");
    assertThat(repo.read(memory)).isEqualTo(loose);
    assertThat(memory.kept).as("nothing new was searched").isEqualTo(1);
    assertThat(repo.read()).isEqualTo(loose);
  }

  @Test
  void afterMoreCommitsOnlyTheirObjectsAreSearched() throws Exception {
    repo.git("gc", "-q");
    repo.read(memory);
    int before = memory.examined.count();
    memory.forgetWhatWasFound();
    commit("npm_{base62:30}{crc32-base62}", 10);
    repo.git("gc", "-q");
    assertThat(repo.read(memory).all())
        .singleElement()
        .matches(each -> each.shown().equals("npm_"))
        .matches(each -> each.sightings().size() == 10);
    assertThat(memory.examined.count()).isEqualTo(before + 24);
  }

  /** Objects come, go, and are written in every way; what is told never depends on what is kept. */
  @Test
  void whatIsKeptChangesNothingThatIsTold() throws Exception {
    List<List<String>> steps =
        List.of(
            List.of("gc", "-q"),
            List.of("commit", "-q", "--amend", "-m", "Other"),
            List.of("gc", "-q", "--prune=now"),
            List.of("reset", "-q", "--hard", "HEAD~3"),
            List.of("reflog", "expire", "--expire=now", "--all"),
            List.of("repack", "-q", "--cruft", "-d"),
            List.of("gc", "-q", "--prune=now"),
            List.of(
                "tag", "-a", "v1", "-m", "t " + Composition.of("npm_{base62:30}{crc32-base62}")),
            List.of("gc", "-q"));
    for (List<String> step : steps) {
      repo.git(step.toArray(String[]::new));
      assertThat(repo.read(memory)).as(step.toString()).isEqualTo(repo.read());
      commit("api_token: {base62:33}", 2);
      assertThat(repo.read(memory)).as(step.toString()).isEqualTo(repo.read());
    }
  }

  private void commit(String secret, int times) throws IOException {
    for (int i = 0; i < times; i++) {
      commits++;
      String line = "settings " + commits + " " + Composition.of(secret) + "\n";
      Files.writeString(
          folder.resolve("settings.txt"),
          "a line that stays as it is\n".repeat(40) + line + "and one more\n".repeat(9));
      if (commits % 5 == 0) {
        byte[] packed = ("BZh91AY&SY\0\0" + commits).getBytes(StandardCharsets.ISO_8859_1);
        Files.write(folder.resolve("a.bz2"), packed);
        Files.writeString(folder.resolve("a.png"), "\u0089PNG\r\n" + commits);
      }
      repo.commit();
    }
  }

  /** Keeps it for as long as a test takes. */
  private static final class Memory implements CredentialsReader.Kept {
    private final Map<String, Haul> hauls = new HashMap<>();
    private Examined examined = Examined.NOTHING;
    private int kept;

    void forgetWhatWasFound() {
      hauls.clear();
      examined = new Examined(examined.width(), examined.entries(), examined.counts(), List.of());
    }

    @Override
    public Optional<Haul> of(String pack) {
      return Optional.ofNullable(hauls.get(pack));
    }

    @Override
    public void keep(String pack, Haul haul) {
      hauls.put(pack, haul);
    }

    @Override
    public Optional<Examined> examined(String objects) {
      return Optional.of(examined);
    }

    @Override
    public void keep(String objects, Examined now) {
      examined = now;
      kept++;
    }
  }
}
