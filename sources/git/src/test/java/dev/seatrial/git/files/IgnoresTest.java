package dev.seatrial.git.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.git.Repo;
import dev.seatrial.model.Place;
import dev.seatrial.model.Scope;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IgnoresTest {
  private static final List<String> PIECES =
      List.of(
          "a",
          "b",
          "ab",
          "log",
          ".env",
          "x y",
          "*",
          "**",
          "?",
          "*.log",
          "a*",
          "*b",
          "[ab]",
          "[!a]",
          "[a-z]",
          "[[:alpha:]]",
          "\\*",
          "\\!a",
          "[",
          "[]a]",
          "a[",
          "#",
          ".*",
          "a\\",
          "[\\]]");
  private static final List<String> NAMES =
      List.of("a", "b", "ab", "log", ".env", "x y", "c.log", "*", "!a", "]", "#", "A");

  @TempDir Path folder;

  @Test
  void ruleIsNamedByItsFileAndLine() {
    Ignores ignores =
        ignores(
            Map.of(
                ".gitignore", "# secrets\n\n.env*\n!.env.example\n", "app/.gitignore", "/dist/\n"));

    assertThat(ignores.covering(".env")).contains(new Place(".gitignore", 3));
    assertThat(ignores.covering("deep/down/.env.local")).contains(new Place(".gitignore", 3));
    assertThat(ignores.covering(".env.example")).isEmpty();
    assertThat(ignores.covering("app/dist/main.js")).contains(new Place("app/.gitignore", 1));
    assertThat(ignores.covering("dist/main.js")).isEmpty();
  }

  @Test
  void fileInAnIgnoredFolderCannotBeTakenBack() {
    Ignores ignores = ignores(Map.of(".gitignore", "build/\n!build/kept.txt\n"));

    assertThat(ignores.covering("build/kept.txt")).contains(new Place(".gitignore", 1));
  }

  @Test
  void ruleForFoldersSpeaksOfFoldersOnly() {
    Ignores ignores = ignores(Map.of(".gitignore", "logs/\n"));

    assertThat(ignores.covering("logs")).isEmpty();
    assertThat(ignores.covering("logs/")).contains(new Place(".gitignore", 1));
    assertThat(ignores.covering("logs/a.txt")).contains(new Place(".gitignore", 1));
  }

  @Test
  void patternsMadeToTakeForeverDoNot() {
    Ignores ignores =
        ignores(Map.of(".gitignore", "*a".repeat(400) + "b\n" + "**/".repeat(300) + "x\n"));

    assertThat(Duration.ofSeconds(10))
        .isGreaterThan(took(() -> assertThat(ignores.covering("a".repeat(3000))).isEmpty()));
  }

  @Test
  void randomRulesCoverWhatGitSaysTheyCover() {
    Repo repo = Repo.init(folder).file("z/.gitignore", "*\n");
    Random random = new Random(11);
    for (int round = 0; round < 60; round++) {
      String root = rules(random);
      String inner = rules(random);
      repo.file(".gitignore", root).file("a/.gitignore", inner);
      List<String> paths = paths(random);
      Ignores ignores =
          ignores(Map.of(".gitignore", root, "a/.gitignore", inner, "z/.gitignore", "*\n"));
      List<String> ours = paths.stream().map(path -> line(path, ignores.covering(path))).toList();
      assertThat(ours).as("%s---%n%s", root, inner).isEqualTo(git(repo, paths));
    }
  }

  private static String line(String path, Optional<Place> rule) {
    return path + " <- " + rule.map(Place::toString).orElse("");
  }

  /** What git says, in our words: a rule that takes a path back covers nothing. */
  private static List<String> git(Repo repo, List<String> paths) {
    byte[] input = String.join("\0", paths).getBytes(StandardCharsets.UTF_8);
    String[] fields =
        repo.git(input, "check-ignore", "--no-index", "-z", "-v", "-n", "--stdin").split("\0", -1);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i + 3 < fields.length; i += 4) {
      boolean covered = !fields[i].isEmpty() && !fields[i + 2].startsWith("!");
      lines.add(fields[i + 3] + " <- " + (covered ? fields[i] + ":" + fields[i + 1] : ""));
    }
    return lines;
  }

  private static String rules(Random random) {
    StringBuilder rules = new StringBuilder();
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      rules.append(random.nextInt(4) == 0 ? "!" : "").append(random.nextInt(4) == 0 ? "/" : "");
      for (int part = 0; part < 1 + random.nextInt(3); part++) {
        rules.append(part == 0 ? "" : "/").append(pick(PIECES, random));
      }
      rules.append(random.nextInt(4) == 0 ? "/" : "").append(random.nextInt(6) == 0 ? "  " : "");
      rules.append('\n');
    }
    return rules.toString();
  }

  private static List<String> paths(Random random) {
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      StringBuilder path = new StringBuilder(random.nextBoolean() ? "a/" : "");
      for (int part = 0; part < 1 + random.nextInt(3); part++) {
        path.append(part == 0 ? "" : "/").append(pick(NAMES, random));
      }
      paths.add(path.toString());
    }
    // The folder with the inner rules is there, which makes it a folder for git.
    paths.removeIf(path -> path.equals("a"));
    // Git fails where nothing at all is ignored.
    paths.add("z/always");
    return paths;
  }

  private static String pick(List<String> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }

  private static Duration took(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static Ignores ignores(Map<String, String> files) {
    return new Ignores(files, "a"::equals, Scope.whole("ignore files"));
  }
}
