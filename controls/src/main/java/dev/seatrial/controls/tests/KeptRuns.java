package dev.seatrial.controls.tests;

import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Place;
import dev.seatrial.model.facts.pipeline.CommandKind;
import dev.seatrial.model.facts.quality.TestFile;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What pull requests were held to before a change and are not after it. Names of jobs, their order
 * and the files in which they stand count for nothing.
 */
final class KeptRuns {
  private static final Set<CommandKind> GUARDS =
      EnumSet.of(
          CommandKind.TEST,
          CommandKind.END_TO_END_TEST,
          CommandKind.LINT,
          CommandKind.TYPE_CHECK,
          CommandKind.COMPILE,
          CommandKind.CONFIGURATION_CHECK,
          CommandKind.COVERAGE,
          CommandKind.SECURITY_SCAN);

  private final GuardSide before;
  private final GuardSide after;

  KeptRuns(GuardSide before, GuardSide after) {
    this.before = before;
    this.after = after;
  }

  List<Finding> lost() {
    List<Finding> lost = new ArrayList<>();
    Set<CommandKind> gone = kinds(before);
    gone.removeAll(kinds(after));
    for (CommandKind kind : gone) {
      String word = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      lost.add(
          Finding.absent(
              "guard " + word,
              "Pull requests were held to a " + word + ", and would be no longer",
              word + " whose failure stops a pull request",
              after.pipelines().scope()));
    }
    if (!gone.contains(CommandKind.TEST)) {
      lost.addAll(suites());
    }
    return lost;
  }

  /** The kinds of check whose failure fails a pipeline of pull requests. */
  private static Set<CommandKind> kinds(GuardSide side) {
    Set<CommandKind> kinds = EnumSet.noneOf(CommandKind.class);
    PullRequestRuns.steps(side.pipelines())
        .filter(taken -> !taken.ignored())
        .forEach(
            taken -> {
              boolean strict =
                  taken.step().commands().stream().noneMatch(command -> command.failureIgnored());
              if (strict) {
                kinds.addAll(taken.kinds());
              } else {
                taken.step().commands().stream()
                    .filter(command -> !command.failureIgnored())
                    .forEach(command -> kinds.addAll(CommandKind.of(command)));
              }
            });
    kinds.retainAll(GUARDS);
    return kinds;
  }

  private List<Finding> suites() {
    List<TestRun> was = before.runs();
    List<TestRun> is = after.runs();
    List<TestFile> left =
        Asserting.files(after.tests())
            .filter(file -> before.tree().file(file.path()).isPresent())
            .filter(file -> reached(was, file) && !reached(is, file))
            .toList();
    if (left.isEmpty()) {
      return List.of();
    }
    List<Evidence> shown = new ArrayList<>();
    left.stream()
        .limit(5)
        .map(file -> Evidence.at(Place.of(file.path()), "Was run whole, and would be no longer"))
        .forEach(shown::add);
    shown.add(Evidence.nothing("run of all of it that may fail", after.pipelines().scope()));
    return List.of(
        new Finding(
            "suite",
            "%d files of tests that held up a pull request would do so no longer"
                .formatted(left.size()),
            shown));
  }

  private static boolean reached(List<TestRun> runs, TestFile file) {
    return runs.stream()
        .anyMatch(
            run ->
                !run.ignored()
                    && run.reach(file) == TestRun.Reach.WHOLE
                    && run.skippedFor(file.path()).isEmpty());
  }
}
