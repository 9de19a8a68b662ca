package dev.seatrial.corpus;

import dev.seatrial.gate.Audit;
import dev.seatrial.gate.Order;
import dev.seatrial.gate.OrderException;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.report.AspectResult;
import dev.seatrial.model.report.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Audits labelled repositories at their commits and holds every verdict against its label. The
 * snapshots are read where they lie and never written.
 */
public final class Score {
  private final Mapping mapping = Mapping.shipped();
  private final Snapshots snapshots;
  private final boolean surestOnly;
  private final Path cache;
  private final PrintWriter out;
  private final List<String> falsePasses = new ArrayList<>();
  private final List<String> falseFails = new ArrayList<>();
  private final Map<String, Integer> tally = new TreeMap<>();

  private Score(Path snapshots, boolean surestOnly, Path cache, PrintWriter out) {
    this.snapshots = new Snapshots(snapshots);
    this.surestOnly = surestOnly;
    this.cache = cache;
    this.out = out;
  }

  /**
   * Scores a labelled set, prints every disagreement and last a summary.
   *
   * @param labels a folder of label files
   * @param snapshots a folder with the git folders of the repositories
   * @param surestOnly whether labels of medium confidence are left out
   * @return whether there was no false pass
   * @throws IOException when labels or snapshots cannot be read
   */
  public static boolean run(
      Path labels, Path snapshots, boolean surestOnly, Path cache, PrintWriter out)
      throws IOException {
    Score score = new Score(snapshots, surestOnly, cache, out);
    for (Labelled labelled : Labelled.in(labels)) {
      score.score(labelled);
    }
    score.summary();
    return score.falsePasses.isEmpty();
  }

  private void score(Labelled labelled) throws IOException {
    Optional<Path> snapshot = snapshots.of(labelled.repo());
    if (snapshot.isEmpty()) {
      out.println("no snapshot of " + labelled.repo());
      return;
    }
    Order order =
        new Order(
            snapshot.get(),
            Optional.of(labelled.commit()),
            Optional.empty(),
            Optional.empty(),
            LocalDate.EPOCH,
            cache);
    try (Audit audit = Audit.prepare(order)) {
      Report report = audit.run(result -> {});
      labelled.labels().forEach(label -> compare(labelled.repo(), label, report));
      audit.faults().forEach(fault -> out.println(labelled.repo() + " FAULT " + fault));
    } catch (OrderException e) {
      out.println(labelled.repo() + " cannot be audited: " + e.getMessage());
    }
  }

  private void compare(String repo, Labelled.Label label, Report report) {
    String answered = mapping.decided().get(label.slug());
    if (answered == null || label.verdict().equals("unclear") || (surestOnly && !label.sure())) {
      return;
    }
    int hash = answered.indexOf('#');
    Optional<AspectResult> aspect =
        report
            .control(answered.substring(0, hash))
            .flatMap(control -> control.aspect(answered.substring(hash + 1)));
    String said = aspect.map(a -> word(a.verdict())).orElse("missing");
    count("true " + label.verdict());
    if (said.equals(label.verdict())) {
      count("agree");
      return;
    }
    String line =
        repo
            + " "
            + label.slug()
            + " is "
            + label.verdict()
            + (label.sure() ? "" : " (medium)")
            + ", said "
            + said
            + aspect.map(a -> ": " + brief(a.verdict())).orElse("")
            + (label.note().isBlank() ? "" : " | " + label.note());
    if (said.equals("pass")) {
      falsePasses.add(line);
    } else if (said.equals("fail")) {
      falseFails.add(line);
    } else if (said.equals("na")) {
      count("na mismatch");
      out.println("NA MISMATCH " + line);
    } else {
      count("undecided");
      out.println("UNDECIDED " + line);
    }
  }

  private static String word(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Passed passed -> "pass";
      case Verdict.Failed failed -> "fail";
      case Verdict.NotApplicable none -> "na";
      case Verdict.Unproven unproven -> "unclear";
    };
  }

  private static String brief(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Passed passed -> passed.evidence().getFirst().toString();
      case Verdict.Failed failed -> failed.findings().getFirst().toString();
      case Verdict.NotApplicable none -> none.reason();
      case Verdict.Unproven unproven -> unproven.missing();
    };
  }

  private void summary() {
    falseFails.forEach(line -> out.println("FALSE FAIL " + line));
    falsePasses.forEach(line -> out.println("FALSE PASS " + line));
    out.println("left to later readers: " + String.join(" ", mapping.undecided()));
    out.printf(
        "agree %d  false pass %d of %d true fails  false fail %d of %d true passes  undecided %d"
            + "  na mismatch %d%n",
        counted("agree"),
        falsePasses.size(),
        counted("true fail"),
        falseFails.size(),
        counted("true pass"),
        counted("undecided"),
        counted("na mismatch"));
  }

  private void count(String what) {
    tally.merge(what, 1, Integer::sum);
  }

  private int counted(String what) {
    return tally.getOrDefault(what, 0);
  }
}
