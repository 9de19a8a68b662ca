package dev.seatrial.git.objects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.git.Repo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionsTest {
  @TempDir static Path folder;
  private Repo repo;

  @BeforeEach
  void branchAndMerge() {
    repo = new Repo(folder);
    if (repo.path(".git").toFile().exists()) {
      return;
    }
    Repo.init(folder).file("a", "1").commit("One");
    repo.git("branch", "loose/branch");
    repo.git("tag", "light");
    repo.git("tag", "-a", "heavy", "-m", "Heavy");
    repo.git("tag", "-a", "heavier", "-m", "Heavier", "heavy");
    repo.git("checkout", "-q", "-b", "side");
    repo.file("b", "1").commit("Two");
    repo.git("checkout", "-q", "main");
    repo.file("c", "1").commit("Three");
    repo.git("merge", "-q", "--no-edit", "side");
    repo.git("update-ref", "refs/remotes/origin/main", "HEAD~1");
    repo.git("pack-refs", "--all");
    repo.git("branch", "fresh", "side");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HEAD", "@", "main", "refs/heads/main", "heads/main", "side", "loose/branch", "light",
        "heavy", "heavier", "fresh", "origin/main", "HEAD~1", "HEAD~", "HEAD^", "HEAD^2",
        "HEAD~2", "HEAD^2^", "HEAD^2~1", "main^0", "heavy~0"
      })
  void namesAreWhatGitTakesThemFor(String name) throws Exception {
    assertThat(commit(name)).contains(repo.git("rev-parse", name + "^{commit}").strip());
  }

  @Test
  void beginningsOfIdsAreEnoughWhereTheyAreUnique() throws Exception {
    String id = repo.git("rev-parse", "HEAD").strip();
    assertThat(commit(id)).contains(id);
    assertThat(commit(id.substring(0, 12))).contains(id);
    assertThat(commit(id.substring(0, 12).toUpperCase(java.util.Locale.ROOT))).contains(id);
    assertThat(commit(id.substring(0, 3))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "absent",
        "HEAD~99",
        "HEAD^3",
        "../HEAD",
        "refs/heads/../../HEAD",
        "HEAD:a",
        "-x",
        "refs/heads",
        "refs/heads/",
        "main lock",
        "HEAD^{tree}",
        "~",
        "config",
        "0000000"
      })
  void otherNamesAreNothing(String name) throws Exception {
    assertThat(commit(name)).isEmpty();
  }

  private Optional<String> commit(String name) throws IOException {
    GitFolder git = GitFolder.at(repo.path(".git")).orElseThrow();
    ObjectDatabase objects = ObjectDatabase.open(git.objects(), git.format());
    try (ObjectReader reader = objects.reader(1 << 20)) {
      return new Revisions(git, reader).commit(name).map(ObjectId::hex);
    }
  }
}
