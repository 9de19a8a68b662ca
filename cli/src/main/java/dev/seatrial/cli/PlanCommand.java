package dev.seatrial.cli;

import dev.seatrial.cli.world.World;
import dev.seatrial.gate.Audit;
import dev.seatrial.gate.OrderException;
import dev.seatrial.model.plan.Plan;
import dev.seatrial.report.json.PlanJson;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what an audit would look at and do, and stops. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    description =
        "Says what an audit would look at and do, which controls apply, and what later resolves the rest. Judges nothing.")
final class PlanCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "PATH",
      description = "A repository or a folder; here by default.")
  private Path path = Path.of(".");

  @Option(
      names = "--revision",
      paramLabel = "REF",
      description = "The commit to look at in place of what lies there.")
  private Optional<String> revision = Optional.empty();

  @Option(names = "--json", description = "Print it for machines, as docs/schemas describes it.")
  private boolean json;

  @Option(
      names = {"-v", "--verbose"},
      description = "Show every aspect and the facts that it is judged from.")
  private boolean verbose;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command
  private CommandSpec spec;

  @Override
  public Integer call() throws OrderException {
    World world = World.of(spec);
    try (Audit audit = World.prepared(world.order(path, revision))) {
      Plan plan = audit.plan();
      spec.commandLine().getOut().print(json ? PlanJson.of(plan) : PlanText.of(plan, verbose));
      spec.commandLine().getOut().flush();
      audit
          .faults()
          .forEach(fault -> spec.commandLine().getErr().println("Our own fault: " + fault));
      return audit.faults().isEmpty() ? 0 : Main.OUR_FAULT;
    }
  }
}
