package dev.seatrial.gate.config;

import dev.seatrial.ledger.LedgerPolicy;
import dev.seatrial.model.Tier;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.syntax.Parsed;
import dev.seatrial.syntax.Spelling;
import dev.seatrial.syntax.Yaml;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code seatrial.yml} as docs/schemas/seatrial.schema.json describes it, and names
 * everything that is wrong with it at once.
 */
public final class ConfigurationReader {
  /** Nothing that people say or put off lasts longer. */
  static final int LONGEST_TERM = 366;

  private static final int MANY = 1_000_000;

  private final Set<String> controls;
  private final LocalDate today;
  private final Problems problems;

  private ConfigurationReader(Set<String> controls, LocalDate today, Problems problems) {
    this.controls = controls;
    this.today = today;
    this.problems = problems;
  }

  /**
   * What a text declares.
   *
   * @param controls the ids that exist
   * @param wrong where problems are added; with any, the result is not to be used
   */
  public static Configuration read(
      String text, Set<String> controls, LocalDate today, List<ConfigurationProblem> wrong) {
    Problems problems = new Problems(text);
    Configuration configuration = new ConfigurationReader(controls, today, problems).read(text);
    wrong.addAll(problems.found());
    return configuration;
  }

  private Configuration read(String text) {
    Parsed parsed = Yaml.parse(text);
    if (parsed instanceof Parsed.Broken(String why, int line)) {
      problems.add(line, "", why);
      return Configuration.USUAL;
    }
    Optional<Node> root = parsed.root();
    if (root.isEmpty()) {
      return Configuration.USUAL;
    }
    new WrittenSecrets(problems).refuse(root.get());
    Fields file = new Fields(root.get(), Section.FILE, problems);
    file.number("version", 1, 1);
    Fields policy = file.within("policy", Section.POLICY);
    LedgerPolicy ledger = policy(policy);
    return new Configuration(
        file.word("tier", Tier.class).orElse(Configuration.USUAL.tier()),
        new DeclaredReader(file).read(),
        ledger,
        tiers(policy, ledger),
        dates(file, ledger));
  }

  private LedgerPolicy policy(Fields policy) {
    LedgerPolicy usual = LedgerPolicy.USUAL;
    Set<String> never = new HashSet<>(usual.neverAcceptable());
    for (Node.Scalar id : policy.texts("never-acceptable", Shape.NAME)) {
      control(id.value(), id.line());
      never.add(id.value());
    }
    return new LedgerPolicy(
        policy.number("attestation-days", 1, LONGEST_TERM).orElse(usual.attestationDays()),
        policy.number("acceptance-days", 1, LONGEST_TERM).orElse(usual.acceptanceDays()),
        policy.number("ceiling", 0, MANY).orElse(usual.ceiling()),
        policy.truth("second-approver", usual.secondApprover()),
        never);
  }

  private Map<String, Tier> tiers(Fields policy, LedgerPolicy ledger) {
    Map<String, Tier> tiers = new LinkedHashMap<>();
    for (Node.Entry entry : policy.entries("blocks")) {
      control(entry.key(), entry.line());
      Optional<Tier> tier =
          entry.value().asText().flatMap(word -> Fields.enumerated(word, Tier.class));
      if (tier.isEmpty()) {
        problems.add(entry.line(), entry.key(), "a tier is " + Fields.words(Tier.class));
      } else if (tier.get() != Tier.LAUNCH && ledger.neverAcceptable().contains(entry.key())) {
        always(entry);
      } else {
        tiers.put(entry.key(), tier.get());
      }
    }
    return tiers;
  }

  private Map<String, LocalDate> dates(Fields file, LedgerPolicy ledger) {
    Map<String, LocalDate> dates = new LinkedHashMap<>();
    for (Node.Entry entry : file.entries("enable-later")) {
      control(entry.key(), entry.line());
      if (ledger.neverAcceptable().contains(entry.key())) {
        always(entry);
      }
      try {
        LocalDate from = LocalDate.parse(entry.value().asText().orElse(""));
        if (from.isAfter(today.plusDays(LONGEST_TERM))) {
          problems.add(
              entry.line(),
              entry.key(),
              "nothing is put off for more than " + LONGEST_TERM + " days");
        }
        dates.put(entry.key(), from);
      } catch (DateTimeParseException e) {
        problems.add(entry.line(), entry.key(), "a date is written like 2026-01-31");
      }
    }
    return dates;
  }

  private void always(Node.Entry entry) {
    problems.add(entry.line(), entry.key(), "the gate always waits for what is never acceptable");
  }

  private void control(String id, int line) {
    if (!controls.contains(id)) {
      problems.add(line, id, "no control is called \"" + id + "\"" + Spelling.hint(id, controls));
    }
  }

  /** Whether a text may stand in the file as a command: one line, and nothing secret in it. */
  public static boolean canStand(String command) {
    return Shape.LINE.fits(command) && !WrittenSecrets.looksSecret(command);
  }

  /** A name that the file takes, as near to this one as can be. */
  public static String asName(String wanted) {
    String name =
        wanted
            .replaceAll("[^a-zA-Z0-9@._/-]", "-")
            .replaceAll("^[^a-zA-Z0-9@]+|[^a-zA-Z0-9]+$", "");
    String shortened = name.substring(0, Math.min(name.length(), 90));
    return Shape.NAME.fits(shortened) ? shortened : "app";
  }
}
