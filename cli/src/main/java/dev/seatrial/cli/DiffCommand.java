package dev.seatrial.cli;

import dev.seatrial.cli.world.World;
import dev.seatrial.gate.Audit;
import dev.seatrial.gate.Order;
import dev.seatrial.gate.OrderException;
import dev.seatrial.gate.history.Culprit;
import dev.seatrial.gate.history.Difference;
import dev.seatrial.gate.history.Snapshot;
import dev.seatrial.report.words.Visible;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
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
  private static final long LARGEST = 64L << 20;

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
      description =
          "Where the commits are; here by default. Two stored reports need it only to name commits.")
  private Optional<Path> repository = Optional.empty();

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException, OrderException {
    PrintWriter out = spec.commandLine().getOut();
    Difference difference = Difference.between(snapshot(from), snapshot(to));
    out.println(
        "The gate was " + difference.from().gate() + " and is " + difference.to().gate() + ".");
    Culprit culprit = culprit(difference);
    for (Difference.Change change : difference.changes()) {
      out.println();
      line(change.aspect() + ": " + change.before() + " → " + change.after());
      change.appeared().values().stream().sorted().forEach(message -> line("  + " + message));
      change.gone().values().stream().sorted().forEach(message -> line("  - " + message));
      culprit.of(change.aspect()).ifPresent(commit -> line("  by commit " + commit));
    }
    boolean worse = difference.changes().stream().anyMatch(DiffCommand::isWorse);
    return worse ? 1 : 0;
  }

  private void line(String text) {
    spec.commandLine().getOut().println(Visible.of(text));
  }

  private static boolean isWorse(Difference.Change change) {
    return !change.appeared().isEmpty()
        || (change.after().equals("failed") && !change.before().equals("failed"));
  }

  private Snapshot snapshot(String named) throws IOException, OrderException {
    if (!isStored(named)) {
      return audited(named);
    }
    Path file = Path.of(named);
    if (Files.size(file) > LARGEST) {
      throw new OrderException(List.of(named + " is larger than any report."));
    }
    return Snapshot.read(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
        .orElseThrow(() -> new OrderException(List.of(named + " is no report of an audit.")));
  }

  private static boolean isStored(String named) throws OrderException {
    try {
      boolean file = Files.isRegularFile(Path.of(named));
      if (!file && named.endsWith(".json")) {
        throw new OrderException(List.of(named + " does not exist."));
      }
      return file;
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private Snapshot audited(String revision) throws OrderException {
    try (Audit audit = Audit.prepare(order(revision))) {
      return Snapshot.of(audit.run(result -> {}));
    }
  }

  private Order order(String revision) {
    return World.of(spec).order(repository.orElse(Path.of(".")), Optional.of(revision));
  }

  /** Two stored reports need no repository; where there is one, it is asked all the same. */
  private Culprit culprit(Difference difference) throws OrderException {
    boolean stored = isStored(from) && isStored(to);
    String last = difference.to().commit();
    List<String> commits = List.of();
    if (!last.isEmpty() && !(stored && repository.isEmpty())) {
      commits = Audit.between(order(last), difference.from().commit(), last);
    }
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
