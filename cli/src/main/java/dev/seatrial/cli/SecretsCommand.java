package dev.seatrial.cli;

import dev.seatrial.cli.world.World;
import dev.seatrial.gate.Audit;
import dev.seatrial.gate.Order;
import dev.seatrial.gate.OrderException;
import dev.seatrial.gate.SecretsSearch;
import dev.seatrial.gate.SecretsSearch.Result;
import dev.seatrial.gate.SecretsSearch.Selection;
import dev.seatrial.gate.kinds.ShippedKinds;
import dev.seatrial.gate.verify.Verification;
import dev.seatrial.model.Measure;
import dev.seatrial.model.Step;
import dev.seatrial.model.report.Report;
import dev.seatrial.report.Format;
import dev.seatrial.report.Renderers;
import dev.seatrial.report.text.TextStyle;
import dev.seatrial.report.words.Commands;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks for secrets alone: in the files, and in every object that the repository keeps. */
@Command(
    name = "secrets",
    mixinStandardHelpOptions = true,
    description =
        "Lists the secrets in the files and in every object of the history; exit 1 where one looks"
            + " live, 2 where one is doubtful or something could not be read.")
final class SecretsCommand implements Callable<Integer> {
  @Mixin private final Where where = new Where();

  @Option(
      names = "--since",
      paramLabel = "REF",
      description = "Search only what this commit does not reach; for a hook before a push.")
  private Optional<String> since = Optional.empty();

  @Option(
      names = "--staged",
      description = "Search only what is staged and not committed; for a hook before a commit.")
  private boolean staged;

  @Option(
      names = "--base",
      paramLabel = "REF",
      description = "Where the ledger is read from: the branch that a change goes into.")
  private Optional<String> base = Optional.empty();

  @Option(
      names = "--verify",
      paramLabel = "HOST",
      split = ",",
      description =
          "Ask these hosts whether they still accept what is found that they issued; it is sent to"
              + " them, and to nobody else. Needs --trust.")
  private Set<String> hosts = Set.of();

  @Option(
      names = "--trust",
      description = "You trust whoever wrote this repository; only then is anything of it sent.")
  private boolean trust;

  @Option(
      names = "--kinds",
      description = "List the kinds that are known, with the hosts where they can be verified.")
  private boolean kinds;

  @Mixin private final Formats formats = new Formats();

  @Option(
      names = {"-v", "--verbose"},
      description = "Show what was told apart, too, and every place.")
  private boolean verbose;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException, OrderException {
    if (kinds) {
      return listed();
    }
    if (staged && since.isPresent()) {
      throw new OrderException("--staged and --since exclude each other.");
    }
    World world = World.of(spec);
    Format printed = formats.printed();
    OutputFiles files = formats.files();
    Order order =
        new Order(
            where.path(), where.revision(), base, Optional.empty(), world.today(), world.cache());
    try (Audit audit = Audit.prepare(order)) {
      Result result = SecretsSearch.of(audit, selection(), verification(world));
      Commands commands = where.commands(world);
      Report report = commands.in(result.report());
      List<Step> remedy = Measure.together(commands.in(result.remedy()));
      TextStyle style = world.terminal(verbose).style();
      spec.commandLine().getOut().print(rendered(result, report, remedy, printed, style));
      spec.commandLine().getOut().flush();
      files.write(
          format -> rendered(result, report, remedy, format, TextStyle.PLAIN),
          spec.commandLine().getErr());
      return report.decision().exitCode();
    }
  }

  private Optional<Verification> verification(World world) throws OrderException {
    if (trust == hosts.isEmpty()) {
      throw new OrderException(
          trust
              ? "--trust is for --verify HOST, which names whom to ask."
              : "--verify sends what it finds to the hosts that it names; say with --trust that you"
                  + " trust whoever wrote this repository.");
    }
    return hosts.isEmpty()
        ? Optional.empty()
        : Optional.of(new Verification(hosts, world.network().get(), world.clock()));
  }

  /**
   * The listing of the search where the format has one, and the report of its control elsewhere.
   */
  private static String rendered(
      Result result, Report report, List<Step> remedy, Format format, TextStyle style) {
    return switch (format) {
      case TEXT -> SecretsText.of(result, remedy, style.verbose());
      case JSON -> SecretsJson.of(result, remedy);
      case HTML, SARIF, MARKDOWN, JUNIT, BADGE -> Renderers.render(report, format, style);
    };
  }

  private int listed() {
    PrintWriter out = spec.commandLine().getOut();
    for (ShippedKinds.Listed kind : ShippedKinds.known()) {
      String host = kind.host().isEmpty() ? "" : ", " + kind.host();
      out.printf("%-36s %s%s%n", kind.id(), kind.name(), host);
    }
    out.flush();
    return 0;
  }

  private Selection selection() {
    return staged
        ? new Selection.Staged()
        : since.<Selection>map(Selection.Since::new).orElse(new Selection.Everything());
  }
}
