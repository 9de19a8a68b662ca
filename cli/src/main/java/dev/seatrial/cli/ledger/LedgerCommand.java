package dev.seatrial.cli.ledger;

import dev.seatrial.cli.world.World;
import dev.seatrial.gate.Audit;
import dev.seatrial.gate.OrderException;
import dev.seatrial.ledger.LedgerProblem;
import dev.seatrial.model.text.Counted;
import dev.seatrial.report.words.Visible;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks after what people wrote down. */
@Command(
    name = "ledger",
    mixinStandardHelpOptions = true,
    subcommands = LedgerCommand.Lint.class,
    description = "Looks after what people wrote down.")
public final class LedgerCommand implements Runnable {

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command
  private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** Names what is wrong with the ledger of a repository. */
  @Command(
      name = "lint",
      mixinStandardHelpOptions = true,
      description =
          "Names what is wrong with the ledger; exit 1 when an entry does not count as it is meant to.")
  static final class Lint implements Callable<Integer> {

    @Parameters(
        arity = "0..1",
        paramLabel = "PATH",
        description = "A repository or a folder; here by default.")
    private Path path = Path.of(".");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command
    private CommandSpec spec;

    @Override
    public Integer call() throws OrderException {
      try (Audit audit = World.prepared(World.of(spec).order(path, Optional.empty()))) {
        audit.run(result -> {});
        List<LedgerProblem> problems = audit.lint();
        PrintWriter out = spec.commandLine().getOut();
        problems.forEach(problem -> out.println(Visible.of(problem.toString())));
        if (problems.isEmpty()) {
          out.println(Counted.of(audit.entries(), "entry", "entries") + ", nothing wrong.");
        }
        return problems.stream()
                .allMatch(problem -> problem.kind() == LedgerProblem.Kind.SOON_TO_EXPIRE)
            ? 0
            : 1;
      }
    }
  }
}
