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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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

  static final Set<String> ATTESTATION_KEYS =
      Set.of(
          "control",
          "aspect",
          "app",
          "findings",
          "rotated",
          "holds",
          "says",
          "by",
          "on",
          "until",
          "evidence",
          "covers");
  static final Set<String> ACCEPTANCE_KEYS =
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

  private final LedgerPolicy policy;
  private final List<Attestation> attestations = new ArrayList<>();
  private final List<Acceptance> acceptances = new ArrayList<>();
  private final List<LedgerProblem> problems = new ArrayList<>();

  private LedgerReader(LedgerPolicy policy) {
    this.policy = policy;
  }

  /** The ledger in a tree. */
  public static Ledger read(SourceTree tree, LedgerPolicy policy) {
    LedgerReader reader = new LedgerReader(policy);
    for (SourceFile file : tree.files(file -> file.path().startsWith(".seatrial/"))) {
      reader.read(file.path(), tree.content(file));
    }
    return reader.ledger();
  }

  /**
   * What one file would say, before it is written.
   *
   * @param path where it will stand in the repository
   */
  public static Ledger read(String path, String text, LedgerPolicy policy) {
    LedgerReader reader = new LedgerReader(policy);
    reader.read(path, new Content.Text(text));
    return reader.ledger();
  }

  private Ledger ledger() {
    return new Ledger(attestations, acceptances, problems);
  }

  private void read(String path, Content content) {
    if (path.startsWith(ATTESTATIONS)) {
      entries(path, content).forEach(node -> attestation(path, node));
    } else if (path.startsWith(ACCEPTED_RISKS)) {
      entries(path, content).forEach(node -> acceptance(path, node));
    }
  }

  private List<Node> entries(String path, Content content) {
    String why = content instanceof Content.Withheld(String withheld) ? withheld : "";
    Parsed parsed = why.isEmpty() ? Yaml.parse(content.orEmpty()) : new Parsed.Broken(why, 0);
    return switch (parsed) {
      case Parsed.Broken(String because, int line) -> {
        Place place = new Place(path, line);
        problems.add(new LedgerProblem(LedgerProblem.Kind.BROKEN, place, because));
        yield List.of();
      }
      case Parsed.Tree(List<Node> documents) ->
          documents.stream()
              .flatMap(
                  node ->
                      node instanceof Node.Sequence(List<Node> values, int line)
                          ? values.stream()
                          : Stream.of(node))
              .toList();
    };
  }

  private void attestation(String path, Node node) {
    EntryReader entry = new EntryReader(path, node, ATTESTATION_KEYS, problems::add);
    List<String> findings = entry.list("findings");
    boolean holds = entry.yesOrNo("holds");
    LocalDate on = entry.date("on");
    Optional<LocalDate> rotated = rotated(entry, findings, holds, on);
    Attestation attestation =
        new Attestation(
            entry.required("control"),
            entry.required("aspect"),
            entry.optional("app"),
            rotated.isEmpty() ? List.of() : findings,
            rotated,
            holds,
            entry.required("says"),
            entry.required("by"),
            on,
            entry.date("until"),
            entry.required("evidence"),
            entry.covers(),
            entry.place());
    term(entry, attestation.on(), attestation.until(), policy.attestationDays());
    if (!entry.isBroken()) {
      attestations.add(attestation);
    }
  }

  /** The day on which findings were over, which nobody knows before it came. */
  private static Optional<LocalDate> rotated(
      EntryReader entry, List<String> findings, boolean holds, LocalDate on) {
    if (findings.isEmpty()) {
      if (!entry.optional("rotated").isEmpty()) {
        entry.problem("rotated", "\"rotated\" names the findings that it is about");
      }
      return Optional.empty();
    }
    LocalDate rotated = entry.date("rotated");
    if (rotated.isAfter(on)) {
      entry.problem("rotated", "\"rotated\" is later than \"on\"");
    }
    if (!holds) {
      entry.problem("findings", "what does not hold is said of the aspect, not of findings");
    }
    return Optional.of(rotated);
  }

  private void acceptance(String path, Node node) {
    EntryReader entry = new EntryReader(path, node, ACCEPTANCE_KEYS, problems::add);
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
      entry.problem(
          "until", "no more than " + days + " days are allowed, here until " + on.plusDays(days));
    }
  }
}
