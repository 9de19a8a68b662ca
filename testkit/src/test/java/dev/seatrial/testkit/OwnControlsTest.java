package dev.seatrial.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.seatrial.gate.Audit;
import dev.seatrial.gate.Order;
import dev.seatrial.gate.OrderException;
import dev.seatrial.model.report.ControlResult;
import dev.seatrial.model.report.Standing;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a repository brings for its own audit, without a build. */
class OwnControlsTest {
  private static final String PAGE =
      """
      ---
      id: house.headers
      title: Every file says whose it is
      boxes: []
      severity: low
      blocks: growth
      effort: minutes
      scope: repository
      aspects:
        - name: header
          states: Every source file begins with the name of its owner.
          passes: inspected
          resolve: change
      ---

      So that nobody has to ask.

      ## Remedy

      ### Any stack

      Write it.
      """;
  private static final String RULE =
      "- aspect: header\n  files: src/**.ts\n  must-match: '^// Of the house'\n";

  @TempDir private Path folder;

  @Test
  void aPageWithARuleIsAControlLikeAnyOther() throws Exception {
    own("controls/Headers.md", PAGE);
    own("controls/Headers.yml", RULE);
    write("src/a.ts", "// Of the house\n");
    assertThat(result().standing()).isEqualTo(Standing.PASSED);
    write("src/b.ts", "export {};\n");
    assertThat(result().standing()).isEqualTo(Standing.FAILED);
    assertThat(result().findings()).singleElement().extracting("subject").isEqualTo("src/b.ts");
  }

  @Test
  void aRuleThatLooksAtNothingProvesNothing() throws Exception {
    own("controls/Headers.md", PAGE);
    own("controls/Headers.yml", RULE.replace("src/**.ts", "source/**.ts"));
    write("src/a.ts", "// Of the house\n");
    assertThat(result().standing()).isEqualTo(Standing.UNPROVEN);
  }

  @Test
  void aFileThatCannotBeReadIsADoubtForARule() throws Exception {
    own("controls/Headers.md", PAGE);
    own("controls/Headers.yml", RULE);
    write("src/a.ts", "// Of the house\n");
    write("src/b.ts", "// Of the house\n\0\0\0");
    assertThat(result().standing()).isEqualTo(Standing.UNPROVEN);
  }

  @Test
  void silenceCountsWhereThePatternFindsWhatWasPlanted() throws Exception {
    own("controls/Headers.md", PAGE);
    own(
        "controls/Headers.yml",
        "- aspect: header\n  files: src/*\n  must-not-match: 'TO.O'\n  finds: 'a TODO here'\n");
    write("src/a.ts", "export {};\n");
    assertThat(result().standing()).isEqualTo(Standing.PASSED);
    write("src/a.ts", "// TODO\n");
    assertThat(result().standing()).isEqualTo(Standing.FAILED);
  }

  @Test
  void aChecklistOfTheirOwnIsAnswered() throws Exception {
    own("controls/Headers.md", PAGE.replace("boxes: []", "boxes: [H1.1]"));
    own("controls/Headers.yml", RULE);
    own(
        "checklists/house.yml",
        """
        id: H
        title: The house
        sections:
          - id: H1
            title: Files
            boxes:
              - id: H1.1
                text: Every file says whose it is
        """);
    write("src/a.ts", "// Of the house\n");
    try (Audit audit = Audit.prepare(order())) {
      assertThat(audit.run(result -> {}).checklists())
          .filteredOn(list -> list.id().equals("H"))
          .singleElement()
          .satisfies(list -> assertThat(list.count(Standing.PASSED)).isEqualTo(1));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "severity: low        | severity: hard        | Headers.md:5",
        "id: house.headers    | id: Headers           | Headers.md:2",
        "id: house.headers    | id: tests.coverage    | Headers.md:1",
        "effort: minutes      | effrt: minutes        | Headers.md:7",
        "boxes: []            | boxes: [              | Headers.md:",
        "- name: header       | - name: footer        | Headers.md:1",
        "passes: inspected    | passes: guessed       | Headers.md:",
        "resolve: change      | resolve: pray         | Headers.md:",
      })
  void aBrokenPageIsNamedWithFileAndLine(String was, String is, String named) throws Exception {
    own("controls/Headers.md", PAGE.replace(was.strip(), is.strip()));
    own("controls/Headers.yml", RULE);
    assertThat(problems()).isNotEmpty().anyMatch(problem -> problem.contains(named.strip()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- aspect: header\n  files: src/*\n",
        "- aspect: header\n  files: src/*\n  must-match: '('\n",
        "- aspect: header\n  file: src/*\n  must-match: 'a'\n",
        "- aspect: header\n  files: src/*\n  must-match: a\n  must-not-match: b\n  finds: b\n",
        "- aspect: header\n  files: src/*\n  must-not-match: 'TODO'\n",
        "- aspect: header\n  files: src/*\n  must-not-match: 'TODO'\n  finds: 'todo'\n",
        "- aspect: header\n  files: [\n",
        "header: yes\n",
        "",
        "- aspect: header\n  files: src/*\n  must-match: '(((a{100}){100}){100}){100}'\n",
        "- aspect: header\n  files: src/*\n  must-match: '(?=look)ahead'\n",
      })
  void aBrokenRuleIsNamedWithFileAndLine(String rule) throws Exception {
    own("controls/Headers.md", PAGE);
    own("controls/Headers.yml", rule);
    assertThat(problems())
        .isNotEmpty()
        .allMatch(problem -> problem.matches("(?s)\\.seatrial/controls/Headers\\.yml:\\d+: .+"));
  }

  @Test
  @Timeout(20)
  void aPatternThatEatsOthersAliveTakesLinearTime() throws Exception {
    own("controls/Headers.md", PAGE);
    own("controls/Headers.yml", RULE.replace("^// Of the house", "^(([a-z])+.)+[A-Z]([a-z])+$"));
    write("src/a.ts", "a".repeat(500_000));
    assertThat(result().standing()).isEqualTo(Standing.FAILED);
  }

  @Test
  @Timeout(20)
  void aPageOfFiftyMegabytesIsNamedAndNotRead() throws Exception {
    own("controls/Headers.md", "");
    try (var page = new RandomAccessFile(at(".seatrial/controls/Headers.md").toFile(), "rw")) {
      page.setLength(50L << 20);
    }
    assertThat(problems()).singleElement().asString().contains("Headers.md: larger than");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "seatrial.yml",
        ".seatrial/controls/Headers.md",
        ".seatrial/controls/Headers.yml",
        ".seatrial/checklists/house.yml"
      })
  void aLinkOutOfTheRepositoryIsNamedAndNotFollowed(String path) throws Exception {
    Path outside = Files.writeString(folder.resolve("outside"), "tier: critical\nsecret-outside\n");
    Files.createDirectories(at(path).getParent());
    Files.createSymbolicLink(at(path), outside);
    assertThat(problems())
        .anyMatch(problem -> problem.contains(path + ": a symbolic link"))
        .noneMatch(problem -> problem.contains("secret-outside"));
  }

  private Path at(String path) {
    return folder.resolve("target").resolve(path);
  }

  private void own(String path, String text) throws IOException {
    write(".seatrial/" + path, text);
  }

  private void write(String path, String text) throws IOException {
    Path file = at(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Order order() {
    return new Order(
        folder.resolve("target"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Judged.TODAY,
        folder.resolve("cache"));
  }

  private ControlResult result() throws OrderException {
    try (Audit audit = Audit.prepare(order())) {
      return audit
          .run("house.headers"::equals, result -> {})
          .control("house.headers")
          .orElseThrow();
    }
  }

  private List<String> problems() {
    OrderException refused =
        catchThrowableOfType(OrderException.class, () -> Audit.prepare(order()).close());
    assertThat(refused).as("it is refused").isNotNull();
    return refused.problems();
  }
}
