package dev.seatrial.controls.tests;

import dev.seatrial.model.Evidence;
import dev.seatrial.model.Place;
import dev.seatrial.model.facts.quality.TestFile;
import dev.seatrial.model.facts.quality.Tests;
import java.util.List;
import java.util.stream.Stream;

/** The files of tests that can fail for the sake of the app. */
final class Asserting {
  private Asserting() {}

  /** Files whose tests assert something, generators' leftovers aside. */
  static Stream<TestFile> files(Tests tests) {
    return tests.files().stream()
        .filter(f -> f.cases() > 0 && f.assertions() > 0 && !f.placeholder());
  }

  /** Those of them that assert something about the repository's own code, in process. */
  static List<TestFile> ofOwnCode(Tests tests) {
    return files(tests)
        .filter(f -> f.callsOwnCode() && f.level() != TestFile.Level.END_TO_END)
        .toList();
  }

  static Evidence evidence(TestFile file) {
    return Evidence.at(
        Place.of(file.path()),
        file.cases()
            + (file.cases() == 1 ? " test with " : " tests with ")
            + file.assertions()
            + (file.assertions() == 1 ? " assertion" : " assertions"));
  }
}
