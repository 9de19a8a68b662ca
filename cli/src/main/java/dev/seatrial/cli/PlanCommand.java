package dev.seatrial.cli;

import dev.seatrial.cli.world.World;
import dev.seatrial.gate.Audit;
import dev.seatrial.gate.OrderException;
import dev.seatrial.model.plan.Plan;
import dev.seatrial.report.json.PlanJson;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what an audit would look at and do, and stops. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    description =
        "Says what an audit would look at and do, which controls apply, and what later resolves the rest. Judges nothing.")
final class PlanCommand implements Callable<Integer> {

  @Mixin private final Where where = new Where();

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
    try (Audit audit = World.prepared(world.order(where.path(), where.revision()))) {
      Plan plan = audit.plan();
      spec.commandLine()
          .getOut()
          .print(
              json
                  ? PlanJson.of(plan)
                  : PlanText.of(plan, where.commands(World.of(spec)), verbose));
      spec.commandLine().getOut().flush();
      audit
          .faults()
          .forEach(fault -> spec.commandLine().getErr().println("Our own fault: " + fault));
      return audit.faults().isEmpty() ? 0 : Main.OUR_FAULT;
    }
  }
}
