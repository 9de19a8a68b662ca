package dev.seatrial.cli;

import dev.seatrial.gate.Audit;
import dev.seatrial.gate.OrderException;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Remedy;
import dev.seatrial.model.report.ControlResult;
import dev.seatrial.model.report.Move;
import dev.seatrial.model.report.Report;
import dev.seatrial.model.report.Standing;
import dev.seatrial.report.words.Phrases;
import dev.seatrial.report.words.Visible;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
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

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command
  private CommandSpec spec;

  @Override
  public Integer call() throws OrderException {
    PrintWriter out = spec.commandLine().getOut();
    try (Audit audit = Audit.prepare(World.of(spec).order(path, Optional.empty()))) {
      Report report = audit.run(result -> {});
      if (forAgent) {
        brief(report, out);
      } else {
        moves(report, out);
      }
      return report.decision().exitCode();
    }
  }

  private static void moves(Report report, PrintWriter out) {
    if (report.path().isEmpty()) {
      out.println("The gate is open; nothing is left to do for it.");
      return;
    }
    int number = 0;
    for (Move move : report.path()) {
      number++;
      String title = number + ". " + move.title() + " — " + Phrases.worth(report, move);
      Wrapped.lines(Visible.of(title), WIDTH).forEach(out::println);
      if (!move.control().isEmpty()) {
        move.steps().stream()
            .flatMap(step -> Wrapped.item(Visible.of(step.action()), WIDTH).stream())
            .forEach(out::println);
      }
      Wrapped.lines("clears " + String.join(", ", move.clears()), WIDTH - 4).stream()
          .map(line -> "    " + line)
          .forEach(out::println);
    }
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
            java.util.Comparator.comparing((ControlResult r) -> r.control().effort())
                .thenComparing(r -> r.control().severity()))
        .forEach(result -> brief(result, out));
  }

  private static void brief(ControlResult result, PrintWriter out) {
    out.println();
    out.println("## " + result.control().title() + " (" + result.control().id() + ")");
    out.println();
    result.findings().forEach(finding -> out.println("- " + finding.message() + place(finding)));
    for (Remedy remedy : result.control().remedies()) {
      out.println();
      out.println("Remedy, " + remedy.stack() + ": " + remedy.text());
    }
  }

  private static String place(Finding finding) {
    return finding.evidence().getFirst() instanceof Evidence.Located located
        ? " (`" + located.place() + "`)"
        : "";
  }
}
