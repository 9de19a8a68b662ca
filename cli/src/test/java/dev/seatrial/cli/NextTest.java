package dev.seatrial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.cli.Session.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        .containsPattern("(?m)^\\d+\\. .*(?:\\n.*)?\\n  - ✗ ")
        .containsPattern("    clears operations\\.runbook#\\w")
        .contains("Apply the remedy: seatrial explain");
    assertThat(outcome.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void whatNoPersonCanProveTodayIsToldApartAndInALineEach() {
    String brief = session.there("next").out();
    String whole = session.there("next", "-v").out();
    assertThat(brief).contains("more wait for a version of Seatrial");
    assertThat(brief).doesNotContain("Who carries the risk");
    assertThat(whole).contains("Who carries the risk").hasSizeGreaterThan(brief.length());
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
