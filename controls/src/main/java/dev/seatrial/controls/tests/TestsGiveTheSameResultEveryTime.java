package dev.seatrial.controls.tests;

import com.google.auto.service.AutoService;
import dev.seatrial.controls.shared.CommandLine;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Place;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.pipeline.Command;
import dev.seatrial.model.facts.pipeline.CommandKind;
import dev.seatrial.model.facts.pipeline.Pipeline;
import dev.seatrial.model.facts.pipeline.Pipelines;
import dev.seatrial.model.facts.quality.TestFile;
import dev.seatrial.model.facts.quality.TestFile.Suspect;
import dev.seatrial.model.facts.quality.Tests;
import dev.seatrial.model.text.Counted;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Judges marks in tests and pipelines that hide a test which does not always pass. */
@AutoService(Inspector.class)
public final class TestsGiveTheSameResultEveryTime implements Inspector {
  private static final int MOST = 50;

  private static final Pattern RETRIES =
      Pattern.compile(
          ".* (--retries|--reruns|--retry|--flake-attempts|--rerun-fails|--retry-attempts|-Dsurefire\\.rerunFailingTestsCount)[= ]?[1-9]?.*");

  private static final Pattern NO_RETRIES =
      Pattern.compile(".* (--retries|--reruns|--retry)[= ]0\\b.*");

  private static final Pattern UNSTEADY =
      Pattern.compile("flak|intermittent|unstable|sometimes|random(ly)? fail");

  @Override
  public List<Inspection> inspections() {
    return List.of(
        Inspection.of(
            "no-suspects", Tests.class, Pipelines.class, TestsGiveTheSameResultEveryTime::judge));
  }

  private static Verdict judge(Tests tests, Pipelines pipelines) {
    List<Finding> findings = new ArrayList<>(masks(tests));
    pipelines.pipelines().stream()
        .flatMap(Pipeline::commands)
        .filter(TestsGiveTheSameResultEveryTime::retries)
        .forEach(
            c ->
                findings.add(
                    Finding.at(
                        c.place(),
                        "command " + c.line(),
                        "The pipeline repeats failed tests until they pass",
                        c.line())));
    List<Evidence> doubtful = doubtful(tests);
    if (!findings.isEmpty()) {
      return Verdict.failed(findings.stream().limit(MOST).toList());
    }
    if (tests.files().isEmpty()) {
      return Verdict.unproven("There are no tests whose steadiness could be judged");
    }
    return doubtful.isEmpty()
        ? Verdict.passed(
            Evidence.nothing(
                "test that is skipped, focused, retried or waiting for time",
                tests.scope().and(pipelines.scope())))
        : Verdict.unproven(
            Counted.of(doubtful.size(), "test")
                + " with a mark of waiting for time, or of being switched off",
            doubtful.stream().limit(MOST).toList());
  }

  private static List<Finding> masks(Tests tests) {
    List<Finding> findings = new ArrayList<>();
    for (TestFile file : tests.files()) {
      file.suspects().stream()
          .filter(TestsGiveTheSameResultEveryTime::masks)
          .forEach(
              s ->
                  findings.add(
                      Finding.at(
                          new Place(file.path(), s.line()),
                          "tests " + file.path() + " " + s.kind().name().toLowerCase(Locale.ROOT),
                          says(s),
                          s.text())));
    }
    return findings;
  }

  private static List<Evidence> doubtful(Tests tests) {
    List<Evidence> seen = new ArrayList<>();
    for (TestFile file : tests.files()) {
      file.suspects()
          .forEach(s -> seen.add(Evidence.at(new Place(file.path(), s.line()), says(s), s.text())));
    }
    return seen;
  }

  private static boolean masks(Suspect suspect) {
    return switch (suspect.kind()) {
      case FOCUSED, RETRIED -> true;
      case SKIPPED -> UNSTEADY.matcher(suspect.text().toLowerCase(Locale.ROOT)).find();
      case SLEEPS -> false;
    };
  }

  private static boolean retries(Command command) {
    return CommandLine.of(command.words()).stream()
        .filter(l -> CommandKind.ofWords(l.words()).contains(CommandKind.TEST))
        .anyMatch(
            l -> RETRIES.matcher(l.line()).matches() && !NO_RETRIES.matcher(l.line()).matches());
  }

  private static String says(Suspect suspect) {
    return switch (suspect.kind()) {
      case SKIPPED -> "This test is switched off";
      case FOCUSED -> "This test is focused, and the others around it fall silent";
      case RETRIED -> "This test is repeated until it passes";
      case SLEEPS -> "This test waits for time instead of an event";
    };
  }
}
