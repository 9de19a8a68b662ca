package dev.seatrial.controls.tests;

import dev.seatrial.controls.shared.CommandLine;
import dev.seatrial.controls.shared.Offered;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Place;
import dev.seatrial.model.facts.pipeline.Job;
import dev.seatrial.model.facts.pipeline.Pipeline;
import dev.seatrial.model.facts.quality.TestFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A command of a pipeline that runs tests.
 *
 * @param folder where it runs; empty at the root
 * @param paths those that its command names and the tree holds, from the root
 * @param filtered whether only a run can tell how much of what is there it runs
 * @param ignored whether the pipeline goes on when it fails
 */
record TestRun(
    Pipeline pipeline,
    Job job,
    CommandLine line,
    TestRunner runner,
    String folder,
    List<String> paths,
    boolean filtered,
    boolean ignored,
    Place place) {
  private static final String[] FILTERS = {
    "-k",
    "-m",
    "--grep",
    "-g",
    "-t",
    "--testNamePattern",
    "--testPathPattern",
    "--testPathPatterns",
    "--ignore",
    "--deselect",
    "--exclude",
    "-run",
    "-short",
    "--spec",
    "--changed",
    "--onlyChanged",
    "--changedSince",
    "--lf",
    "--filter",
    "--tests",
    "-Dtest",
    "--selectProjects",
    "--project",
    "--testPathIgnorePatterns",
    "-skip",
    "--skip",
    "--only"
  };

  /** How far a run reaches a file of tests. */
  enum Reach {
    /** Runs it. */
    WHOLE,
    /** Runs some of what is there, by a filter that only a run can apply. */
    PART,
    /** Leaves it out. */
    NONE
  }

  static TestRun of(
      PullRequestRuns.Taken taken,
      CommandLine line,
      String folder,
      boolean ignored,
      Place place,
      Offered offered) {
    List<String> paths =
        line.operands().stream()
            .map(o -> o.replaceFirst("^\\./", "").replaceFirst("(::.*|/)$", ""))
            .map(o -> root(folder).isEmpty() ? o : root(folder) + "/" + o)
            .filter(offered::exists)
            .toList();
    TestRunner runner = TestRunner.of(line);
    boolean unresolved =
        runner == TestRunner.OTHER || folder.contains("$") || line.line().contains("$");
    return new TestRun(
        taken.pipeline(),
        taken.job(),
        line,
        runner,
        folder,
        paths,
        unresolved || line.has(FILTERS),
        ignored,
        place);
  }

  Reach reach(TestFile file) {
    if (!below(root(folder), file.path()) || !runner.runs(file) || !named(file)) {
      return Reach.NONE;
    }
    if (runner == TestRunner.NEWMAN) {
      String name = file.path().substring(file.path().lastIndexOf('/') + 1);
      boolean named = line.operands().stream().anyMatch(o -> o.endsWith(name));
      return named ? Reach.WHOLE : Reach.PART;
    }
    return filtered ? Reach.PART : Reach.WHOLE;
  }

  private static String root(String folder) {
    return folder.contains("$") || folder.startsWith("/") ? "" : folder;
  }

  private static boolean below(String folder, String path) {
    return folder.isEmpty() || path.startsWith(folder + "/");
  }

  /** Whether the paths that the command names, if it names any, hold the file. */
  private boolean named(TestFile file) {
    if (runner == TestRunner.GO) {
      return goPackages().stream().anyMatch(p -> inGoPackage(p, file.path()));
    }
    return paths.isEmpty()
        || paths.stream().anyMatch(p -> p.equals(file.path()) || below(p, file.path()));
  }

  private List<String> goPackages() {
    List<String> packages =
        line.operands().stream().filter(o -> o.startsWith(".") || o.contains("/")).toList();
    boolean nameless = line.program().equals("gotestsum") || line.program().equals("ginkgo");
    return !packages.isEmpty()
        ? packages
        : nameless || line.line().contains("$") ? List.of("./...") : List.of(".");
  }

  private boolean inGoPackage(String asked, String path) {
    String pattern = asked.replaceFirst("^\\./", "").replaceFirst("^\\.$", "");
    if (asked.contains("$") || folder.contains("$") || !asked.startsWith(".")) {
      return true;
    }
    String prefix = root(folder).isEmpty() ? "" : root(folder) + "/";
    if (pattern.endsWith("...")) {
      return path.startsWith(prefix + pattern.substring(0, pattern.length() - 3));
    }
    String parent = path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
    return parent.equals((prefix + pattern).replaceFirst("/$", ""));
  }

  /**
   * The filter by which the pipeline is set off only for some changes, where it leaves out a path.
   */
  Optional<String> skippedFor(String path) {
    boolean everywhere =
        pipeline.triggers().stream()
            .filter(PullRequestRuns::beforeMerge)
            .anyMatch(t -> PathFilter.admits(t.paths(), path));
    return everywhere
        ? Optional.empty()
        : Optional.of(
            String.join(
                ", ",
                Set.copyOf(pipeline.triggers().stream().flatMap(t -> t.paths().stream()).toList())
                    .stream()
                    .sorted()
                    .toList()));
  }

  /** Itself as evidence. */
  Evidence evidence() {
    return Evidence.at(
        place, "Job " + job.id() + " of " + pipeline.path() + " runs it", line.line());
  }
}
