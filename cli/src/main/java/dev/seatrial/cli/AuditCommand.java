package dev.seatrial.cli;

import dev.seatrial.cli.world.Progress;
import dev.seatrial.cli.world.Terminal;
import dev.seatrial.cli.world.World;
import dev.seatrial.gate.Audit;
import dev.seatrial.gate.Order;
import dev.seatrial.gate.OrderException;
import dev.seatrial.model.Tier;
import dev.seatrial.model.report.Report;
import dev.seatrial.report.Format;
import dev.seatrial.report.Renderers;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Audits a repository and decides. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description =
        "Audits a repository, answers every box, and decides: exit 0 open, 1 closed, 2 undecided.")
final class AuditCommand implements Callable<Integer> {

  @Mixin private final Where where = new Where();

  @Option(
      names = "--base",
      paramLabel = "REF",
      description = "Where policy and ledger are read from: the branch that a change goes into.")
  private Optional<String> base = Optional.empty();

  @Option(
      names = "--tier",
      paramLabel = "TIER",
      description = "launch, growth or critical, in place of seatrial.yml's.")
  private Optional<String> tier = Optional.empty();

  @Mixin private final Formats formats = new Formats();

  @Option(
      names = {"-v", "--verbose"},
      description = "Show every control, aspect and finding.")
  private boolean verbose;

  @Option(
      names = {"-q", "--quiet"},
      description = "Show no progress, and do not confirm files.")
  private boolean quiet;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException, OrderException {
    World world = World.of(spec);
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Optional<Tier> chosen =
        tier.flatMap(
            word ->
                Arrays.stream(Tier.values())
                    .filter(t -> t.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst());
    if (tier.isPresent() && chosen.isEmpty()) {
      err.println("A tier is launch, growth or critical.");
      return Main.USAGE;
    }
    Format printed = formats.printed();
    OutputFiles files = formats.files();
    Terminal terminal = world.terminal(verbose);
    Order order =
        new Order(where.path(), where.revision(), base, chosen, world.today(), world.cache());
    try (Audit audit = World.prepared(order)) {
      Report made = watched(audit, err, terminal);
      Report report = where.commands(world).in(made);
      out.print(Renderers.render(report, printed, terminal.style()));
      out.flush();
      audit.faults().forEach(fault -> err.println("Our own fault: " + fault));
      files.write(report, quiet ? new PrintWriter(Writer.nullWriter()) : err);
      if (where.revision().isEmpty() && base.isEmpty()) {
        Shown.remember(made, where.path(), world.cache());
      } else {
        Shown.outdate(
            "a later audit used " + (base.isPresent() ? "--base" : "--revision"),
            where.path(),
            world.cache());
      }
      return audit.faults().isEmpty() || report.decision().exitCode() == 1
          ? report.decision().exitCode()
          : Main.OUR_FAULT;
    }
  }

  /** Progress is gone from the screen before the report appears. */
  private Report watched(Audit audit, PrintWriter err, Terminal terminal) {
    try (Progress progress = new Progress(err, terminal, quiet)) {
      return audit.run(progress::fell);
    }
  }
}
