package dev.seatrial.git.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.git.Repo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeDiffTest {
  @TempDir Path folder;
  private Repo repo;

  @BeforeEach
  void commit() {
    repo = Repo.init(folder);
    repo.file("a.txt", "1").file("dir/b.txt", "1").file("dir/c.txt", "1").file("same/d.txt", "1");
    repo.commit("Start");
  }

  @Test
  void firstCommitAddsEverything() throws Exception {
    assertThat(differences("", "HEAD"))
        .containsExactly("A a.txt", "A dir/b.txt", "A dir/c.txt", "A same/d.txt");
  }

  @Test
  void changesAreFoundInOrderOfPath() throws Exception {
    repo.file("a.txt", "2").file("dir/new/e.txt", "1").file("z.txt", "1");
    Files.delete(repo.path("dir/b.txt"));
    repo.commit("Change");
    assertThat(differences("HEAD~1", "HEAD"))
        .containsExactly("M a.txt", "D dir/b.txt", "A dir/new/e.txt", "A z.txt");
  }

  @Test
  void fileThatBecomesAFolderIsDeletedAndItsFilesAdded() throws Exception {
    repo.file("dir.txt", "1").file("dirt", "1").commit("Neighbours in the order of trees");
    Files.delete(repo.path("a.txt"));
    repo.file("a.txt/inside.txt", "1").commit("Folder");
    assertThat(differences("HEAD~1", "HEAD")).containsExactly("D a.txt", "A a.txt/inside.txt");
    assertThat(differences("HEAD", "HEAD~1")).containsExactly("A a.txt", "D a.txt/inside.txt");
  }

  @Test
  void changeOfModeIsAModification() throws Exception {
    repo.path("a.txt").toFile().setExecutable(true);
    repo.commit("Executable");
    assertThat(differences("HEAD~1", "HEAD")).containsExactly("M a.txt");
  }

  @Test
  void treesThatHoldEachOtherManyTimesAreCut() throws Exception {
    ObjectId bomb = id(bomb());
    try (ObjectReader reader = reader()) {
      TreeListing listing = TreeListing.of(bomb, reader, 1000);
      assertThat(listing.entries()).hasSizeLessThanOrEqualTo(1000);
      assertThat(listing.blindspots()).isNotEmpty();
      Lines lines = new Lines();
      assertThatThrownBy(() -> new TreeDiff(reader, lines, 1000).all(bomb))
          .isInstanceOf(ObjectUnavailable.class);
      assertThat(lines.all).hasSizeLessThanOrEqualTo(1000);
    }
  }

  private String bomb() {
    String tree = repo.git("rev-parse", "HEAD^{tree}").strip();
    for (int level = 0; level < 12; level++) {
      StringBuilder entries = new StringBuilder();
      for (char name = 'a'; name < 'k'; name++) {
        entries.append("040000 tree ").append(tree).append('\t').append(name).append('\n');
      }
      tree = repo.git(entries.toString().getBytes(StandardCharsets.UTF_8), "mktree").strip();
    }
    return tree;
  }

  private List<String> differences(String before, String after) throws Exception {
    Lines lines = new Lines();
    try (ObjectReader reader = reader()) {
      TreeDiff diff = new TreeDiff(reader, lines);
      if (before.isEmpty()) {
        diff.all(tree(after));
      } else {
        diff.between(tree(before), tree(after));
      }
    }
    return lines.all;
  }

  private ObjectReader reader() throws IOException {
    return ObjectDatabase.open(repo.path(".git/objects"), ObjectFormat.SHA1).reader(1 << 20);
  }

  private ObjectId tree(String revision) {
    return id(repo.git("rev-parse", revision + "^{tree}").strip());
  }

  private static ObjectId id(String hex) {
    return ObjectId.parse(hex, ObjectFormat.SHA1).orElseThrow();
  }

  private static final class Lines implements TreeDiff.Receiver {
    private final List<String> all = new ArrayList<>();

    @Override
    public void added(String path, ObjectId id) {
      all.add("A " + path);
    }

    @Override
    public void modified(String path, ObjectId id) {
      all.add("M " + path);
    }

    @Override
    public void deleted(String path, ObjectId id) {
      all.add("D " + path);
    }
  }
}
