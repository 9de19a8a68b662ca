package dev.seatrial.git;

import static dev.seatrial.git.Seen.content;
import static dev.seatrial.git.Seen.fact;
import static dev.seatrial.git.Seen.file;
import static dev.seatrial.git.Seen.open;
import static dev.seatrial.git.Seen.paths;
import static dev.seatrial.git.Seen.why;
import static dev.seatrial.git.Seen.withheld;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seatrial.model.facts.tree.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileTargetTest {
  @TempDir Path folder;
  private Repo secret;
  private Repo repo;

  @BeforeEach
  void keepASecretNextDoor() {
    secret = Repo.init(folder.resolve("secret"));
    secret.file("secret.txt", "keep out").commit("Secret");
    repo = Repo.init(folder.resolve("shop"));
    repo.file("a.txt", "a\n").commit("Start");
  }

  @Test
  void gitFileThatIsNotAnsweredIsNotFollowed() throws Exception {
    Path plain = Files.createDirectories(folder.resolve("plain"));
    Files.writeString(plain.resolve(".git"), "gitdir: " + secret.path(".git") + "\n");
    Files.writeString(plain.resolve("b.txt"), "b");
    try (Target target = open(plain)) {
      assertThat(paths(target)).containsExactly("b.txt");
      assertThat(target.commit()).isEmpty();
      assertThat(why(target.history(folder))).contains("does not point back");
    }
    assertThatThrownBy(() -> open(plain, "HEAD"))
        .isInstanceOf(TargetException.class)
        .hasMessageContaining("There is no revision HEAD");
  }

  @Test
  void linkInsteadOfARepositoryIsNotFollowed() throws Exception {
    Path plain = Files.createDirectories(folder.resolve("plain"));
    Files.createSymbolicLink(plain.resolve(".git"), secret.path(".git"));
    Files.writeString(plain.resolve("b.txt"), "b");
    try (Target target = open(plain)) {
      assertThat(target.commit()).isEmpty();
    }
  }

  @Test
  void linkedObjectsAreNotRead() throws Exception {
    delete(repo.path(".git/objects"));
    Files.createSymbolicLink(repo.path(".git/objects"), secret.path(".git/objects"));
    Files.writeString(repo.path(".git/refs/heads/main"), secret.git("rev-parse", "HEAD"));
    try (Target target = open(repo.root())) {
      assertThat(target.commit()).isEmpty();
      assertThat(paths(target)).containsExactly("a.txt");
    }
  }

  @Test
  void borrowedObjectsAreNotRead() throws Exception {
    Repo borrower = new Repo(folder.resolve("borrower"));
    secret.git("clone", "-q", "--shared", secret.root().toString(), borrower.root().toString());
    try (Target target = open(borrower.root())) {
      assertThat(paths(target)).containsExactly("secret.txt");
      assertThat(why(target.history(folder.resolve("cache"))))
          .isEqualTo(
              "the commit at HEAD is not in this clone, and objects that it borrows are not read");
    }
  }

  @Test
  void nothingOfItsSettingsIsRun() throws Exception {
    Path trace = folder.resolve("trace");
    repo.file("touch.sh", "#!/bin/sh\ntouch " + trace + "\ncat\n");
    repo.path("touch.sh").toFile().setExecutable(true);
    String script = repo.path("touch.sh").toString();
    repo.file(".gitattributes", "*.txt filter=evil diff=evil\n");
    Files.writeString(
        repo.path(".git/config"),
        """
        [core]
          fsmonitor = %1$s
          worktree = %2$s
          hooksPath = %1$s
        [filter "evil"]
          clean = %1$s
          smudge = %1$s
          required = true
        [diff "evil"]
          textconv = %1$s
        [include]
          path = %3$s
        """
            .formatted(script, secret.root(), folder.resolve("absent")));
    try (Target target = open(repo.root())) {
      assertThat(paths(target)).contains("a.txt").doesNotContain("secret.txt");
      assertThat(fact(target.history(folder.resolve("cache"))).commits()).hasSize(1);
    }
    assertThat(trace).doesNotExist();
  }

  @Test
  void linksAreEntriesAndNeverFollowed() throws Exception {
    Files.createSymbolicLink(repo.path("out"), secret.root());
    Files.createSymbolicLink(repo.path("loop"), repo.root());
    Files.createSymbolicLink(repo.path("self"), Path.of("self"));
    try (Target target = open(repo.root())) {
      assertThat(paths(target)).containsExactly("a.txt", "loop", "out", "self");
      assertThat(file(target, "out").kind()).isEqualTo(SourceFile.Kind.SYMLINK);
      assertThat(content(target, "out")).isEqualTo(withheld("a symbolic link"));
    }
    repo.commit("Links");
    try (Target target = open(repo.root())) {
      assertThat(target.dirty()).isFalse();
    }
  }

  @Test
  void folderThatBecameALinkHidesWhatWasTrackedInIt() throws Exception {
    repo.file("conf/secret.txt", "mine").commit("Conf");
    delete(repo.path("conf"));
    Files.createSymbolicLink(repo.path("conf"), secret.root());
    try (Target target = open(repo.root())) {
      assertThat(paths(target)).containsExactly("a.txt", "conf");
    }
  }

  @Test
  void pipesDoNotBlock() throws Exception {
    new ProcessBuilder("mkfifo", repo.path("pipe").toString(), repo.path(".git/shallow").toString())
        .start()
        .waitFor();
    try (Target target = open(repo.root())) {
      assertThat(paths(target)).containsExactly("a.txt");
      assertThat(fact(target.history(folder.resolve("cache"))).commits()).hasSize(1);
    }
  }

  @Test
  void referenceThatLeadsOutIsNone() throws Exception {
    Files.writeString(folder.resolve("id"), repo.git("rev-parse", "HEAD"));
    Files.writeString(repo.path(".git/HEAD"), "ref: refs/../../../id\n");
    try (Target target = open(repo.root())) {
      assertThat(target.commit()).isEmpty();
    }
    assertThatThrownBy(() -> open(repo.root(), "../../../id")).isInstanceOf(TargetException.class);
  }

  @Test
  void referencesInACircleAreNone() throws Exception {
    Files.writeString(repo.path(".git/refs/heads/main"), "ref: refs/heads/other\n");
    Files.writeString(repo.path(".git/refs/heads/other"), "ref: refs/heads/main\n");
    try (Target target = open(repo.root())) {
      assertThat(target.commit()).isEmpty();
    }
  }

  @Test
  void namesThatAreNoTextStayApart() throws Exception {
    String blob = repo.git("hash-object", "-w", "a.txt").strip();
    byte[] index =
        concat(
            entry(blob, new byte[] {'n', (byte) 0xe9}),
            entry(blob, new byte[] {'n', (byte) 0xe8}),
            entry(blob, "new\nline\u001b[31m".getBytes(StandardCharsets.UTF_8)),
            entry(blob, "naïve ✓".getBytes(StandardCharsets.UTF_8)));
    repo.git(index, "update-index", "-z", "--index-info");
    repo.git("commit", "-q", "-m", "Names");
    try (Target target = open(repo.root(), "HEAD")) {
      assertThat(paths(target))
          .containsExactly("a.txt", "n\\xE8", "n\\xE9", "naïve ✓", "new\nline\u001b[31m");
    }
    repo.git("checkout", "-q", "-f", "HEAD");
    try (Target target = open(repo.root())) {
      assertThat(paths(target))
          .containsExactly("a.txt", "n\\xE8", "n\\xE9", "naïve ✓", "new\nline\u001b[31m");
      assertThat(target.dirty()).isFalse();
    }
  }

  @Test
  void forgedObjectIsNotBelieved() throws Exception {
    String id = repo.git("hash-object", "a.txt").strip();
    repo.file("b.txt", "forged\n").commit("Other");
    String other = repo.git("hash-object", "b.txt").strip();
    Path object = repo.path(".git/objects/" + id.substring(0, 2) + "/" + id.substring(2));
    Path forged = repo.path(".git/objects/" + other.substring(0, 2) + "/" + other.substring(2));
    Files.delete(object);
    Files.copy(forged, object);
    try (Target target = open(repo.root(), "HEAD")) {
      assertThat(content(target, "a.txt")).isEqualTo(withheld("damaged in the object database"));
    }
  }

  private static byte[] entry(String blob, byte[] name) {
    return concat(("100644 " + blob + "\t").getBytes(StandardCharsets.US_ASCII), name, new byte[1]);
  }

  private static byte[] concat(byte[]... parts) {
    var all = new java.io.ByteArrayOutputStream();
    List.of(parts).forEach(all::writeBytes);
    return all.toByteArray();
  }

  private static void delete(Path path) throws IOException {
    try (Stream<Path> all = Files.walk(path)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
