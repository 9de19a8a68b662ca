package dev.seatrial.git.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.git.Repo;
import dev.seatrial.git.Target;
import dev.seatrial.git.TargetException;
import dev.seatrial.git.objects.ObjectType;
import dev.seatrial.git.scan.ContentWalk;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is looked at before a commit and before a push. */
class UnreachedTest {
  @TempDir Path folder;

  @Test
  void everythingThatARevisionDoesNotReachIsNew() throws Exception {
    Repo repo = Repo.init(folder);
    repo.file("a", "one\n").file("b/c", "two\n").commit("Begin");
    repo.git("tag", "-a", "v1", "-m", "One");
    repo.git("checkout", "-q", "-b", "side");
    repo.file("b/d", "three\n").commit("Side");
    repo.git("checkout", "-q", "main");
    repo.file("a", "four\n").file("b/copy", "two\n").commit("Next");
    repo.git("tag", "-a", "v2", "-m", "Two");
    check(repo, "v1");
    check(repo, "main");
    check(repo, "side");
    repo.git("repack", "-q", "-a", "-d", "-f");
    repo.git("prune-packed");
    check(repo, "v1");
    check(repo, "side");
  }

  @Test
  void onlyWhatIsStagedAndNotCommittedIsStaged() throws Exception {
    Repo repo = Repo.init(folder);
    repo.file("a", "one\n").file("b", "two\n").commit("Begin");
    assertThat(staged(repo)).isEmpty();
    repo.file("b", "new\n").file("moved", "one\n").git("add", "-A");
    repo.file("b", "not staged\n").file("c", "nor this\n");
    repo.git("add", "--intent-to-add", "c");
    assertThat(staged(repo)).containsExactly(repo.git("rev-parse", ":b").strip());
  }

  @Test
  void revisionThatIsNoneIsRefusedInOneSentence() {
    Repo repo = Repo.init(folder);
    repo.file("a", "one\n").commit("Begin");
    assertThatThrownBy(
            () -> {
              try (Target target = Target.open(repo.root(), Optional.empty())) {
                target.since("nowhere");
              }
            })
        .isInstanceOf(TargetException.class)
        .hasMessageEndingWith(" has no commit nowhere.");
  }

  /** What git lists as kept, without what it lists as reached. */
  private static void check(Repo repo, String revision) throws Exception {
    Set<String> expected =
        repo.git("cat-file", "--batch-all-objects", "--batch-check=%(objectname) %(objecttype)")
            .lines()
            .filter(line -> !line.endsWith(" tree"))
            .map(line -> line.substring(0, line.indexOf(' ')))
            .collect(Collectors.toCollection(TreeSet::new));
    repo.git("rev-list", "--objects", revision)
        .lines()
        .forEach(line -> expected.remove(line.split(" ", 2)[0]));
    for (String tag : repo.git("tag", "--merged", revision).lines().toList()) {
      expected.remove(repo.git("rev-parse", tag).strip());
    }
    try (Target target = Target.open(repo.root(), Optional.empty())) {
      assertThat(shown(target.since(revision))).isEqualTo(expected);
    }
  }

  private static Set<String> staged(Repo repo) throws Exception {
    try (Target target = Target.open(repo.root(), Optional.empty())) {
      return shown(target.staged());
    }
  }

  private static Set<String> shown(ContentWalk walk) {
    Set<String> shown = new TreeSet<>();
    Arrays.stream(ObjectType.values()).forEach(type -> walk.each(type, id -> shown.add(id.hex())));
    return shown;
  }
}
