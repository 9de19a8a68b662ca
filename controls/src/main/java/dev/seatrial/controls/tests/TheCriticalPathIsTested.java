package dev.seatrial.controls.tests;

import com.google.auto.service.AutoService;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.quality.TestFile;
import dev.seatrial.model.facts.quality.Tests;
import java.util.List;

/**
 * Judges the one thing that a tree can tell about the critical path: whether any test could cover
 * it.
 */
@AutoService(Inspector.class)
public final class TheCriticalPathIsTested implements Inspector {
  @Override
  public List<Inspection> inspections() {
    return List.of(Inspection.of("some-test", Tests.class, TheCriticalPathIsTested::judge));
  }

  private static Verdict judge(Tests tests) {
    List<TestFile> able =
        Asserting.files(tests)
            .filter(f -> f.callsOwnCode() || f.level() == TestFile.Level.END_TO_END)
            .toList();
    return able.isEmpty()
        ? Verdict.failed(
            Finding.absent(
                "tests",
                "No test asserts anything about this app, so none covers its critical path",
                "test with an assertion that reaches the app's own code",
                tests.scope()))
        : Verdict.passed(able.stream().limit(3).map(Asserting::evidence).toList());
  }
}
