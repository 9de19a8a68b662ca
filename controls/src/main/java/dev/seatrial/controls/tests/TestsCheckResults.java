package dev.seatrial.controls.tests;

import com.google.auto.service.AutoService;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Place;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.quality.TestFile;
import dev.seatrial.model.facts.quality.Tests;
import java.util.List;

/** Judges whether tests assert anything, file by file. */
@AutoService(Inspector.class)
public final class TestsCheckResults implements Inspector {
  /** More findings of one kind tell a reader nothing new. */
  private static final int MOST = 50;

  @Override
  public List<Inspection> inspections() {
    return List.of(
        Inspection.of("asserting-tests", Tests.class, TestsCheckResults::some),
        Inspection.of("no-silent-tests", Tests.class, TestsCheckResults::all));
  }

  private static Verdict some(Tests tests) {
    List<TestFile> able = Asserting.ofOwnCode(tests);
    if (!able.isEmpty()) {
      return Verdict.passed(able.stream().limit(3).map(Asserting::evidence).toList());
    }
    List<Finding> silent = silent(tests).stream().map(TestsCheckResults::finding).toList();
    return silent.isEmpty()
        ? Verdict.failed(
            Finding.absent(
                "tests",
                "No test asserts anything about the app's own code",
                "test with an assertion on the app's own code",
                tests.scope()))
        : Verdict.failed(silent);
  }

  private static Verdict all(Tests tests) {
    List<TestFile> silent = silent(tests);
    long asserting = Asserting.files(tests).count();
    if (silent.isEmpty()) {
      return asserting == 0
          ? Verdict.unproven("There are no tests whose assertions could be weighed")
          : Verdict.passed(Evidence.nothing("file of tests without an assertion", tests.scope()));
    }
    return silent.size() > asserting
        ? Verdict.failed(silent.stream().map(TestsCheckResults::finding).toList())
        : Verdict.unproven(
            "No assertion can be seen in %d of %d files of tests; helpers may assert for them"
                .formatted(silent.size(), silent.size() + asserting),
            silent.stream()
                .map(f -> Evidence.at(Place.of(f.path()), "No assertion can be seen"))
                .toList());
  }

  private static List<TestFile> silent(Tests tests) {
    return tests.files().stream()
        .filter(f -> f.cases() > 0 && f.assertions() == 0)
        .limit(MOST)
        .toList();
  }

  private static Finding finding(TestFile file) {
    return Finding.at(
        Place.of(file.path()),
        "tests " + file.path(),
        "%d test cases and no assertion: whatever the code does, they pass"
            .formatted(file.cases()));
  }
}
