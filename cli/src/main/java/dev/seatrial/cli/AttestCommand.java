package dev.seatrial.cli;

import dev.seatrial.catalog.Catalog;
import dev.seatrial.gate.Audit;
import dev.seatrial.gate.OrderException;
import dev.seatrial.gate.Shipped;
import dev.seatrial.ledger.LedgerReader;
import dev.seatrial.model.Aspect;
import dev.seatrial.model.Proof;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a person's word into the ledger. */
@Command(
    name = "attest",
    mixinStandardHelpOptions = true,
    description =
        "Writes a person's word on an aspect into .seatrial/attestations of the repository.")
final class AttestCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "CONTROL#ASPECT", description = "What it is about.")
  private String about = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "PATH",
      description = "The repository; here by default.")
  private Path path = Path.of(".");

  @Option(names = "--fails", description = "It does not hold; without this, it holds.")
  private boolean fails;

  @Option(names = "--says", paramLabel = "TEXT", description = "What is true, in a sentence.")
  private String says = "";

  @Option(names = "--by", paramLabel = "NAME", description = "Who says so.")
  private String by = "";

  @Option(
      names = "--until",
      paramLabel = "DATE",
      description = "The last day on which it counts, 2026-01-31.")
  private String until = "";

  @Option(
      names = "--evidence",
      paramLabel = "LINK",
      description = "A link or a file that others can check.")
  private String evidence = "";

  @Option(
      names = "--app",
      paramLabel = "APP",
      description = "The app it is about, where there are several.")
  private String app = "";

  @Option(
      names = "--covers",
      paramLabel = "PATHS",
      split = ",",
      description = "Files whose change voids it, as patterns.")
  private List<String> covers = List.of();

  @Option(names = "--this-commit", description = "It counts for the audited commit alone.")
  private boolean thisCommit;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command
  private CommandSpec spec;

  @Override
  public Integer call() {
    Prompt prompt = Prompt.onConsole();
    says = prompt.unlessGiven(says, "What is true, in a sentence?");
    by = prompt.unlessGiven(by, "Who says so?");
    until = prompt.unlessGiven(until, "Until when, as 2026-01-31?");
    evidence = prompt.unlessGiven(evidence, "A link or a file that others can check?");
    List<String> wrong = new java.util.ArrayList<>(refusals());
    Prompt.require(says, "--says", wrong);
    Prompt.require(by, "--by", wrong);
    Prompt.requireDate(until, "--until", wrong);
    Prompt.require(evidence, "--evidence", wrong);
    if (!wrong.isEmpty()) {
      wrong.forEach(spec.commandLine().getErr()::println);
      return Main.USAGE;
    }
    try (Audit audit = Audit.prepare(Orders.of(path, Optional.empty()))) {
      String control = about.substring(0, about.indexOf('#'));
      String aspect = about.substring(about.indexOf('#') + 1);
      LocalDate today = Orders.today();
      Path file =
          new Entry()
              .with("control", control)
              .with("aspect", aspect)
              .with("app", app)
              .plain("holds", String.valueOf(!fails))
              .with("says", says)
              .with("by", by)
              .plain("on", today.toString())
              .plain("until", until)
              .with("evidence", evidence)
              .plain("covers", covers(audit))
              .write(path.resolve(LedgerReader.ATTESTATIONS), control + "." + aspect + "-" + today);
      spec.commandLine()
          .getOut()
          .println("Written to " + file + "; commit it to make it count for others.");
      return 0;
    } catch (OrderException e) {
      e.problems().forEach(spec.commandLine().getErr()::println);
      return Main.USAGE;
    } catch (IOException e) {
      spec.commandLine().getErr().println("Cannot write " + e.getMessage());
      return Main.USAGE;
    }
  }

  private String covers(Audit audit) {
    if (thisCommit) {
      return "{commit: " + audit.commit() + "}";
    }
    return covers.isEmpty()
        ? ""
        : "{paths: ["
            + covers.stream().map(Entry::quoted).collect(Collectors.joining(", "))
            + "], digest: "
            + audit.coverDigest(covers)
            + "}";
  }

  /** Why nobody can attest this. */
  private List<String> refusals() {
    Catalog catalog = Shipped.catalog();
    int hash = about.indexOf('#');
    Optional<Aspect> aspect =
        hash < 0
            ? Optional.empty()
            : catalog
                .control(about.substring(0, hash))
                .flatMap(entry -> entry.page().control().aspect(about.substring(hash + 1)));
    if (aspect.isEmpty()) {
      return List.of(
          "No aspect is called \""
              + about
              + "\"; write CONTROL#ASPECT as seatrial explain shows them.");
    }
    if (!fails && !aspect.get().accepts(Proof.ATTESTED)) {
      return List.of(about + " takes no person's word; seatrial explain says what proves it.");
    }
    return List.of();
  }
}
