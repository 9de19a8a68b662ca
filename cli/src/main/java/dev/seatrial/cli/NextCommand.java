package dev.seatrial.cli;

import dev.seatrial.cli.world.World;
import dev.seatrial.gate.Audit;
import dev.seatrial.gate.OrderException;
import dev.seatrial.model.report.Report;
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
      Report report = World.of(spec).commands().about(path.toString()).in(audit.run(result -> {}));
      if (forAgent) {
        AgentBrief.of(report, out);
      } else {
        new NextText(report, out, verbose).write();
      }
      return report.decision().exitCode();
    }
  }
}
