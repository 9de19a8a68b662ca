package dev.seatrial.project.update;

import dev.seatrial.model.Place;
import dev.seatrial.model.facts.manifest.Manifest;
import dev.seatrial.model.facts.manifest.Manifests;
import dev.seatrial.model.facts.manifest.UpdateRule;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What Renovate is told. It looks everywhere and updates everything, unless it is told otherwise.
 */
final class Renovate {
  /** Names of managers by the ecosystem that Dependabot would call so. */
  private static final Map<String, String> FILES =
      Map.ofEntries(
          Map.entry("npm", "npm"),
          Map.entry("bun", "npm"),
          Map.entry("pip_requirements", "pip"),
          Map.entry("pip-compile", "pip"),
          Map.entry("pip_setup", "pip"),
          Map.entry("pipenv", "pip"),
          Map.entry("poetry", "uv"),
          Map.entry("pep621", "uv"),
          Map.entry("setup-cfg", "pip"),
          Map.entry("gomod", "gomod"),
          Map.entry("maven", "maven"),
          Map.entry("gradle", "gradle"),
          Map.entry("bundler", "bundler"),
          Map.entry("composer", "composer"),
          Map.entry("nuget", "nuget"),
          Map.entry("cargo", "cargo"),
          Map.entry("mix", "mix"),
          Map.entry("pub", "pub"),
          Map.entry("swift", "swift"),
          Map.entry("dockerfile", "docker"),
          Map.entry("docker-compose", "docker-compose"),
          Map.entry("terraform", "terraform"),
          Map.entry("github-actions", "github-actions"));

  /** Matchers that narrow a rule to something; one with none of them speaks of everything. */
  private static final String MATCHER = "match|exclude";

  private final SourceTree tree;
  private final Manifests manifests;
  private final String path;

  Renovate(SourceTree tree, Manifests manifests, String path) {
    this.tree = tree;
    this.manifests = manifests;
    this.path = path;
  }

  List<UpdateRule> rules(Node root) {
    Set<String> disabled = disabled(root);
    List<String> enabled = texts(root.at("enabledManagers"));
    String because = inactive(root);
    List<UpdateRule> all = new ArrayList<>();
    if (enabled.isEmpty()) {
      all.add(rule("*", findsPackages(disabled), because, root.line()));
    }
    int line = root.at("enabledManagers").map(Node::line).orElse(root.line());
    for (String manager : enabled) {
      String why = disabled.contains(manager) ? "the manager is disabled" : because;
      all.add(rule(manager, stands(manager), why, line));
    }
    if (enabled.isEmpty()) {
      disabled.forEach(m -> all.add(rule(m, stands(m), "the manager is disabled", root.line())));
    }
    return all;
  }

  private UpdateRule rule(String ecosystem, boolean exists, String because, int line) {
    return new UpdateRule(
        "renovate", ecosystem, "", exists, because.isEmpty(), because, new Place(path, line));
  }

  /** Why nothing can come of it; empty where something can. */
  private static String inactive(Node root) {
    if (isFalse(root, "enabled")) {
      return "enabled is false";
    }
    if (texts(root.at("extends")).stream()
        .anyMatch(preset -> preset.endsWith(":disableRenovate"))) {
      return "it extends a preset that disables Renovate";
    }
    if (root.text("mode").orElse("").equals("silent")) {
      return "its mode is silent, so it proposes nothing";
    }
    if (texts(root.at("ignorePaths")).contains("**")
        || texts(root.at("ignoreDeps")).contains("*")) {
      return "it ignores everything";
    }
    return disabledByRules(root);
  }

  /** A package rule for everything that disables, and none after it that enables much again. */
  private static String disabledByRules(Node root) {
    boolean disabled = false;
    boolean few = false;
    for (Node rule : root.at("packageRules").stream().flatMap(Node::items).toList()) {
      if (isFalse(rule, "enabled") && isForAll(rule)) {
        disabled = true;
        few = false;
      } else if (rule.text("enabled").orElse("").equals("true") && disabled) {
        boolean names =
            rule.entries()
                .anyMatch(e -> e.key().matches("match(?:Package|Dep)(?:Names|Patterns|Prefixes)"));
        disabled = names && !isForAll(rule);
        few = disabled;
      }
    }
    return few
        ? "its package rules disable everything but a few names"
        : disabled ? "its package rules disable everything" : "";
  }

  private static boolean isForAll(Node rule) {
    List<Node.Entry> matchers =
        rule.entries().filter(e -> e.key().matches("(?:" + MATCHER + ")[A-Z].*")).toList();
    return matchers.stream().allMatch(Renovate::matchesAll);
  }

  private static boolean matchesAll(Node.Entry matcher) {
    List<String> values = texts(Optional.of(matcher.value()));
    if (matcher.key().equals("matchUpdateTypes")) {
      return values.containsAll(List.of("major", "minor", "patch"));
    }
    return values.stream()
        .anyMatch(value -> Set.of("*", "**", ".*", "/.*/", "**/*", "/./", "^.*$").contains(value));
  }

  /** Managers that are switched off, by a section of their own or by a rule. */
  private static Set<String> disabled(Node root) {
    Set<String> all = new LinkedHashSet<>();
    root.entries()
        .filter(e -> FILES.containsKey(e.key()) && isFalse(e.value(), "enabled"))
        .forEach(e -> all.add(e.key()));
    root.at("packageRules").stream()
        .flatMap(Node::items)
        .filter(rule -> isFalse(rule, "enabled"))
        .filter(
            rule ->
                rule.entries()
                    .filter(e -> e.key().matches("(?:" + MATCHER + ")[A-Z].*"))
                    .allMatch(e -> e.key().equals("matchManagers") || matchesAll(e)))
        .flatMap(rule -> texts(rule.at("matchManagers")).stream())
        .forEach(all::add);
    return all;
  }

  /** Whether there are packages that a manager which is not disabled finds. */
  private boolean findsPackages(Set<String> disabled) {
    return manifests.manifests().stream()
        .anyMatch(m -> managers(m).anyMatch(manager -> !disabled.contains(manager)));
  }

  private static Stream<String> managers(Manifest manifest) {
    return switch (manifest.ecosystem()) {
      case NPM -> Stream.of("npm");
      case PYPI -> pythonManagers(manifest.path());
      case MAVEN -> Stream.of(manifest.path().endsWith(".xml") ? "maven" : "gradle");
      case GO -> Stream.of("gomod");
      case RUBYGEMS -> Stream.of("bundler");
      case COMPOSER -> Stream.of("composer");
      case NUGET -> Stream.of("nuget");
      case CARGO -> Stream.of("cargo");
      case HEX -> Stream.of("mix");
      case PUB -> Stream.of("pub");
      case SWIFT -> Stream.of("swift");
    };
  }

  private static Stream<String> pythonManagers(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return switch (name) {
      case "pyproject.toml" -> Stream.of("pep621", "poetry");
      case "Pipfile" -> Stream.of("pipenv");
      case "setup.py" -> Stream.of("pip_setup");
      case "setup.cfg" -> Stream.of("setup-cfg");
      default -> Stream.of("pip_requirements");
    };
  }

  private boolean stands(String manager) {
    String ecosystem = FILES.getOrDefault(manager, manager);
    return new PackageFiles(tree).exist(ecosystem, "**");
  }

  private static boolean isFalse(Node node, String key) {
    return node.text(key).orElse("").equals("false");
  }

  private static List<String> texts(Optional<Node> list) {
    return list.stream().flatMap(Node::items).flatMap(i -> i.asText().stream()).toList();
  }
}
