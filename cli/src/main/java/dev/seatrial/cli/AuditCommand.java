package dev.seatrial.cli;

import dev.seatrial.gate.Audit;
import dev.seatrial.gate.Order;
import dev.seatrial.gate.OrderException;
import dev.seatrial.model.Tier;
import dev.seatrial.model.report.Report;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Audits a repository and decides. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description = "Audits a repository, answers every box, and decides: exit 0 open, 1 closed, 2 undecided.")
final class AuditCommand implements Callable<Integer> {

  @Parameters(arity = "0..1", paramLabel = "PATH", description = "A repository or a folder; here by default.")
  private Path path = Path.of(".");

  @Option(names = "--revision", paramLabel = "REF", description = "The commit to audit in place of what lies there.")
  private Optional<String> revision = Optional.empty();

  @Option(names = "--base", paramLabel = "REF", description = "Where policy and ledger are read from: the branch that a change goes into.")
  private Optional<String> base = Optional.empty();

  @Option(names = "--tier", paramLabel = "TIER", description = "launch, growth or critical, in place of seatrial.yml's.")
  private Optional<String> tier = Optional.empty();

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command
  private CommandSpec spec;

  @Override
  public Integer call() {
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
    Order order =
        new Order(
            path,
            revision,
            base,
            chosen,
            LocalDate.now(Clock.systemUTC()),
            Caches.folder(System.getenv(), System.getProperty("user.home", ".")));
    try (Audit audit = Audit.prepare(order)) {
      Report report = audit.run(result -> {});
      for (var result : report.rolledUp()) {
        out.println(result.standing().word() + "  " + result.control().id() + "  " + result.control().title());
        for (var aspect : result.aspects()) {
          out.println("      " + aspect.aspect().name() + "  " + aspect.standing().word() + "  " + aspect.verdict());
        }
      }
      out.println(report.subject());
      out.println(report.apps());
      out.println(report.technologies());
      out.println(report.decision());
      audit.faults().forEach(err::println);
      return report.decision().exitCode();
    } catch (OrderException e) {
      e.problems().forEach(err::println);
      return Main.USAGE;
    }
  }
}
