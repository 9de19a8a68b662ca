package dev.seatrial.cli;

import dev.seatrial.cli.world.World;
import dev.seatrial.cli.world.Wrapped;
import dev.seatrial.gate.Audit;
import dev.seatrial.gate.OrderException;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Remedy;
import dev.seatrial.model.Step;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.report.AspectResult;
import dev.seatrial.model.report.ControlResult;
import dev.seatrial.model.report.Move;
import dev.seatrial.model.report.Report;
import dev.seatrial.model.report.Standing;
import dev.seatrial.report.words.Phrases;
import dev.seatrial.report.words.Visible;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says the shortest way to an open gate. */
@Command(
    name = "next",
    mixinStandardHelpOptions = true,
    description =
        "Says the shortest way to an open gate: the moves that take least and clear most first.")
final class NextCommand implements Callable<Integer> {
  private static final int WIDTH = 80;
  private static final int MOST_FINDINGS = 20;
  private static final int MOST_FOUND = 3;

  @Parameters(
      arity = "0..1",
      paramLabel = "PATH",
      description = "A repository or a folder; here by default.")
  private Path path = Path.of(".");

  @Option(
      names = "--for-agent",
      description =
          "A brief for a coding agent: what failed, where, and the remedies, as Markdown.")
  private boolean forAgent;

  @Option(
      names = {"-v", "--verbose"},
      description = "Show in full what waits for a later version, too.")
  private boolean verbose;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command
  private CommandSpec spec;

  @Override
  public Integer call() throws OrderException {
    PrintWriter out = spec.commandLine().getOut();
    try (Audit audit = World.prepared(World.of(spec).order(path, Optional.empty()))) {
      Report report = audit.run(result -> {});
      if (forAgent) {
        brief(report, out);
      } else {
        moves(report, out);
      }
      return report.decision().exitCode();
    }
  }

  private void moves(Report report, PrintWriter out) {
    if (report.path().isEmpty()) {
      out.println("The gate is open; nothing is left to do for it.");
      return;
    }
    List<Move> now = report.path().stream().filter(move -> !waits(report, move)).toList();
    List<Move> later = report.path().stream().filter(move -> waits(report, move)).toList();
    worthMost(report)
        .ifPresent(
            says -> {
              Wrapped.lines(says, WIDTH).forEach(out::println);
              out.println();
            });
    for (int i = 0; i < now.size(); i++) {
      move(report, i + 1, now.get(i), out);
      out.println();
    }
    if (later.isEmpty()) {
      return;
    }
    Wrapped.lines(
            later.size()
                + " more wait for a version of Seatrial that can look at them. Until then somebody"
                + " can carry each risk until a date: seatrial accept CONTROL#ASPECT"
                + (verbose ? "" : "; -v shows them in full"),
            WIDTH)
        .forEach(out::println);
    for (int i = 0; i < later.size(); i++) {
      if (verbose) {
        move(report, now.size() + i + 1, later.get(i), out);
      } else {
        Wrapped.item(
                Visible.of(later.get(i).title() + " — " + String.join(", ", later.get(i).clears())),
                WIDTH)
            .forEach(out::println);
      }
    }
  }

  private void move(Report report, int number, Move move, PrintWriter out) {
    String title = number + ". " + move.title() + " — " + Phrases.worth(report, move);
    Wrapped.lines(Visible.of(title), WIDTH).forEach(out::println);
    found(report, move).stream()
        .flatMap(says -> Wrapped.item(Visible.of(says), WIDTH).stream())
        .forEach(out::println);
    if (!move.control().isEmpty()) {
      List<String> waiting = move.clears().stream().filter(name -> waits(report, name)).toList();
      move.steps().stream()
          .map(Step::action)
          .filter(action -> verbose || waiting.stream().noneMatch(n -> action.endsWith(n + ")")))
          .flatMap(action -> Wrapped.item(Visible.of(action), WIDTH).stream())
          .forEach(out::println);
      if (!verbose && !waiting.isEmpty()) {
        Wrapped.item(
                "and somebody carries, or a later version proves: " + String.join(", ", waiting),
                WIDTH)
            .forEach(out::println);
      }
    }
    Wrapped.lines("clears " + cleared(move), WIDTH - 4).stream()
        .map(line -> "    " + line)
        .forEach(out::println);
  }

  /** The aspects; where they are of one control, its name is said once. */
  private static String cleared(Move move) {
    return move.control().isEmpty()
        ? String.join(", ", move.clears())
        : move.control()
            + move.clears().stream()
                .map(name -> name.substring(name.indexOf('#')))
                .collect(Collectors.joining(", "));
  }

  /** What speaks against what a move clears, the first of each aspect. */
  private static List<String> found(Report report, Move move) {
    return report.control(move.control()).stream()
        .flatMap(result -> result.aspects().stream())
        .filter(aspect -> move.clears().contains(move.control() + "#" + aspect.aspect().name()))
        .map(AspectResult::verdict)
        .filter(Verdict.Failed.class::isInstance)
        .map(verdict -> ((Verdict.Failed) verdict).findings().getFirst())
        .map(finding -> "✗ " + finding.message() + place(finding))
        .distinct()
        .limit(MOST_FOUND)
        .toList();
  }

  /** Whether nothing of what a move clears can be proven by this version. */
  private static boolean waits(Report report, Move move) {
    return move.clears().stream().allMatch(name -> waits(report, name));
  }

  private static boolean waits(Report report, String name) {
    int hash = name.indexOf('#');
    return report
        .control(name.substring(0, hash))
        .flatMap(result -> result.aspect(name.substring(hash + 1)))
        .map(AspectResult::verdict)
        .filter(Verdict.Unproven.class::isInstance)
        .map(verdict -> ((Verdict.Unproven) verdict).steps())
        .filter(steps -> steps.stream().allMatch(step -> step.kind() == Step.Kind.READER))
        .isPresent();
  }

  /** The one answer or credential that resolves most doubts, where one resolves several. */
  private static Optional<String> worthMost(Report report) {
    Map<Step, Long> steps =
        report.rolledUp().stream()
            .flatMap(result -> result.aspects().stream())
            .filter(aspect -> aspect.standing() == Standing.UNPROVEN)
            .map(AspectResult::verdict)
            .filter(Verdict.Unproven.class::isInstance)
            .flatMap(verdict -> ((Verdict.Unproven) verdict).steps().stream())
            .filter(step -> step.kind() != Step.Kind.READER && step.kind() != Step.Kind.CHANGE)
            .collect(Collectors.groupingBy(s -> s, Collectors.counting()));
    return steps.entrySet().stream()
        .filter(entry -> entry.getValue() > 1)
        .max(
            Map.Entry.<Step, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(
            entry ->
                "One step resolves "
                    + entry.getValue()
                    + " doubts at once: "
                    + Visible.of(entry.getKey().action()));
  }

  private static void brief(Report report, PrintWriter out) {
    out.println("# What stands before the gate of " + report.subject().name());
    out.println();
    out.println(
        "Fix what is listed, smallest effort first. Change nothing in `.seatrial/` and `seatrial.yml`,");
    out.println("weaken no test and no pipeline. Run `seatrial audit` after each fix.");
    report.rolledUp().stream()
        .filter(result -> result.blocking() && result.standing() == Standing.FAILED)
        .sorted(
            Comparator.comparing((ControlResult r) -> r.control().effort())
                .thenComparing(r -> r.control().severity()))
        .forEach(result -> brief(result, out));
  }

  private static void brief(ControlResult result, PrintWriter out) {
    out.println();
    out.println("## " + result.control().title() + " (" + result.control().id() + ")");
    out.println();
    result.aspects().stream()
        .filter(aspect -> !aspect.aspect().advisory())
        .forEach(aspect -> brief(aspect, out));
    for (Remedy remedy : result.control().remedies()) {
      out.println();
      out.println("### Remedy, " + remedy.stack());
      out.println();
      out.println(remedy.text());
    }
  }

  /** What must become true stands before what speaks against it: that is what is checked again. */
  private static void brief(AspectResult aspect, PrintWriter out) {
    if (!(aspect.verdict() instanceof Verdict.Failed(List<Finding> findings))) {
      return;
    }
    out.println("Must be true: " + aspect.aspect().states());
    out.println();
    findings.stream()
        .limit(MOST_FINDINGS)
        .forEach(finding -> out.println("- " + Visible.of(finding.message()) + place(finding)));
    if (findings.size() > MOST_FINDINGS) {
      out.println("- and " + (findings.size() - MOST_FINDINGS) + " more");
    }
    out.println();
  }

  private static String place(Finding finding) {
    return finding.evidence().getFirst() instanceof Evidence.Located located
        ? " (`" + Visible.of(located.place().toString()).replace('`', '\'') + "`)"
        : "";
  }
}
