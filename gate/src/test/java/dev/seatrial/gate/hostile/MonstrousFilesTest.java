package dev.seatrial.gate.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.report.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are small to keep and would be large to read, or deep to walk through. */
class MonstrousFilesTest {
  private static final int DEEP = 100_000;
  private static final int MANY = 100_000;
  private static final int MEGABYTES = 256;

  /** Twenty lists, each nine times the one before it. */
  private static final String BOMB =
      "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
          + lines(20, i -> "a%d: &a%d [%s]".formatted(i + 1, i + 1, nine("*a" + i)));

  private static final Map<String, String> NESTED =
      Map.ofEntries(
          Map.entry("package.json", "{\"scripts\":".repeat(DEEP)),
          Map.entry("tsconfig.json", "[".repeat(DEEP)),
          Map.entry("pyproject.toml", "a = " + "[".repeat(DEEP)),
          Map.entry("tool/pyproject.toml", "[" + "a.".repeat(DEEP) + "a]\n"),
          Map.entry("infra/main.tf", "a {\n".repeat(DEEP)),
          Map.entry("infra/more.tf", "a = " + "f(".repeat(DEEP)),
          Map.entry("pom.xml", "<project>" + "<a>".repeat(DEEP)),
          Map.entry("README.md", "> ".repeat(DEEP)),
          Map.entry("docs/lists.md", "- ".repeat(DEEP)),
          Map.entry("docs/links.md", "[".repeat(DEEP) + "]".repeat(DEEP)),
          Map.entry("docs/html.md", "<div>".repeat(DEEP)),
          Map.entry("src/a.js", "`${".repeat(DEEP)),
          Map.entry("src/a.test.ts", "it('a', () => {".repeat(DEEP)),
          Map.entry("tests/test_a.py", "def test_a(): " + "[".repeat(DEEP)),
          Map.entry("migrations/001_a.sql", "CREATE TABLE a (" + "(".repeat(DEEP)),
          Map.entry("migrations/002_a.sql", "CREATE FUNCTION f() AS $a$ BEGIN ".repeat(DEEP / 5)),
          Map.entry("scripts/deploy.sh", "$(".repeat(DEEP)),
          Map.entry("scripts/test.sh", "if a; then ".repeat(DEEP / 2)),
          Map.entry("Makefile", "a: b\n\t" + "$(".repeat(DEEP) + "\nb: a\n"),
          Map.entry("Dockerfile", "FROM a\nRUN " + "(".repeat(DEEP)),
          Map.entry(".github/workflows/ci.yml", "on: pull_request\njobs: " + "{a: ".repeat(DEEP)),
          Map.entry(".github/workflows/list.yml", "- ".repeat(DEEP)),
          Map.entry("nginx.conf", "http { ".repeat(DEEP)),
          Map.entry("build.gradle", "dependencies { ".repeat(DEEP / 2)));

  @TempDir private Path app;

  private void write(String path, String text) throws IOException {
    Path file = app.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String nine(String word) {
    return String.join(", ", List.of(word, word, word, word, word, word, word, word, word));
  }

  private static String lines(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
  }

  @Test
  void aliasesThatExplodeAreNotExpanded() throws IOException {
    Shop.write(app);
    for (String path :
        List.of(
            ".github/workflows/ci.yml",
            "compose.yml",
            "openapi.yaml",
            ".gitlab-ci.yml",
            "k8s/app.yaml",
            "pnpm-lock.yaml",
            ".github/dependabot.yml")) {
      write(path, BOMB);
    }
    Trial trial = Trial.of(app);
    assertThat(trial.standing("tests.ci-blocks-merge#runs-tests")).isEqualTo(Standing.UNPROVEN);
    assertThat(trial.standing("docs.api#described")).isEqualTo(Standing.UNPROVEN);
    assertThat(trial.json()).contains("aliases stand for more than");
  }

  @Test
  void aConfigurationThatExplodesIsRefused() throws IOException {
    Shop.write(app);
    write("seatrial.yml", BOMB);
    assertThat(Trial.of(app).refusal()).contains("seatrial.yml").contains("aliases");
  }

  @Test
  void anEntityIsNotExpandedAndLeadsNowhere() throws IOException {
    Shop.write(app);
    write(
        "pom.xml",
        "<!DOCTYPE a [<!ENTITY a0 \"aaaaaaaaaa\"><!ENTITY x SYSTEM \"file:///etc/passwd\">"
            + lines(20, i -> "<!ENTITY a%d \"%s\">".formatted(i + 1, nine("&a" + i + ";")))
            + "]><project><artifactId>&x;&a20;</artifactId></project>");
    assertThat(Trial.of(app).json()).doesNotContain("root:x:0").hasSizeLessThan(3_000_000);
  }

  @Test
  void littleMemoryIsEnoughForDeepAndLongFiles() throws Exception {
    for (Map.Entry<String, String> file : NESTED.entrySet()) {
      write(file.getKey(), file.getValue());
    }
    write("npm/package.json", "{\"name\": \"a\"}");
    write(
        "npm/package-lock.json",
        "{\"lockfileVersion\": 3, \"packages\": {"
            + lines(MANY, i -> "\"node_modules/p%d\": {\"version\": \"1.0.%d\"},".formatted(i, i))
            + "\"\": {}}}");
    write("yarn/package.json", "{\"name\": \"b\"}");
    write("yarn/yarn.lock", lines(MANY, i -> "p%d@^1:\n  version \"1.0.%d\"\n".formatted(i, i)));
    write("pnpm/package.json", "{\"name\": \"c\"}");
    write(
        "pnpm/pnpm-lock.yaml",
        "lockfileVersion: '9.0'\npackages:\n"
            + lines(MANY, i -> "  p%d@1.0.%d:\n    resolution: {integrity: a}".formatted(i, i)));
    write("py/poetry.lock", lines(MANY, i -> "[[package]]\nname = \"p%d\"\n".formatted(i)));
    write("go/go.sum", lines(MANY, i -> "example.com/p%d v1.0.%d h1:a=".formatted(i, i)));
    assertThat(SmallHeap.audit(app, MEGABYTES))
        .containsEntry("tests.ci-blocks-merge#runs-tests", "UNPROVEN")
        .doesNotContainEntry("ai.dependencies-exist#resolved", "PASSED");
  }
}
