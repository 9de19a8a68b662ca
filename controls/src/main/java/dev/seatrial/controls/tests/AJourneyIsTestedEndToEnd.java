package dev.seatrial.controls.tests;

import com.google.auto.service.AutoService;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Place;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.pipeline.Job;
import dev.seatrial.model.facts.pipeline.Pipelines;
import dev.seatrial.model.facts.quality.TestFile;
import dev.seatrial.model.facts.quality.Tests;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.List;
import java.util.regex.Pattern;

/** Judges whether a test drives the running app from outside. */
@AutoService(Inspector.class)
public final class AJourneyIsTestedEndToEnd implements Inspector {
  private static final String ADDRESS =
      "https?://(?:localhost|127\\.0\\.0\\.1|0\\.0\\.0\\.0):(?:\\d|\\{|%|\\$|\"\\s*\\+)";

  /** A client of HTTP, as tests write one. */
  private static final String CLIENT =
      "\\breqwest\\b|\\b(?:Test)?RestTemplate\\w*\\b|\\bWebEnvironment\\.(?:RANDOM|DEFINED)_PORT\\b|\\bnew \\w*(?:Http|Api|API)(?:Client)?\\("
          + "|\\bHTTP::Client\\b|\\(http/(?:get|put|post|delete)\\b|\\bURLSession\\b";

  /** An address on this machine, and a client near it that is no mock in the same process. */
  private static final Pattern STARTED =
      Pattern.compile(
          "(?s)^(?!.*(?:msw|nock|WireMock|MockWebServer|wiremock::|MockServer\\b))(?=.*(?:"
              + ADDRESS
              + "))(?=.*(?:"
              + CLIENT
              + "))|(?s)^(?=.*https?://(?:localhost|127\\.0\\.0\\.1)['\"`])(?=.*\\+ ?['\"`]:['\"`] ?\\+)");

  /** How people call jobs that try what is running. */
  private static final Pattern TRIES =
      Pattern.compile(
          "(?i)(.*[^a-z])?(e2e|end[-_ ]to[-_ ]end|(smoke|acceptance|functional)[-_ ]?tests?)([^a-z].*)?");

  @Override
  public List<Inspection> inspections() {
    return List.of(
        Inspection.of(
            "drives-the-app",
            Tests.class,
            Pipelines.class,
            SourceTree.class,
            AJourneyIsTestedEndToEnd::judge));
  }

  private static Verdict judge(Tests tests, Pipelines pipelines, SourceTree tree) {
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
    List<Evidence> started = driving.isEmpty() ? started(tree) : List.of();
    if (!started.isEmpty()) {
      return Verdict.unproven(
          "Tests start a server and speak to its address; whether they drive the whole app, their code would tell",
          started);
    }
    List<Evidence> tried = driving.isEmpty() ? tried(pipelines) : List.of();
    if (!tried.isEmpty()) {
      return Verdict.unproven(
          "A pipeline has a job that is named for trying the app; what it tries, somebody has to read",
          tried);
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

  private static List<Evidence> started(SourceTree tree) {
    return tree.files(f -> f.role() == Role.TEST && f.language().isCode()).stream()
        .filter(f -> STARTED.matcher(tree.content(f).orEmpty()).find())
        .limit(3)
        .map(f -> Evidence.at(Place.of(f.path()), "Speaks to a server that was started"))
        .toList();
  }

  private static List<Evidence> tried(Pipelines pipelines) {
    return pipelines.pipelines().stream()
        .flatMap(
            pipeline ->
                pipeline.jobs().stream()
                    .filter(job -> TRIES.matcher(job.id()).matches() && runs(job))
                    .map(
                        job ->
                            Evidence.at(pipeline.at(job.line()), "A job of this name", job.id())))
        .limit(3)
        .toList();
  }

  private static boolean runs(Job job) {
    return job.commands().findAny().isPresent();
  }

  private static Finding untouched(TestFile file) {
    return Finding.at(
        Place.of(file.path()),
        "tests " + file.path(),
        "This is what the generator wrote; nobody has made it a test of this app");
  }
}
