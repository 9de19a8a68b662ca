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

import dev.seatrial.model.Place;
import dev.seatrial.model.facts.tree.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainFolderTargetTest {
  @TempDir Path folder;

  @Test
  void filesAreFoundWithoutWhatToolsFetchedOrBuilt() throws Exception {
    write("app.js", "1");
    write(".gitignore", "*.log\n");
    write("debug.log", "1");
    write("node_modules/left-pad/index.js", "1");
    write("env/pyvenv.cfg", "");
    write("env/lib/a.py", "1");
    write("pom.xml", "<project/>");
    write("target/classes/A.class", "1");
    write("build/webpack.js", "1");
    try (Target target = open(folder)) {
      assertThat(paths(target))
          .containsExactly(".gitignore", "app.js", "build/webpack.js", "pom.xml");
      assertThat(target.commit()).isEmpty();
      assertThat(target.committed()).isEmpty();
      assertThat(target.dirty()).isFalse();
      assertThat(why(target.history(folder))).isEqualTo("the target is not a git repository");
      assertThat(fact(target.ignoreRules()).covering("x.log")).contains(new Place(".gitignore", 1));
      assertThat(fact(target.tree()).scope().searched()).isEqualTo("4 files");
    }
  }

  @Test
  void filesHaveTheIdsThatGitWouldGiveThem() throws Exception {
    write("a.txt", "hello\n");
    try (Target target = open(folder)) {
      assertThat(file(target, "a.txt").blob())
          .isEqualTo("ce013625030ba8dba906f756967f9e9ca394464a");
      assertThat(file(target, "a.txt").role()).isEqualTo(Role.PRODUCTION);
    }
  }

  @Test
  void fileThatChangesUnderTheAuditIsNotReadAsSomethingElse() throws Exception {
    write("a.txt", "before");
    try (Target target = open(folder)) {
      assertThat(paths(target)).containsExactly("a.txt");
      write("a.txt", "after");
      assertThat(content(target, "a.txt")).isEqualTo(withheld("changed while it was read"));
      write("a.txt", "before");
    }
    try (Target target = open(folder)) {
      assertThat(content(target, "a.txt")).isEqualTo(text("before"));
    }
  }

  @Test
  void appInFoldersOfSamplesIsTheApp() throws Exception {
    write("README.md", "# Samples");
    write("samples/shop/src/server.ts", "export {};");
    write("samples/shop/src/server.test.ts", "export {};");
    try (Target target = open(folder)) {
      assertThat(file(target, "samples/shop/src/server.ts").role()).isEqualTo(Role.PRODUCTION);
      assertThat(file(target, "samples/shop/src/server.test.ts").role()).isEqualTo(Role.TEST);
    }
    write("src/index.ts", "export {};");
    try (Target target = open(folder)) {
      assertThat(file(target, "samples/shop/src/server.ts").role()).isEqualTo(Role.EXAMPLE);
    }
  }

  @Test
  void emptyFolderHasNoFiles() throws Exception {
    try (Target target = open(folder)) {
      assertThat(paths(target)).isEmpty();
    }
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
