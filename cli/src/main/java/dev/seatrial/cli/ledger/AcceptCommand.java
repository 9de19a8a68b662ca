package dev.seatrial.cli.ledger;

import dev.seatrial.cli.world.Prompt;
import dev.seatrial.gate.OrderException;
import dev.seatrial.ledger.LedgerPolicy;
import dev.seatrial.ledger.LedgerReader;
import dev.seatrial.model.Aspect;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a carried risk into the ledger. */
@Command(
    name = "accept",
    mixinStandardHelpOptions = true,
    description =
        "Writes a risk that somebody carries, or that the tool is wrong, into .seatrial/accepted-risks. Asks on a terminal for what is left out.")
public final class AcceptCommand implements Callable<Integer>, EntryTerms.Kind {

  @Mixin private final EntryTerms terms = new EntryTerms();

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

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException, OrderException {
    return terms.write(this, spec);
  }

  @Override
  public String folder() {
    return LedgerReader.ACCEPTED_RISKS;
  }

  @Override
  public int longest(LedgerPolicy policy) {
    return policy.acceptanceDays();
  }

  @Override
  public List<String> refusals(String about, Optional<Aspect> aspect) {
    return List.of();
  }

  @Override
  public void complete(Prompt prompt, List<String> wrong) {
    reason = prompt.unlessGiven(reason, "Why?");
    owner = prompt.unlessGiven(owner, "Who carries it?");
    Prompt.require(reason, "--reason", wrong);
    Prompt.require(owner, "--owner", wrong);
  }

  @Override
  public Entry add(Entry entry) {
    return entry
        .with("findings", findings)
        .plain("class", toolIsWrong ? "tool-is-wrong" : "risk-carried")
        .with("reason", reason)
        .with("compensating-control", compensating)
        .with("owner", owner)
        .with("approver", approver);
  }
}
