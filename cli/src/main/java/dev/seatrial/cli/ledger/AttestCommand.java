package dev.seatrial.cli.ledger;

import dev.seatrial.cli.world.Prompt;
import dev.seatrial.gate.Audit;
import dev.seatrial.gate.OrderException;
import dev.seatrial.ledger.Ledger;
import dev.seatrial.ledger.LedgerPolicy;
import dev.seatrial.ledger.LedgerReader;
import dev.seatrial.model.Aspect;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Proof;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  @Option(
      names = "--finding",
      paramLabel = "FINGERPRINT",
      description =
          "Only this finding is over, such as a secret that was replaced; may be given several times.")
  private List<String> findings = List.of();

  @Option(
      names = "--rotated",
      paramLabel = "DATE",
      description = "The day by whose end these findings were over; today without it.")
  private String rotated = "";

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
        .filter(a -> a.app().equals(app) && Set.copyOf(a.findings()).equals(Set.copyOf(findings)))
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
    if (findings.isEmpty() && !rotated.isEmpty()) {
      return List.of("--rotated names a day on which findings were over; --finding says which.");
    }
    if (findings.isEmpty() && !fails && !aspect.get().accepts(Proof.ATTESTED)) {
      return List.of(
          control
              + "#"
              + aspect.get().name()
              + " takes no person's word; seatrial explain says what proves it.");
    }
    return List.of();
  }

  /** Nothing is written that the ledger would not count. */
  @Override
  public void resolve(String control, String aspect, Audit audit) throws OrderException {
    if (findings.isEmpty()) {
      return;
    }
    Named named = Named.of(control, aspect, findings, audit);
    if (!rotated.isEmpty() && !Prompt.isDate(rotated)) {
      throw new OrderException("--rotated is a date such as 2026-01-31.");
    }
    LocalDate day = rotated.isEmpty() ? audit.today() : LocalDate.parse(rotated);
    for (Finding finding : named.findings()) {
      LocalDate last =
          finding
              .last()
              .orElseThrow(
                  () ->
                      new OrderException(
                          "Nothing was written: "
                              + finding.subject()
                              + " stands in the files, or in an object that no commit dates; take it"
                              + " out first (seatrial secrets -v)."));
      if (last.isAfter(day)) {
        throw new OrderException(
            "Nothing was written: "
                + finding.subject()
                + " is in a commit of "
                + last
                + ", so it was not over on "
                + day
                + ".");
      }
    }
    rotated = day.toString();
    findings = named.fingerprints();
  }

  @Override
  public Map<String, String> example() {
    Map<String, String> example = new LinkedHashMap<>();
    boolean secret = !findings.isEmpty();
    example.put(EntryTerms.ABOUT, "operations.on-call#covered-today");
    example.put(
        "--says",
        secret
            ? "\"The old one was revoked, and opens nothing\""
            : "\"The rota covers this week\"");
    example.put("--by", "\"Your Name\"");
    example.put(
        "--evidence", secret ? "https://tracker.example.org/7" : "https://wiki.example.org/rota");
    return example;
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
        .with("findings", findings)
        .plain("rotated", rotated)
        .plain("holds", String.valueOf(!fails))
        .with("says", says)
        .with("by", by)
        .with("evidence", evidence);
  }
}
