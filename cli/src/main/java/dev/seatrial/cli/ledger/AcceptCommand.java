package dev.seatrial.cli.ledger;

import dev.seatrial.cli.world.Prompt;
import dev.seatrial.gate.Audit;
import dev.seatrial.gate.OrderException;
import dev.seatrial.gate.SecretsSearch;
import dev.seatrial.ledger.Ledger;
import dev.seatrial.ledger.LedgerPolicy;
import dev.seatrial.ledger.LedgerReader;
import dev.seatrial.model.Aspect;
import dev.seatrial.model.Place;
import dev.seatrial.model.report.Overlay.AcceptedRisk.Ground;
import dev.seatrial.model.text.Counted;
import java.io.IOException;
import java.nio.file.Path;
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

/** Writes a carried risk into the ledger. */
@Command(
    name = "accept",
    mixinStandardHelpOptions = true,
    description =
        "Writes into .seatrial/accepted-risks that somebody carries a risk, or that the tool is wrong. Asks on a terminal for what is left out.",
    footer = {
      "%nNo more than 12 risks may be carried at once, and none for more than 180 days; seatrial.yml may say otherwise (policy: ceiling, acceptance-days).",
      "Nobody may accept security.secrets or access.row-level-security, or what seatrial.yml adds (policy: never-acceptable).",
      "Of single secrets it may be said that the tool is wrong: seatrial accept security.secrets --tool-is-wrong --finding FINGERPRINT, or --baseline FILE."
    })
public final class AcceptCommand implements Callable<Integer>, EntryTerms.Kind {

  @Mixin private final EntryTerms terms = new EntryTerms();

  @Option(
      names = "--finding",
      paramLabel = "FINGERPRINT",
      description = "Only this finding; may be given several times.")
  private List<String> findings = List.of();

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description =
          "The secrets that a baseline of gitleaks or detect-secrets or a .gitleaksignore names.")
  private Optional<Path> baseline = Optional.empty();

  @Option(
      names = "--tool-is-wrong",
      description = "The finding is not true; without this, the risk is carried.")
  private boolean toolIsWrong;

  private List<String> notes = List.of();

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

  /** A risk for a whole control would take in whatever is found wrong with it later, too. */
  @Override
  public String narrowed(String control, Audit audit, Prompt prompt) throws OrderException {
    if (!findings.isEmpty() || baseline.isPresent()) {
      return "";
    }
    List<String> open =
        audit.run(control::equals, result -> {}).control(control).stream()
            .flatMap(result -> result.aspects().stream())
            .filter(aspect -> !aspect.aspect().advisory() && !aspect.standing().clears())
            .map(aspect -> aspect.aspect().name())
            .toList();
    if (open.isEmpty()) {
      throw new OrderException(
          "Nothing was written: nothing of " + control + " failed or is in doubt.");
    }
    String chosen =
        prompt.or(
            "",
            "Which aspect: " + String.join(", ", open) + "?",
            answer ->
                open.contains(answer) ? Optional.empty() : Optional.of("That is none of these."));
    if (open.contains(chosen)) {
      return chosen;
    }
    throw new OrderException(
        "Nothing was written: a risk is about one aspect; write "
            + String.join(" or ", open.stream().map(name -> control + "#" + name).toList())
            + ".");
  }

  /** Secrets are named one by one, each as the search for them calls it. */
  @Override
  public void resolve(String control, String aspect, Audit audit) throws OrderException {
    if (baseline.isPresent()) {
      if (!control.equals(SecretsSearch.CONTROL)) {
        throw new OrderException("--baseline is about " + SecretsSearch.CONTROL + ".");
      }
      Imported imported = Imported.from(baseline.get(), audit);
      notes = imported.notes();
      findings = imported.findings(aspect);
    } else if (control.equals(SecretsSearch.CONTROL) && !findings.isEmpty()) {
      findings = Named.of(control, aspect, findings, audit).fingerprints();
    }
  }

  @Override
  public List<String> notes() {
    return notes;
  }

  @Override
  public List<EntryTerms.Earlier> earlier(
      Ledger ledger, String control, String aspect, String app) {
    return ledger.acceptances().stream()
        .filter(a -> a.control().equals(control) && a.aspect().equals(aspect))
        .filter(a -> a.app().equals(app) && Set.copyOf(a.findings()).equals(Set.copyOf(findings)))
        .map(
            a ->
                new EntryTerms.Earlier(
                    a.recorded(),
                    "the risk that "
                        + a.owner()
                        + " carries, from "
                        + a.on()
                        + " until "
                        + a.until()))
        .toList();
  }

  @Override
  public int longest(LedgerPolicy policy) {
    return policy.acceptanceDays();
  }

  @Override
  public List<String> refusals(String control, Optional<Aspect> aspect, Audit audit) {
    LedgerPolicy policy = audit.policy();
    List<String> named = baseline.isPresent() ? List.of("named by a baseline") : findings;
    Ground ground = toolIsWrong ? Ground.TOOL_WRONG : Ground.RISK_CARRIED;
    if (control.equals(SecretsSearch.CONTROL) && !toolIsWrong && !named.isEmpty()) {
      return List.of(
          "Nothing was written: nobody may carry the risk of a secret; say with --tool-is-wrong that"
              + " it is none, or replace it (seatrial secrets -v).");
    }
    if (policy.neverAcceptable().contains(control)
        && !LedgerPolicy.isDenied(control, ground, named)) {
      boolean shipped = LedgerPolicy.USUAL.neverAcceptable().contains(control);
      return List.of(
          "Nothing was written: " + control + " is never acceptable, " + by(shipped) + ".");
    }
    return List.of();
  }

  @Override
  public List<String> beyondLimits(Audit audit, Optional<Place> replaced) {
    LedgerPolicy policy = audit.policy();
    if (audit.places(replaced) <= 0) {
      return List.of(
          "Nothing was written: no more than "
              + Counted.of(policy.ceiling(), "risk")
              + " may be carried at once, "
              + by(policy.ceiling() == LedgerPolicy.USUAL.ceiling())
              + ".");
    }
    return List.of();
  }

  private static String by(boolean usual) {
    return usual ? "by the default policy" : "by the policy of the repository";
  }

  @Override
  public Map<String, String> example() {
    Map<String, String> example = new LinkedHashMap<>();
    example.put(EntryTerms.ABOUT, "docs.deploy#procedure");
    example.put(
        "--reason", toolIsWrong ? "\"It opens nothing\"" : "\"We deploy by hand until May\"");
    example.put("--owner", "\"Your Name\"");
    return example;
  }

  @Override
  public void complete(Prompt prompt, List<String> missing) {
    reason = prompt.unlessGiven(reason, "Why?", Prompt::some);
    owner = prompt.unlessGiven(owner, "Who carries it?", Prompt::some);
    Prompt.require(reason, "--reason", missing);
    Prompt.require(owner, "--owner", missing);
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
