package dev.seatrial.cli.ledger;

import dev.seatrial.cli.world.Prompt;
import dev.seatrial.gate.Audit;
import dev.seatrial.gate.OrderException;
import dev.seatrial.ledger.Ledger;
import dev.seatrial.ledger.LedgerPolicy;
import dev.seatrial.ledger.LedgerReader;
import dev.seatrial.model.Aspect;
import dev.seatrial.model.Proof;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a person's word into the ledger. */
@Command(
    name = "attest",
    mixinStandardHelpOptions = true,
    description =
        "Writes a person's word on an aspect into .seatrial/attestations of the repository. Asks on a terminal for what is left out.")
public final class AttestCommand implements Callable<Integer>, EntryTerms.Kind {

  @Mixin private final EntryTerms terms = new EntryTerms();

  @Option(names = "--fails", description = "It does not hold; without this, it holds.")
  private boolean fails;

  @Option(names = "--says", paramLabel = "TEXT", description = "What is true, in a sentence.")
  private String says = "";

  @Option(names = "--by", paramLabel = "NAME", description = "Who says so.")
  private String by = "";

  @Option(
      names = "--evidence",
      paramLabel = "LINK",
      description = "A link or a file that others can check.")
  private String evidence = "";

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException, OrderException {
    return terms.write(this, spec);
  }

  @Override
  public String folder() {
    return LedgerReader.ATTESTATIONS;
  }

  @Override
  public List<EntryTerms.Earlier> earlier(
      Ledger ledger, String control, String aspect, String app) {
    return ledger.attestations().stream()
        .filter(a -> a.control().equals(control) && a.aspect().equals(aspect))
        .filter(a -> a.app().equals(app))
        .map(
            a ->
                new EntryTerms.Earlier(
                    a.recorded(),
                    "the word of "
                        + a.by()
                        + (a.holds() ? " that it holds" : " that it does not hold")
                        + ", from "
                        + a.on()
                        + " until "
                        + a.until()))
        .toList();
  }

  @Override
  public int longest(LedgerPolicy policy) {
    return policy.attestationDays();
  }

  @Override
  public List<String> refusals(String control, Optional<Aspect> aspect, Audit audit) {
    if (aspect.isEmpty()) {
      return List.of(
          "A word is about one aspect; write CONTROL#ASPECT as seatrial explain shows them.");
    }
    if (!fails && !aspect.get().accepts(Proof.ATTESTED)) {
      return List.of(
          control
              + "#"
              + aspect.get().name()
              + " takes no person's word; seatrial explain says what proves it.");
    }
    return List.of();
  }

  @Override
  public String example() {
    return "operations.on-call#covered-today --says \"The rota covers this week\" --by \"Your Name\""
        + " --evidence https://wiki.example.org/rota";
  }

  @Override
  public void complete(Prompt prompt, List<String> missing) {
    says = prompt.unlessGiven(says, "What is true, in a sentence?", Prompt::some);
    by = prompt.unlessGiven(by, "Who says so?", Prompt::some);
    evidence =
        prompt.unlessGiven(evidence, "A link or a file that others can check?", Prompt::some);
    Prompt.require(says, "--says", missing);
    Prompt.require(by, "--by", missing);
    Prompt.require(evidence, "--evidence", missing);
  }

  @Override
  public Entry add(Entry entry) {
    return entry
        .plain("holds", String.valueOf(!fails))
        .with("says", says)
        .with("by", by)
        .with("evidence", evidence);
  }
}
