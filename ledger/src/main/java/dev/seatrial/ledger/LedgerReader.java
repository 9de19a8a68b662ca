package dev.seatrial.ledger;

import dev.seatrial.model.Place;
import dev.seatrial.model.facts.tree.Content;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.report.Overlay.AcceptedRisk.Ground;
import dev.seatrial.syntax.Parsed;
import dev.seatrial.syntax.Yaml;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads the ledger out of a tree: {@code .seatrial/attestations/*.yml} and {@code
 * .seatrial/accepted-risks/*.yml}, each an entry or a list of entries. An entry with anything wrong
 * does not count, and every problem is named with file and line.
 */
public final class LedgerReader {

  /** Where attestations stand. */
  public static final String ATTESTATIONS = ".seatrial/attestations/";

  /** Where accepted risks stand. */
  public static final String ACCEPTED_RISKS = ".seatrial/accepted-risks/";

  private static final Set<String> ATTESTATION_KEYS =
      Set.of(
          "control", "aspect", "app", "holds", "says", "by", "on", "until", "evidence", "covers");
  private static final Set<String> ACCEPTANCE_KEYS =
      Set.of(
          "control",
          "aspect",
          "app",
          "findings",
          "class",
          "reason",
          "compensating-control",
          "owner",
          "approver",
          "on",
          "until",
          "covers");

  private final SourceTree tree;
  private final LedgerPolicy policy;
  private final List<Attestation> attestations = new ArrayList<>();
  private final List<Acceptance> acceptances = new ArrayList<>();
  private final List<LedgerProblem> problems = new ArrayList<>();

  private LedgerReader(SourceTree tree, LedgerPolicy policy) {
    this.tree = tree;
    this.policy = policy;
  }

  /** The ledger in a tree. */
  public static Ledger read(SourceTree tree, LedgerPolicy policy) {
    LedgerReader reader = new LedgerReader(tree, policy);
    for (SourceFile file : tree.files(file -> file.path().startsWith(".seatrial/"))) {
      if (file.path().startsWith(ATTESTATIONS)) {
        reader.entries(file).forEach(node -> reader.attestation(file, node));
      } else if (file.path().startsWith(ACCEPTED_RISKS)) {
        reader.entries(file).forEach(node -> reader.acceptance(file, node));
      }
    }
    return new Ledger(reader.attestations, reader.acceptances, reader.problems);
  }

  private List<Node> entries(SourceFile file) {
    return switch (tree.content(file)) {
      case Content.Withheld(String why) -> broken(file, 0, why);
      case Content.Text(String text) ->
          switch (Yaml.parse(text)) {
            case Parsed.Broken(String why, int line) -> broken(file, line, why);
            case Parsed.Tree(List<Node> documents) ->
                documents.stream()
                    .flatMap(
                        node ->
                            node instanceof Node.Sequence(List<Node> values, int line)
                                ? values.stream()
                                : java.util.stream.Stream.of(node))
                    .toList();
          };
    };
  }

  private List<Node> broken(SourceFile file, int line, String why) {
    problems.add(new LedgerProblem(LedgerProblem.Kind.BROKEN, new Place(file.path(), line), why));
    return List.of();
  }

  private void attestation(SourceFile file, Node node) {
    EntryReader entry = new EntryReader(file.path(), node, ATTESTATION_KEYS, problems::add);
    Attestation attestation =
        new Attestation(
            entry.required("control"),
            entry.required("aspect"),
            entry.optional("app"),
            entry.yesOrNo("holds"),
            entry.required("says"),
            entry.required("by"),
            entry.date("on"),
            entry.date("until"),
            entry.required("evidence"),
            entry.covers(),
            entry.place());
    term(entry, attestation.on(), attestation.until(), policy.attestationDays());
    if (!entry.isBroken()) {
      attestations.add(attestation);
    }
  }

  private void acceptance(SourceFile file, Node node) {
    EntryReader entry = new EntryReader(file.path(), node, ACCEPTANCE_KEYS, problems::add);
    String ground = entry.required("class");
    if (!ground.isEmpty() && !ground.equals("risk-carried") && !ground.equals("tool-is-wrong")) {
      entry.problem("class", "\"class\" is risk-carried or tool-is-wrong");
    }
    Acceptance acceptance =
        new Acceptance(
            entry.required("control"),
            entry.optional("aspect"),
            entry.optional("app"),
            entry.list("findings"),
            ground.equals("tool-is-wrong") ? Ground.TOOL_WRONG : Ground.RISK_CARRIED,
            entry.required("reason"),
            entry.optional("compensating-control"),
            entry.required("owner"),
            entry.optional("approver"),
            entry.date("on"),
            entry.date("until"),
            entry.covers(),
            entry.place());
    term(entry, acceptance.on(), acceptance.until(), policy.acceptanceDays());
    if (!entry.isBroken()) {
      acceptances.add(acceptance);
    }
  }

  private static void term(EntryReader entry, LocalDate on, LocalDate until, int days) {
    if (entry.isBroken()) {
      return;
    }
    if (until.isBefore(on)) {
      entry.problem("until", "it ends before it begins");
    } else if (ChronoUnit.DAYS.between(on, until) > days) {
      entry.problem("until", "it runs for more than the " + days + " days that are allowed");
    }
  }
}
