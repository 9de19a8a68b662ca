package dev.seatrial.controls.tests;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Place;
import dev.seatrial.model.Scope;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.manifest.Manifest;
import dev.seatrial.model.facts.manifest.Manifests;
import dev.seatrial.model.facts.quality.TestFile;
import dev.seatrial.model.facts.quality.Tests;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every suite of tests beside the runs that reach it. A suite is one framework in one package. */
final class WholeSuite {
  private static final List<String> BUILDS = List.of("build.gradle", "build.gradle.kts", "pom.xml");

  private final List<TestRun> runs;
  private final Set<String> packages;
  private final SourceTree tree;
  private final Scope searched;
  private final boolean moreElsewhere;

  /**
   * @param searched what the runs were looked for in
   * @param moreElsewhere whether a pipeline also runs what could not be followed
   */
  WholeSuite(
      List<TestRun> runs,
      Manifests manifests,
      SourceTree tree,
      Scope searched,
      boolean moreElsewhere) {
    this.runs = List.copyOf(runs);
    this.packages = manifests.manifests().stream().map(Manifest::root).collect(toSet());
    this.tree = tree;
    this.searched = searched;
    this.moreElsewhere = moreElsewhere;
  }

  Verdict judge(Tests tests) {
    Map<String, List<TestFile>> suites =
        Asserting.files(tests).collect(groupingBy(this::suite, TreeMap::new, toList()));
    if (suites.isEmpty()) {
      return Verdict.unproven(
          "Pull requests run a test command, and there is no test that asserts anything");
    }
    List<Finding> findings = new ArrayList<>();
    List<String> doubts = new ArrayList<>();
    List<Evidence> seen = new ArrayList<>();
    suites.forEach(
        (name, files) -> {
          Verdict verdict = judge(name, files);
          switch (verdict) {
            case Verdict.Failed(List<Finding> some) -> findings.addAll(some);
            case Verdict.Unproven(String missing, List<Evidence> some, var steps) -> {
              doubts.add(missing);
              seen.addAll(some);
            }
            case Verdict.Passed(List<Evidence> some) -> seen.addAll(some);
            case Verdict.NotApplicable none -> {}
          }
        });
    List<Evidence> distinct = seen.stream().distinct().toList();
    return !findings.isEmpty()
        ? Verdict.failed(findings)
        : doubts.isEmpty()
            ? Verdict.passed(distinct)
            : Verdict.unproven(String.join("; ", doubts), distinct);
  }

  private String suite(TestFile file) {
    String framework = file.framework().isEmpty() ? "unnamed" : file.framework();
    String home = home(file.path());
    return framework + " tests" + (home.isEmpty() ? "" : " of " + home);
  }

  private String home(String path) {
    return Stream.iterate(above(path), folder -> !folder.isEmpty(), WholeSuite::above)
        .filter(packages::contains)
        .findFirst()
        .orElse("");
  }

  private Verdict judge(String suite, List<TestFile> files) {
    List<TestRun> whole =
        runs.stream()
            .filter(r -> files.stream().allMatch(f -> r.reach(f) == TestRun.Reach.WHOLE))
            .toList();
    List<TestRun> strict = whole.stream().filter(r -> !r.ignored()).toList();
    if (whole.isEmpty()) {
      return partly(suite, files);
    }
    if (strict.isEmpty()) {
      TestRun run = whole.getFirst();
      return Verdict.failed(
          Finding.at(
              run.place(),
              suite + " ignored",
              "The pipeline goes on when " + suite + " fail",
              run.line().line()));
    }
    for (TestRun run : strict) {
      if (files.stream().allMatch(f -> run.skippedFor(f.path()).isEmpty())) {
        return Verdict.passed(run.evidence());
      }
    }
    TestRun run = strict.getFirst();
    String filter =
        files.stream()
            .map(f -> run.skippedFor(f.path()))
            .flatMap(Optional::stream)
            .findFirst()
            .orElse("");
    return Verdict.failed(
        Finding.at(
            run.place(),
            suite + " filtered",
            "A change of %s itself does not start the pipeline that runs them: paths %s"
                .formatted(suite, filter),
            run.line().line()));
  }

  /** No single run reaches all of it: several may together, or a filter hides how much. */
  private Verdict partly(String suite, List<TestFile> files) {
    List<TestFile> left =
        files.stream()
            .filter(
                f ->
                    runs.stream().noneMatch(r -> !r.ignored() && r.reach(f) == TestRun.Reach.WHOLE))
            .toList();
    if (left.isEmpty()) {
      return Verdict.passed(
          runs.stream()
              .filter(r -> files.stream().anyMatch(f -> r.reach(f) == TestRun.Reach.WHOLE))
              .map(TestRun::evidence)
              .toList());
    }
    List<TestRun> parts =
        runs.stream()
            .filter(r -> left.stream().anyMatch(f -> r.reach(f) != TestRun.Reach.NONE))
            .toList();
    boolean unknown = left.stream().noneMatch(TestRunner::isKnown);
    boolean built = left.stream().anyMatch(this::isBuiltByAnother);
    if (!parts.isEmpty() || unknown || moreElsewhere || built) {
      return Verdict.unproven(
          "How much of %s runs on pull requests cannot be told".formatted(suite),
          parts.stream().map(TestRun::evidence).toList());
    }
    String message =
        "No command on pull requests runs %s: %d of %d files are left out"
            .formatted(suite, left.size(), files.size());
    return Verdict.failed(
        new Finding(
            suite,
            message,
            List.of(
                Evidence.at(Place.of(left.getFirst().path()), "It is left out"),
                Evidence.nothing("command that runs " + suite, searched))));
  }

  /** A build of the JVM may run the tests of a package in another language that it includes. */
  private boolean isBuiltByAnother(TestFile file) {
    String home = home(file.path());
    return !home.isEmpty()
        && runs.stream().anyMatch(run -> run.runner() == TestRunner.JVM)
        && Stream.iterate(home, h -> !h.isEmpty(), WholeSuite::above)
            .flatMap(h -> BUILDS.stream().map(build -> h + "/" + build))
            .anyMatch(tree::exists);
  }

  private static String above(String folder) {
    return folder.contains("/") ? folder.substring(0, folder.lastIndexOf('/')) : "";
  }
}
