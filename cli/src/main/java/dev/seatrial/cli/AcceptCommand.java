package dev.seatrial.cli;

import dev.seatrial.gate.Shipped;
import dev.seatrial.ledger.LedgerReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a carried risk into the ledger. */
@Command(
    name = "accept",
    mixinStandardHelpOptions = true,
    description =
        "Writes a risk that somebody carries, or that the tool is wrong, into .seatrial/accepted-risks.")
final class AcceptCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "CONTROL[#ASPECT]", description = "What it is about.")
  private String about = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "PATH",
      description = "The repository; here by default.")
  private Path path = Path.of(".");

  @Option(
      names = "--finding",
      paramLabel = "FINGERPRINT",
      description = "Only this finding; may be given several times.")
  private List<String> findings = List.of();

  @Option(
      names = "--tool-is-wrong",
      description = "The finding is not true; without this, the risk is carried.")
  private boolean toolIsWrong;

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why.")
  private String reason = "";

  @Option(
      names = "--compensating-control",
      paramLabel = "TEXT",
      description = "What keeps the harm small meanwhile.")
  private String compensating = "";

  @Option(names = "--owner", paramLabel = "NAME", description = "Who carries it.")
  private String owner = "";

  @Option(
      names = "--approver",
      paramLabel = "NAME",
      description = "Who besides the owner approved it.")
  private String approver = "";

  @Option(
      names = "--until",
      paramLabel = "DATE",
      description = "The last day on which it counts, 2026-01-31.")
  private String until = "";

  @Option(
      names = "--app",
      paramLabel = "APP",
      description = "The app it is about, where there are several.")
  private String app = "";

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command
  private CommandSpec spec;

  @Override
  public Integer call() {
    Prompt prompt = Prompt.onConsole();
    reason = prompt.unlessGiven(reason, "Why?");
    owner = prompt.unlessGiven(owner, "Who carries it?");
    until = prompt.unlessGiven(until, "Until when, as 2026-01-31?");
    int hash = about.indexOf('#');
    String control = hash < 0 ? about : about.substring(0, hash);
    String aspect = hash < 0 ? "" : about.substring(hash + 1);
    List<String> wrong = new ArrayList<>();
    var entry = Shipped.catalog().control(control);
    if (entry.isEmpty() || (hash >= 0 && entry.get().page().control().aspect(aspect).isEmpty())) {
      wrong.add("No control or aspect is called \"" + about + "\"; seatrial controls lists them.");
    }
    Prompt.require(reason, "--reason", wrong);
    Prompt.require(owner, "--owner", wrong);
    Prompt.requireDate(until, "--until", wrong);
    if (!wrong.isEmpty()) {
      wrong.forEach(spec.commandLine().getErr()::println);
      return Main.USAGE;
    }
    LocalDate today = Orders.today();
    try {
      Path file =
          new Entry()
              .with("control", control)
              .with("aspect", aspect)
              .with("app", app)
              .with("findings", findings)
              .plain("class", toolIsWrong ? "tool-is-wrong" : "risk-carried")
              .with("reason", reason)
              .with("compensating-control", compensating)
              .with("owner", owner)
              .with("approver", approver)
              .plain("on", today.toString())
              .plain("until", until)
              .write(
                  path.resolve(LedgerReader.ACCEPTED_RISKS), about.replace('#', '.') + "-" + today);
      spec.commandLine()
          .getOut()
          .println("Written to " + file + "; commit it to make it count for others.");
      return 0;
    } catch (IOException e) {
      spec.commandLine().getErr().println("Cannot write " + e.getMessage());
      return Main.USAGE;
    }
  }
}
