package dev.seatrial.cli;

import dev.seatrial.gate.Audit;
import dev.seatrial.gate.OrderException;
import dev.seatrial.gate.history.Culprit;
import dev.seatrial.gate.history.Difference;
import dev.seatrial.gate.history.Snapshot;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what changed between two audits, and which commit did it. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description =
        "Says what changed between two audits, and which commit did it; exit 1 when something got worse.")
final class DiffCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      paramLabel = "FROM",
      description = "A report stored as JSON, or a commit.")
  private String from = "";

  @Parameters(index = "1", paramLabel = "TO", description = "A report stored as JSON, or a commit.")
  private String to = "";

  @Option(
      names = "--repository",
      paramLabel = "PATH",
      description = "Where the commits are; here by default.")
  private Path repository = Path.of(".");

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command
  private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try {
      Difference difference = Difference.between(snapshot(from), snapshot(to));
      out.println(
          "The gate was " + difference.from().gate() + " and is " + difference.to().gate() + ".");
      Culprit culprit = culprit(difference);
      for (Difference.Change change : difference.changes()) {
        out.println();
        out.println(change.aspect() + ": " + change.before() + " → " + change.after());
        change.appeared().values().stream()
            .sorted()
            .forEach(message -> out.println("  + " + message));
        change.gone().values().stream().sorted().forEach(message -> out.println("  - " + message));
        culprit.of(change.aspect()).ifPresent(commit -> out.println("  by commit " + commit));
      }
      boolean worse = difference.changes().stream().anyMatch(DiffCommand::isWorse);
      return worse ? 1 : 0;
    } catch (OrderException e) {
      e.problems().forEach(spec.commandLine().getErr()::println);
      return Main.USAGE;
    } catch (IOException e) {
      spec.commandLine().getErr().println("Cannot read " + e.getMessage());
      return Main.USAGE;
    }
  }

  private static boolean isWorse(Difference.Change change) {
    return !change.appeared().isEmpty()
        || (change.after().equals("failed") && !change.before().equals("failed"));
  }

  private Snapshot snapshot(String named) throws IOException, OrderException {
    Path file = Path.of(named);
    if (!Files.isRegularFile(file)) {
      return audited(named);
    }
    return Snapshot.read(Files.readString(file))
        .orElseThrow(() -> new OrderException(List.of(named + " is no report of an audit.")));
  }

  private Snapshot audited(String revision) throws OrderException {
    try (Audit audit = Audit.prepare(Orders.of(repository, Optional.of(revision)))) {
      return Snapshot.of(audit.run(result -> {}));
    }
  }

  private Culprit culprit(Difference difference) throws OrderException {
    List<String> commits =
        Audit.between(
            Orders.of(repository, Optional.of(difference.to().commit())),
            difference.from().commit(),
            difference.to().commit());
    return new Culprit(
        commits,
        commit -> {
          try {
            return Optional.of(audited(commit));
          } catch (OrderException e) {
            return Optional.empty();
          }
        });
  }
}
