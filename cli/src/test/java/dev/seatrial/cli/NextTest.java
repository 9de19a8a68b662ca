package dev.seatrial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.cli.Session.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NextTest {
  @TempDir private Path temp;
  private Session session;

  @BeforeEach
  void aShop() throws IOException {
    session =
        Session.in(temp)
            .file("README.md", "# Shop\n")
            .file("package.json", "{\"dependencies\": {\"express\": \"5.0.0\"}}")
            .file("index.js", "");
  }

  @Test
  void whatFailedComesFirstWithWhatWasFoundAndWhatItClears() {
    Outcome outcome = session.there("next");
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.out())
        .containsPattern("(?m)^\\d+\\. .*(?:\\n.*)?\\n  - Write a runbook ")
        .containsPattern("    clears operations\\.runbook#\\w")
        .doesNotContain("Apply the remedy");
    assertThat(outcome.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void whatNobodyCanProveTodayIsToldInALinePerKind() {
    String brief = session.there("next").out();
    String whole = session.there("next", "-v").out();
    assertThat(brief)
        .contains("What waits for a version of Seatrial", " of security, ")
        .contains("  - 12 of ", " can be carried as risks")
        .doesNotContain("Who carries the risk");
    assertThat(whole).contains("Who carries the risk").hasSizeGreaterThan(brief.length());
    String flat = whole.replaceAll("\\s+", " ");
    assertThat(flat.split("seatrial accept [a-z]", -1)).hasSize(13);
    assertThat(flat).doesNotContain("accept security.secrets");
  }

  @ParameterizedTest
  @ValueSource(strings = {"next", "audit"})
  void commandsNameThePathSoThatTheyCanBePasted(String command) {
    String out = session.there(command).out().replaceAll("\\s+", " ");
    Matcher suggested =
        Pattern.compile("seatrial (attest|accept|explain) [a-z-]+\\.\\S+ (\\S+?)\\)?(?= )")
            .matcher(out);
    assertThat(suggested.results().map(found -> found.group(2)))
        .isNotEmpty()
        .allMatch(path -> path.equals(session.repository().toString()));
  }

  @Test
  void itEndsWithTheFirstMoveAndWhatTheGateThenSays() {
    String out = session.there("next").out();
    String first = out.lines().filter(line -> line.startsWith("  - ")).findFirst().orElse("");
    String end = out.substring(out.indexOf("Begin with 1: "));
    assertThat(first).isNotEmpty();
    assertThat(end.replaceAll("\\s+", " "))
        .startsWith("Begin with 1: " + first.substring(4))
        .contains("How: seatrial explain ")
        .contains("nothing else changed: The gate is closed. 8 failed and ");
    assertThat(session.there("audit").out()).contains("9 failed and ");
  }

  @Test
  void theBriefForAnAgentNamesWhatMustBeTrueWhatWasFoundAndRemedies() {
    Outcome outcome = session.there("next", "--for-agent");
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.out())
        .startsWith("# What stands before the gate of shop\n")
        .contains("Change nothing in `.seatrial/` and `seatrial.yml`")
        .contains("\nMust be true: ", "\n### Remedy, ")
        .doesNotContain("Who carries the risk");
  }
}
