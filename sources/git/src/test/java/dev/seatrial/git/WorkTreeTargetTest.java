package dev.seatrial.git;

import static dev.seatrial.git.Seen.content;
import static dev.seatrial.git.Seen.fact;
import static dev.seatrial.git.Seen.file;
import static dev.seatrial.git.Seen.open;
import static dev.seatrial.git.Seen.paths;
import static dev.seatrial.git.Seen.text;
import static dev.seatrial.git.Seen.why;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkTreeTargetTest {
  @TempDir Path folder;
  private Repo repo;

  @BeforeEach
  void commitSomeFiles() {
    repo = Repo.init(folder.resolve("shop"));
    repo.file(".gitignore", "*.log\n/out/\n");
    repo.file("README.md", "# Shop\n").file("src/app.ts", "export {};\n");
    repo.file("run.sh", "#!/bin/sh\n");
    repo.path("run.sh").toFile().setExecutable(true);
    repo.commit("Start");
  }

  @Test
  void cleanWorkTreeIsWhatItsCommitHolds() throws Exception {
    try (Target target = open(repo.root())) {
      assertThat(blobs(target)).isEqualTo(committed());
      assertThat(target.dirty()).isFalse();
      assertThat(target.name()).isEqualTo("shop");
      assertThat(target.within()).isEmpty();
      assertThat(target.commit()).contains(repo.git("rev-parse", "HEAD").strip());
      assertThat(target.committed().orElseThrow()).isEqualTo("2023-11-14T22:14:20Z");
      assertThat(file(target, "run.sh").kind()).isEqualTo(SourceFile.Kind.EXECUTABLE);
      assertThat(file(target, "README.md").size()).isEqualTo(7);
      assertThat(content(target, "src/app.ts")).isEqualTo(text("export {};\n"));
    }
  }

  @Test
  void filesAreReadAsTheyLie() throws Exception {
    repo.file("src/app.ts", "export const a = 1;\n").file("src/new.ts", "export {};\n");
    repo.file("debug.log", "noise").file("out/app.js", "noise");
    Files.delete(repo.path("README.md"));
    try (Target target = open(repo.root())) {
      assertThat(paths(target)).containsExactly(".gitignore", "run.sh", "src/app.ts", "src/new.ts");
      assertThat(content(target, "src/app.ts")).isEqualTo(text("export const a = 1;\n"));
      assertThat(file(target, "src/app.ts").blob())
          .isEqualTo(repo.git("hash-object", "src/app.ts").strip());
      assertThat(target.dirty()).isTrue();
    }
  }

  @Test
  void changeOfOneCharacterRightAfterTheCommitIsSeen() throws Exception {
    repo.file("README.md", "# Shot\n");
    try (Target target = open(repo.root())) {
      assertThat(content(target, "README.md")).isEqualTo(text("# Shot\n"));
      assertThat(target.dirty()).isTrue();
    }
  }

  @Test
  void stagedChangeMakesItDirty() throws Exception {
    repo.file("README.md", "# Other\n").git("add", "-A");
    try (Target target = open(repo.root())) {
      assertThat(target.dirty()).isTrue();
    }
  }

  @Test
  void newFileAndDeletedFileMakeItDirty() throws Exception {
    repo.file("new.txt", "new");
    try (Target target = open(repo.root())) {
      assertThat(target.dirty()).isTrue();
    }
    Files.delete(repo.path("new.txt"));
    Files.delete(repo.path("README.md"));
    try (Target target = open(repo.root())) {
      assertThat(target.dirty()).isTrue();
    }
  }

  @Test
  void trackedFileIsReadThoughItIsIgnored() throws Exception {
    repo.file("out/kept.js", "1").git("add", "-f", "out/kept.js");
    repo.file("out/other.js", "2").commit("Keep");
    try (Target target = open(repo.root())) {
      assertThat(paths(target)).contains("out/kept.js").doesNotContain("out/other.js");
    }
  }

  @Test
  void personalExcludesCountForFilesAndAreNoRulesOfTheTree() throws Exception {
    repo.file(".git/info/exclude", "*.tmp\n").file("a.tmp", "x");
    try (Target target = open(repo.root())) {
      assertThat(paths(target)).doesNotContain("a.tmp");
      assertThat(fact(target.ignoreRules()).covering("a.tmp")).isEmpty();
    }
  }

  @Test
  void linesThatEndLikeOnWindowsAreNoChange() throws Exception {
    repo.file("README.md", "# Shop\r\n");
    try (Target target = open(repo.root())) {
      assertThat(target.dirty()).isFalse();
      assertThat(content(target, "README.md")).isEqualTo(text("# Shop\n"));
    }
  }

  @Test
  void revisionIsReadFromItsCommit() throws Exception {
    String first = repo.git("rev-parse", "HEAD").strip();
    repo.file("src/app.ts", "export const b = 2;\n").commit("Change");
    repo.file("src/app.ts", "export const c = 3;\n");
    try (Target target = open(repo.root(), "HEAD~1")) {
      assertThat(target.commit()).contains(first);
      assertThat(target.dirty()).isFalse();
      assertThat(content(target, "src/app.ts")).isEqualTo(text("export {};\n"));
    }
    try (Target target = open(repo.root(), "main")) {
      assertThat(content(target, "src/app.ts")).isEqualTo(text("export const b = 2;\n"));
    }
  }

  @Test
  void folderInsideOpensTheWholeAndSaysWhere() throws Exception {
    try (Target target = open(repo.path("src"))) {
      assertThat(target.name()).isEqualTo("shop");
      assertThat(target.within()).isEqualTo("src");
      assertThat(paths(target)).contains("README.md");
    }
  }

  @Test
  void ignoredFolderInsideIsATargetOfItsOwn() throws Exception {
    repo.file("out/app/index.js", "1");
    try (Target target = open(repo.path("out/app"))) {
      assertThat(target.name()).isEqualTo("app");
      assertThat(paths(target)).containsExactly("index.js");
      assertThat(why(target.history(folder.resolve("cache")))).contains("not a git repository");
    }
  }

  @Test
  void linkedWorkTreeIsRead() throws Exception {
    repo.git("worktree", "add", "-q", "-b", "side", folder.resolve("side").toString());
    Repo side = new Repo(folder.resolve("side"));
    side.file("side.txt", "1").commit("Aside");
    try (Target target = open(side.root())) {
      assertThat(paths(target)).contains("side.txt", "README.md");
      assertThat(target.dirty()).isFalse();
      assertThat(target.commit()).contains(side.git("rev-parse", "HEAD").strip());
      assertThat(fact(target.history(folder.resolve("cache"))).commits()).hasSize(2);
    }
  }

  @Test
  void submoduleIsAnEntryOfItsParentAndCanBeOpenedItself() throws Exception {
    Repo library = Repo.init(folder.resolve("library"));
    library.file("lib.c", "int a;\n").commit("Library");
    repo.git("submodule", "--quiet", "add", library.root().toString(), "lib");
    repo.commit("Add the library");
    try (Target target = open(repo.root())) {
      assertThat(file(target, "lib").kind()).isEqualTo(SourceFile.Kind.SUBMODULE);
      assertThat(paths(target)).doesNotContain("lib/lib.c");
      assertThat(content(target, "lib")).isEqualTo(Seen.withheld("a submodule"));
      assertThat(target.dirty()).isFalse();
    }
    try (Target target = open(repo.path("lib"))) {
      assertThat(paths(target)).containsExactly("lib.c");
      assertThat(fact(target.history(folder.resolve("cache"))).commits()).hasSize(1);
    }
  }

  @Test
  void repositoryInsideThatIsNoSubmoduleIsNotPartOfIt() throws Exception {
    Repo.init(repo.path("other")).file("a.txt", "1").commit("Other");
    try (Target target = open(repo.root())) {
      assertThat(paths(target)).noneMatch(path -> path.startsWith("other"));
    }
  }

  @Test
  void sparseCheckoutIsReadWhole() throws Exception {
    repo.file("docs/a.md", "a").commit("Docs");
    repo.git("sparse-checkout", "set", "--cone", "--sparse-index", "docs");
    assertThat(repo.path("src")).doesNotExist();
    try (Target target = open(repo.root())) {
      assertThat(blobs(target)).isEqualTo(committed());
      assertThat(content(target, "src/app.ts")).isEqualTo(text("export {};\n"));
      assertThat(target.dirty()).isFalse();
    }
  }

  @Test
  void indexesOfAllKindsGiveTheSameFiles() throws Exception {
    for (List<String> how :
        List.of(
            List.of("update-index", "--index-version", "4"),
            List.of("update-index", "--index-version", "2"),
            List.of("update-index", "--split-index"))) {
      repo.git(how.toArray(String[]::new));
      assertSame();
    }
    Files.write(repo.path(".git/index"), new byte[] {'D', 'I', 'R', 'C', 0, 0, 0, 2, 0, 0, 0, 9});
    assertSame();
    Files.delete(repo.path(".git/index"));
    assertSame();
  }

  private void assertSame() throws TargetException {
    try (Target target = open(repo.root())) {
      assertThat(blobs(target)).isEqualTo(committed());
      assertThat(target.dirty()).isFalse();
    }
  }

  @Test
  void emptyRepositoryHasFilesAndNoHistory() throws Exception {
    Repo empty = Repo.init(folder.resolve("empty")).file("a.txt", "a");
    try (Target target = open(empty.root())) {
      assertThat(paths(target)).containsExactly("a.txt");
      assertThat(target.commit()).isEmpty();
      assertThat(why(target.history(folder.resolve("cache"))))
          .isEqualTo("the repository has no commits");
    }
  }

  @Test
  void generatedMarkersAndShebangsAreFoundInTheFiles() throws Exception {
    repo.file("gen.go", "// Code generated by x. DO NOT EDIT.\npackage x\n")
        .file("bin/go", "#!/bin/sh\n");
    try (Target target = open(repo.root())) {
      assertThat(file(target, "gen.go").role())
          .isEqualTo(dev.seatrial.model.facts.tree.Role.GENERATED);
      assertThat(file(target, "bin/go").language())
          .isEqualTo(dev.seatrial.model.facts.tree.Language.SHELL);
    }
  }

  private static Map<String, String> blobs(Target target) {
    Map<String, String> blobs = new TreeMap<>();
    SourceTree tree = fact(target.tree());
    tree.files().forEach(file -> blobs.put(file.path(), file.blob()));
    return blobs;
  }

  private Map<String, String> committed() {
    Map<String, String> blobs = new TreeMap<>();
    repo.git("ls-tree", "-r", "HEAD")
        .lines()
        .map(line -> line.split("[ \t]", 4))
        .forEach(words -> blobs.put(words[3], words[2]));
    return blobs;
  }
}
