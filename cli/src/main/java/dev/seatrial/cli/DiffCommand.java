package dev.seatrial.cli;

import dev.seatrial.cli.world.Progress;
import dev.seatrial.cli.world.Terminal;
import dev.seatrial.cli.world.World;
import dev.seatrial.cli.world.Wrapped;
import dev.seatrial.gate.Ancestry;
import dev.seatrial.gate.Audit;
import dev.seatrial.gate.Order;
import dev.seatrial.gate.OrderException;
import dev.seatrial.gate.history.Culprit;
import dev.seatrial.gate.history.Difference;
import dev.seatrial.gate.history.Snapshot;
import dev.seatrial.report.words.Phrases;
import dev.seatrial.report.words.Visible;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private static final int WIDTH = 80;

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
    Terminal terminal = World.of(spec).terminal(false);
    Difference difference;
    Map<Difference.Change, Optional<String>> reasons = new LinkedHashMap<>();
    try (Progress progress = new Progress(spec.commandLine().getErr(), terminal, false)) {
      difference = Difference.between(snapshot(from, progress), snapshot(to, progress));
      Culprit culprit = culprit(difference, progress);
      boolean time = difference.from().differsByTime(difference.to());
      for (Difference.Change change : difference.changes()) {
        reasons.put(
            change,
            time && culprit.isNone(change.aspect())
                ? Optional.of("time changed it, and no commit did")
                : culprit.of(change.aspect()).map(id -> "since commit " + Phrases.shortened(id)));
      }
    }
    lines(
        "The gate was " + difference.from().gate() + " and is " + difference.to().gate() + ".", "");
    reasons.forEach((change, reason) -> change(difference, change, reason));
    boolean worse = difference.changes().stream().anyMatch(DiffCommand::isWorse);
    return worse ? 1 : 0;
  }

  private void change(Difference difference, Difference.Change change, Optional<String> reason) {
    String control = change.aspect().substring(0, change.aspect().indexOf('#'));
    String title =
        difference
            .to()
            .titles()
            .getOrDefault(control, difference.from().titles().getOrDefault(control, ""));
    spec.commandLine().getOut().println();
    if (!title.isBlank()) {
      lines(title, "");
    }
    lines(
        change.aspect()
            + " "
            + (change.before().equals(change.after())
                ? "is still " + word(change.after())
                : "was " + word(change.before()) + " and is " + word(change.after())),
        "  ");
    reason.ifPresent(says -> lines(says, "    "));
    change.appeared().values().stream().sorted().forEach(says -> lines("new: " + says, "    "));
    change.gone().values().stream().sorted().forEach(says -> lines("gone: " + says, "    "));
  }

  /** As people say it. */
  private static String word(String standing) {
    return switch (standing) {
      case "unproven" -> "in doubt";
      case "absent" -> "not asked";
      default -> standing.replace('-', ' ');
    };
  }

  private void lines(String text, String indent) {
    Wrapped.lines(Visible.of(text), WIDTH - indent.length())
        .forEach(line -> spec.commandLine().getOut().println(indent + line));
  }

  private static boolean isWorse(Difference.Change change) {
    return !change.appeared().isEmpty()
        || (change.after().equals("failed") && !change.before().equals("failed"));
  }

  private Snapshot snapshot(String named, Progress progress) throws IOException, OrderException {
    if (!isStored(named)) {
      try {
        return audited(order(named), progress);
      } catch (OrderException e) {
        throw repository.isPresent() ? e : elsewhere(e);
      }
    }
    Path file = Path.of(named);
    if (Files.size(file) > LARGEST) {
      throw new OrderException(List.of(named + " is larger than any report."));
    }
    return Snapshot.read(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
        .orElseThrow(() -> new OrderException(List.of(named + " is no report of an audit.")));
  }

  private static OrderException elsewhere(OrderException here) {
    return new OrderException(
        here.problems().getFirst().replaceFirst("[.]$", "")
            + "; --repository PATH says where the commits are.");
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

  private static Snapshot audited(Order order, Progress progress) throws OrderException {
    String revision = order.revision().orElse("");
    progress.audits(revision.matches("[0-9a-f]{40}") ? Phrases.shortened(revision) : revision);
    try (Audit audit = Audit.prepare(order)) {
      return Snapshot.of(audit.run(result -> {}));
    }
  }

  private Order order(String revision) {
    return World.of(spec).order(repository.orElse(Path.of(".")), Optional.of(revision));
  }

  /** Two stored reports need no repository; where there is one, it is asked all the same. */
  private Culprit culprit(Difference difference, Progress progress) throws OrderException {
    boolean stored = isStored(from) && isStored(to);
    String last = difference.to().commit();
    List<String> commits = List.of();
    if (!last.isEmpty() && !(stored && repository.isEmpty())) {
      commits = Ancestry.between(order(last), difference.from().commit(), last);
    }
    // Commits are held against each other as of one day, so that none answers for the time between.
    LocalDate day = difference.to().asOf().orElse(World.of(spec).today());
    return new Culprit(
        commits,
        commit -> {
          try {
            return Optional.of(audited(order(commit).on(day), progress));
          } catch (OrderException e) {
            return Optional.empty();
          }
        });
  }
}
