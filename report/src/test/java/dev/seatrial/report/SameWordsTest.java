package dev.seatrial.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seatrial.model.Finding;
import dev.seatrial.model.Scope;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.report.AspectResult;
import dev.seatrial.model.report.ControlResult;
import dev.seatrial.model.report.Report;
import dev.seatrial.report.text.TextStyle;
import dev.seatrial.report.words.Commands;
import dev.seatrial.report.words.Phrases;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What every format for people says alike. */
class SameWordsTest {

  @ParameterizedTest
  @EnumSource(names = {"TEXT", "HTML", "MARKDOWN", "JUNIT"})
  void aTitleThatFailedIsToldAsNotSo(Format format) {
    assertThat(rendered(Reports.closed(), format))
        .contains("Not so: Backups are made by themselves")
        .doesNotContain("Not so: Errors");
  }

  @ParameterizedTest
  @EnumSource(names = {"TEXT", "HTML"})
  void boxesAreCountedInTheSameWords(Format format) {
    assertThat(rendered(Reports.closed(), format))
        .contains("6 boxes: 2 failed, 1 in doubt, 1 accepted, 1 passed, 1 not applicable");
  }

  @ParameterizedTest
  @EnumSource(names = {"TEXT", "HTML", "MARKDOWN"})
  void aCauseThatFailsSeveralControlsIsSaidOnceWithTheirNames(Format format) {
    assertThat(rendered(lacking("There are no tests"), format))
        .containsOnlyOnce("There are no tests: 2 controls fail for that alone")
        .contains("(data.backups, security.input-validation)");
    assertThat(rendered(lacking(""), format)).doesNotContain("fail for that alone");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "., seatrial next",
        "shop, seatrial next shop",
        "my shop, seatrial next 'my shop'",
        "a'b, seatrial next 'a'\\''b'",
        "-v, seatrial next ./-v",
        "$HOME, seatrial next '$HOME'"
      })
  void aCommandNamesThePathAsAShellTakesIt(String path, String command) {
    Report named = Commands.at(path).in(Reports.closed());
    assertThat(Phrases.command(named, "seatrial next")).isEqualTo(command);
    assertThat(rendered(named, Format.TEXT))
        .contains(command.replace("next", "attest data.backups#tried") + ")");
  }

  /** The shop, in which what failed was searched for in vain. */
  private static Report lacking(String lacks) {
    Finding absent =
        Finding.absent("tests", "No test", "test", new Scope("0 files", List.of(), lacks));
    List<ControlResult> results = new ArrayList<>();
    for (ControlResult result : Reports.closed().rolledUp()) {
      boolean failed = result.findings().findAny().isPresent() && !result.standing().clears();
      List<AspectResult> aspects =
          result.aspects().stream()
              .map(a -> failed ? AspectResult.raw(a.aspect(), Verdict.failed(absent)) : a)
              .toList();
      results.add(
          new ControlResult(
              result.control(), result.app(), aspects, result.standing(), result.blocking()));
    }
    return Reports.with(Reports.closed().decision(), results, List.of());
  }

  private static String rendered(Report report, Format format) {
    return Renderers.render(report, format, TextStyle.PLAIN).replaceAll("\\s+", " ");
  }
}
