package dev.seatrial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.catalog.Catalog;
import dev.seatrial.gate.Shipped;
import dev.seatrial.ledger.LedgerPolicy;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Law 12: the decision is computed once, and every surface and the exit code say the same. */
class DecisionLawTest {
  @TempDir private Path folder;

  /** A policy for which the gate waits for one control, and for those that nobody can put off. */
  private static String waitingFor(String only) {
    return Shipped.catalog().entries().stream()
        .map(Catalog.Entry::page)
        .map(page -> page.control().id())
        .filter(id -> !id.equals(only) && !LedgerPolicy.USUAL.neverAcceptable().contains(id))
        .map(id -> "    " + id + ": critical\n")
        .collect(Collectors.joining("", "policy:\n  blocks:\n    " + only + ": launch\n", ""));
  }

  @ParameterizedTest
  @CsvSource({"operations.on-call, 2, undecided", "docs.setup, 1, closed"})
  void theExitCodeIsWhatEverySurfaceSays(String control, int exit, String word) throws Exception {
    Session session = Session.in(folder).file("src/a.js", "run()\n");
    session.file("seatrial.yml", waitingFor(control));
    Session.Outcome json = session.there("audit", "--format", "json");
    Session.Outcome text = session.there("audit", "--verbose");
    assertThat(json.exit()).as(json.err()).isEqualTo(exit);
    assertThat(text.exit()).isEqualTo(exit);
    assertThat(json.out()).containsIgnoringCase("\"" + word + "\"");
    assertThat(text.out()).containsIgnoringCase(word);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "audit --tier highest",
        "audit --format runes",
        "audit --base nobody/knows",
        "audit --frobnicate",
        "audit nowhere",
        "sail"
      })
  void whatTheUserGotWrongIsSixtyFour(String line) throws Exception {
    Session session = Session.in(folder).file("src/a.js", "run()\n");
    assertThat(session.there(line.split(" ", -1)).exit()).isEqualTo(64);
  }

  @Test
  void aBrokenConfigurationIsSixtyFour() throws Exception {
    Session session = Session.in(folder).file("seatrial.yml", "tier: [\n");
    assertThat(session.there("audit").exit()).isEqualTo(64);
  }

  @Test
  void whatWeGotWrongIsSeventy() {
    PrintWriter broken =
        new PrintWriter(
            new Writer() {
              @Override
              public void write(char[] text, int from, int length) {
                throw new IllegalStateException("a defect of ours");
              }

              @Override
              public void flush() {}

              @Override
              public void close() {}
            });
    PrintWriter err = new PrintWriter(Writer.nullWriter());
    assertThat(Main.run(List.of("controls"), broken, err)).isEqualTo(70);
  }
}
