package dev.seatrial.controls.tests;

import com.google.auto.service.AutoService;
import dev.seatrial.model.Applicability;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Place;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.quality.TestFile;
import dev.seatrial.model.facts.quality.Tests;
import dev.seatrial.model.facts.stack.App;
import dev.seatrial.model.facts.stack.Stack;
import dev.seatrial.model.facts.stack.Technology;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges whether a test drives the running app from outside. */
@AutoService(Inspector.class)
public final class AJourneyIsTestedEndToEnd implements Inspector {
  private static final Set<App.Kind> WITHOUT_USERS =
      Set.of(App.Kind.LIBRARY, App.Kind.DOCUMENTATION);

  @Override
  public List<Inspection> inspections() {
    return List.of(Inspection.of("drives-the-app", Tests.class, AJourneyIsTestedEndToEnd::judge));
  }

  @Override
  public Applicability applicability() {
    return Applicability.from(Stack.class, AJourneyIsTestedEndToEnd::absent);
  }

  private static Optional<Verdict.NotApplicable> absent(Stack stack) {
    boolean nothingRuns =
        !stack.apps().isEmpty()
            && stack.apps().stream().allMatch(app -> WITHOUT_USERS.contains(app.kind()))
            && stack.of(Technology.Kind.FRAMEWORK).isEmpty();
    return nothingRuns
        ? Optional.of(
            Verdict.notApplicable(
                "Nothing here runs in front of users: it is called by other programs, or read",
                Evidence.nothing("app that answers requests or shows a screen", stack.scope())))
        : Optional.empty();
  }

  private static Verdict judge(Tests tests) {
    List<TestFile> driving =
        tests.at(TestFile.Level.END_TO_END).filter(f -> f.cases() > 0).toList();
    List<TestFile> real = driving.stream().filter(f -> !f.placeholder()).toList();
    List<TestFile> asserting = real.stream().filter(f -> f.assertions() > 0).toList();
    if (!asserting.isEmpty()) {
      return Verdict.passed(asserting.stream().limit(3).map(Asserting::evidence).toList());
    }
    if (!real.isEmpty()) {
      return Verdict.unproven(
          "Tests drive the app from outside, and no assertion can be seen in them",
          real.stream()
              .limit(10)
              .map(
                  f ->
                      Evidence.at(Place.of(f.path()), "Drives the app and asserts nothing visible"))
              .toList());
    }
    return driving.isEmpty()
        ? Verdict.failed(
            Finding.absent(
                "end-to-end tests",
                "No test drives the running app from outside",
                "test that opens a browser or calls a started server",
                tests.scope()))
        : Verdict.failed(driving.stream().map(AJourneyIsTestedEndToEnd::untouched).toList());
  }

  private static Finding untouched(TestFile file) {
    return Finding.at(
        Place.of(file.path()),
        "tests " + file.path(),
        "This is what the generator wrote; nobody has made it a test of this app");
  }
}
