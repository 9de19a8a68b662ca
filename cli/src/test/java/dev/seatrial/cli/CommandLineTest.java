package dev.seatrial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.cli.Session.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every command does with a line that is not right. */
class CommandLineTest {
  private static final String COMMANDS =
      "audit,plan,init,next,diff,explain,controls,attest,accept,ledger lint,score";

  @TempDir private Path temp;

  @Test
  void withoutAnythingItSaysWhatItCanDo() {
    Outcome outcome = Session.in(temp).run();
    assertThat(outcome.exit()).isZero();
    for (String command : COMMANDS.split(",", -1)) {
      assertThat(outcome.out()).contains("\n  " + command.split(" ", -1)[0]);
    }
  }

  @Test
  void everyCommandHasHelpOfAtMost80Columns() {
    for (String command : COMMANDS.split(",", -1)) {
      for (String help : new String[] {"-h", "--help"}) {
        Outcome outcome = Session.in(temp).run((command + " " + help).split(" ", -1));
        assertThat(outcome.exit()).as(command).isZero();
        assertThat(outcome.out()).as(command).contains("Usage: seatrial " + command);
        assertThat(outcome.out()).as(command).contains("Exit codes:", "  64  ", "  70  ");
        assertThat(outcome.out().lines()).as(command).allMatch(line -> line.length() <= 80);
      }
    }
  }

  @Test
  void everyCommandRefusesAnUnknownOptionInOneSentence() {
    for (String command : COMMANDS.split(",", -1)) {
      Outcome outcome = Session.in(temp).run((command + " --bogus a b").split(" ", -1));
      assertThat(outcome.exit()).as(command).isEqualTo(64);
      assertThat(outcome.out()).isEmpty();
      assertThat(outcome.complaints())
          .singleElement()
          .satisfies(line -> assertThat(line).contains("--bogus", command + " --help"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "explian, explain",
    "adit, audit",
    "audti, audit",
    "atest, attest",
    "control, controls",
    "nxt, next",
    "scan, audit",
    "check, audit",
    "., audit .",
    "ignore, accept"
  })
  void anUnknownCommandIsRefusedWithTheNearest(String unknown, String near) {
    Outcome outcome = Session.in(temp).run(unknown);
    assertThat(outcome.exit()).isEqualTo(64);
    assertThat(outcome.complaints())
        .singleElement()
        .satisfies(
            line -> assertThat(line).contains('"' + unknown + '"', "is " + near + " meant?"));
  }

  @Test
  void helpIsACommandToo() {
    assertThat(Session.in(temp).run("help").out()).contains("Usage: seatrial ", "Exit codes:");
    assertThat(Session.in(temp).run("help", "accept").out()).contains("Usage: seatrial accept");
  }

  @ParameterizedTest
  @ValueSource(strings = {"audit", "plan", "init", "next", "ledger lint"})
  void aPathThatHoldsNothingToAuditIsRefusedInOneSentence(String command) throws Exception {
    Files.createDirectory(temp.resolve("empty"));
    Files.writeString(temp.resolve("file"), "");
    Git.init().setDirectory(temp.resolve("begun").toFile()).call().close();
    for (String path : new String[] {"nowhere", "file", "empty", "begun"}) {
      String[] line = (command + " " + temp.resolve(path)).split(" ", -1);
      Outcome outcome = Session.in(temp).run(line);
      assertThat(outcome.exit()).as("%s of %s", command, path).isEqualTo(64);
      assertThat(outcome.out()).isEmpty();
      assertThat(outcome.complaints()).as(path).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "audit . --tier lunch, A tier is launch",
    "audit . --format csv, A format is one of",
    "audit . -o report.docx, No format is known",
    "explain, seatrial explain CONTROL",
    "diff, FROM",
    "attest, CONTROL",
    "score, LABELS"
  })
  void whatIsMissingOrWrongIsSaid(String line, String says) {
    Outcome outcome = Session.in(temp).run(line.split(" ", -1));
    assertThat(outcome.exit()).isEqualTo(line.equals("explain") ? 0 : 64);
    assertThat(outcome.out() + outcome.err()).contains(says);
  }

  @Test
  void aBrokenConfigurationIsSaidWholeByEveryCommandThatReadsIt() throws Exception {
    Session session = Session.in(temp).file("seatrial.yml", "teir: x\ntier: lunch\n");
    session.commit("Begin");
    for (String command : new String[] {"audit", "plan", "next", "ledger lint"}) {
      Outcome outcome = session.there(command.split(" ", -1));
      assertThat(outcome.exit()).isEqualTo(64);
      assertThat(outcome.complaints())
          .containsExactly(
              "seatrial.yml:1:1: unknown key \"teir\"; is \"tier\" meant?",
              "seatrial.yml:2:1: \"tier\" is one of launch, growth, critical");
    }
  }
}
