package dev.seatrial.gate.config;

import dev.seatrial.ledger.LedgerPolicy;
import dev.seatrial.model.Tier;
import dev.seatrial.model.facts.stack.App;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.syntax.Parsed;
import dev.seatrial.syntax.Yaml;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code seatrial.yml} and names everything that is wrong with it at once. Sections about
 * environments, databases, users, journeys, objectives and trials are taken as they are: what reads
 * them checks them.
 */
public final class ConfigurationReader {
  private static final Set<String> KEYS =
      Set.of(
          "version",
          "tier",
          "apps",
          "policy",
          "enable-later",
          "environments",
          "databases",
          "users",
          "journeys",
          "objectives",
          "trials");
  private static final Set<String> POLICY_KEYS =
      Set.of(
          "attestation-days",
          "acceptance-days",
          "ceiling",
          "second-approver",
          "never-acceptable",
          "blocks");
  private static final Set<String> APP_KEYS =
      Set.of("name", "root", "kind", "uses", "start", "health", "port");
  private static final int LONGEST_TERM = 366;

  private final List<String> lines;
  private final Set<String> controls;
  private final List<ConfigurationProblem> problems;

  private ConfigurationReader(
      String text, Set<String> controls, List<ConfigurationProblem> problems) {
    this.lines = text.lines().toList();
    this.controls = controls;
    this.problems = problems;
  }

  /**
   * What a text declares.
   *
   * @param controls the ids that exist
   * @param problems where problems are added; with any, the result is not to be used
   */
  public static Configuration read(
      String text, Set<String> controls, List<ConfigurationProblem> problems) {
    return new ConfigurationReader(text, controls, problems).read(text);
  }

  private Configuration read(String text) {
    Parsed parsed = Yaml.parse(text);
    if (parsed instanceof Parsed.Broken(String why, int line)) {
      problems.add(new ConfigurationProblem(Math.max(line, 1), 1, why));
      return Configuration.USUAL;
    }
    Optional<Node> root = parsed.root();
    if (root.isEmpty()) {
      return Configuration.USUAL;
    }
    if (!(root.get() instanceof Node.Mapping mapping)) {
      problem(root.get().line(), "", "the file is a mapping of names to values");
      return Configuration.USUAL;
    }
    known(mapping, KEYS);
    mapping
        .text("version")
        .filter(version -> !version.equals("1"))
        .ifPresent(version -> problem(lineOf(mapping, "version"), "version", "the version is 1"));
    Node policy = mapping.at("policy").orElse(new Node.Mapping(List.of(), 1));
    known(policy, POLICY_KEYS);
    return new Configuration(
        word(mapping, "tier", Tier.class).orElse(Configuration.USUAL.tier()),
        apps(mapping),
        policy(policy),
        tiers(policy),
        dates(mapping));
  }

  private List<App> apps(Node root) {
    List<App> apps = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Node node : root.at("apps").stream().flatMap(Node::items).toList()) {
      known(node, APP_KEYS);
      String name = node.text("name").orElse("");
      String folder = node.text("root").orElse("");
      if (name.isBlank() || !names.add(name)) {
        problem(node.line(), "name", "an app has a name of its own");
      }
      if (folder.startsWith("/") || Arrays.asList(folder.split("/", -1)).contains("..")) {
        problem(lineOf(node, "root"), "root", "an app's root is a folder within the repository");
      }
      List<String> uses =
          node.at("uses").stream()
              .flatMap(Node::items)
              .flatMap(item -> item.asText().stream())
              .toList();
      App.Kind kind = word(node, "kind", App.Kind.class).orElse(App.Kind.SERVICE);
      apps.add(new App(name, folder.equals(".") ? "" : folder, kind, uses));
    }
    return apps;
  }

  private LedgerPolicy policy(Node policy) {
    LedgerPolicy usual = LedgerPolicy.USUAL;
    Set<String> never = new HashSet<>(usual.neverAcceptable());
    for (Node id : policy.at("never-acceptable").stream().flatMap(Node::items).toList()) {
      String control = id.asText().orElse("");
      control(control, id.line());
      never.add(control);
    }
    return new LedgerPolicy(
        number(policy, "attestation-days", usual.attestationDays(), LONGEST_TERM),
        number(policy, "acceptance-days", usual.acceptanceDays(), LONGEST_TERM),
        number(policy, "ceiling", usual.ceiling(), Integer.MAX_VALUE),
        policy.text("second-approver").map("true"::equals).orElse(usual.secondApprover()),
        never);
  }

  private Map<String, Tier> tiers(Node policy) {
    Map<String, Tier> tiers = new LinkedHashMap<>();
    policy.at("blocks").stream()
        .flatMap(Node::entries)
        .forEach(
            entry -> {
              control(entry.key(), entry.line());
              enumerated(entry.value().asText().orElse(""), Tier.class)
                  .ifPresentOrElse(
                      tier -> tiers.put(entry.key(), tier),
                      () -> problem(entry.line(), entry.key(), "a tier is " + words(Tier.class)));
            });
    return tiers;
  }

  private Map<String, LocalDate> dates(Node root) {
    Map<String, LocalDate> dates = new LinkedHashMap<>();
    root.at("enable-later").stream()
        .flatMap(Node::entries)
        .forEach(
            entry -> {
              control(entry.key(), entry.line());
              try {
                dates.put(entry.key(), LocalDate.parse(entry.value().asText().orElse("")));
              } catch (DateTimeParseException e) {
                problem(entry.line(), entry.key(), "a date is written like 2026-01-31");
              }
            });
    return dates;
  }

  private void control(String id, int line) {
    if (!controls.contains(id)) {
      problem(line, id, "no control is called \"" + id + "\"");
    }
  }

  private int number(Node node, String key, int otherwise, int most) {
    Optional<String> text = node.text(key);
    if (text.isEmpty()) {
      return otherwise;
    }
    if (text.get().matches("\\d{1,9}") && Integer.parseInt(text.get()) <= most) {
      return Integer.parseInt(text.get());
    }
    problem(
        lineOf(node, key),
        key,
        "\"" + key + "\" is a whole number" + (most == LONGEST_TERM ? " up to " + most : ""));
    return otherwise;
  }

  private <E extends Enum<E>> Optional<E> word(Node node, String key, Class<E> type) {
    Optional<String> text = node.text(key);
    Optional<E> found = text.flatMap(value -> enumerated(value, type));
    if (text.isPresent() && found.isEmpty()) {
      problem(lineOf(node, key), key, "\"" + key + "\" is " + words(type));
    }
    return found;
  }

  private static <E extends Enum<E>> Optional<E> enumerated(String value, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> word(constant).equals(value))
        .findFirst();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <E extends Enum<E>> String words(Class<E> type) {
    return "one of "
        + String.join(
            ", ", Arrays.stream(type.getEnumConstants()).map(ConfigurationReader::word).toList());
  }

  private void known(Node node, Set<String> keys) {
    node.entries()
        .filter(entry -> !keys.contains(entry.key()))
        .forEach(
            entry ->
                problem(
                    entry.line(),
                    entry.key(),
                    "unknown key \"" + entry.key() + "\"" + nearest(entry.key(), keys)));
  }

  /**
   * A hint for a key that was likely misspelt: same first letters, same length give or take two.
   */
  private static String nearest(String key, Set<String> keys) {
    return keys.stream()
        .sorted()
        .filter(known -> Math.abs(known.length() - key.length()) <= 2)
        .filter(known -> known.regionMatches(0, key, 0, Math.min(3, key.length())))
        .findFirst()
        .map(known -> "; is \"" + known + "\" meant?")
        .orElse("");
  }

  private static int lineOf(Node node, String key) {
    return node.entries()
        .filter(entry -> entry.key().equals(key))
        .map(Node.Entry::line)
        .findFirst()
        .orElse(node.line());
  }

  private void problem(int line, String word, String message) {
    String text = line >= 1 && line <= lines.size() ? lines.get(line - 1) : "";
    int column = word.isEmpty() ? 0 : Math.max(text.indexOf(word), 0);
    problems.add(new ConfigurationProblem(Math.max(line, 1), column + 1, message));
  }
}
