package dev.seatrial.project.update;

import dev.seatrial.model.Place;
import dev.seatrial.model.facts.manifest.Dependency;
import dev.seatrial.model.facts.manifest.Manifest;
import dev.seatrial.model.facts.manifest.Manifests;
import dev.seatrial.model.facts.manifest.UpdateRule;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.project.script.FolderPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What Dependabot is told. */
final class Dependabot {
  private static final int MAX_RULES = 500;

  private final Manifests manifests;
  private final PackageFiles files;
  private final String path;

  Dependabot(SourceTree tree, Manifests manifests, String path) {
    this.manifests = manifests;
    this.files = new PackageFiles(tree);
    this.path = path;
  }

  /** One rule for each folder of each entry. */
  List<UpdateRule> rules(Node root) {
    boolean current = root.text("version").orElse("").equals("2");
    List<UpdateRule> all = new ArrayList<>();
    for (Node update : root.at("updates").stream().flatMap(Node::items).toList()) {
      String ecosystem = update.text("package-ecosystem").orElse("");
      for (String folder : folders(update)) {
        if (all.size() < MAX_RULES && !ecosystem.isEmpty()) {
          all.add(rule(update, ecosystem, folder, current));
        }
      }
    }
    return all;
  }

  private static List<String> folders(Node update) {
    return Stream.concat(update.at("directory").stream(), update.at("directories").stream())
        .flatMap(Node::items)
        .flatMap(item -> item.asText().stream())
        .map(FolderGlob::plain)
        .distinct()
        .toList();
  }

  private UpdateRule rule(Node update, String ecosystem, String folder, boolean current) {
    String because = current ? inactive(update, folder) : "the file does not say \"version: 2\"";
    return new UpdateRule(
        "dependabot",
        ecosystem,
        folder,
        files.exist(ecosystem, folder),
        because.isEmpty(),
        because,
        new Place(path, update.line()));
  }

  /** Why no version update can come of it; empty where one can. */
  private String inactive(Node update, String folder) {
    if (update.text("open-pull-requests-limit").orElse("").equals("0")) {
      return "open-pull-requests-limit is 0, which leaves security updates only";
    }
    boolean scheduled =
        update.at("schedule", "interval").isPresent()
            || update.at("multi-ecosystem-group").isPresent();
    if (!scheduled) {
      return "it has no schedule";
    }
    if (ignoresAll(update)) {
      return "it ignores new versions of every package";
    }
    return narrowed(update, folder);
  }

  private static boolean ignoresAll(Node update) {
    return update.at("ignore").stream()
        .flatMap(Node::items)
        .filter(rule -> rule.text("dependency-name").orElse("").equals("*"))
        .anyMatch(
            rule -> {
              List<String> types = texts(rule.at("update-types"));
              boolean everyType =
                  types.isEmpty()
                      || (types.stream().anyMatch(t -> t.endsWith("major"))
                          && types.stream().anyMatch(t -> t.endsWith("minor"))
                          && types.stream().anyMatch(t -> t.endsWith("patch")));
              return everyType && rule.at("versions").isEmpty();
            });
  }

  /** An allow list that leaves out most packages of the folder. */
  private String narrowed(Node update, String folder) {
    List<Node> allowed = update.at("allow").stream().flatMap(Node::items).toList();
    if (allowed.isEmpty() || allowed.stream().anyMatch(Dependabot::isBroad)) {
      return "";
    }
    List<String> names =
        allowed.stream().flatMap(rule -> rule.text("dependency-name").stream()).toList();
    if (names.isEmpty()) {
      return "it allows development packages only";
    }
    List<String> declared =
        manifests.manifests().stream()
            .filter(m -> FolderGlob.covers(folder, m.root()))
            .map(Manifest::dependencies)
            .flatMap(List::stream)
            .map(Dependency::name)
            .distinct()
            .toList();
    long covered = declared.stream().filter(name -> isNamed(name, names)).count();
    return covered > 0 && covered * 2 >= declared.size()
        ? ""
        : "it allows " + covered + " of " + declared.size() + " packages only";
  }

  private static boolean isBroad(Node rule) {
    Optional<String> name = rule.text("dependency-name");
    String type = rule.text("dependency-type").orElse(name.isPresent() ? "" : "all");
    boolean broadType = type.equals("all") || type.equals("direct") || type.equals("production");
    return name.map(n -> n.equals("*")).orElse(true) && (broadType || type.isEmpty());
  }

  private static boolean isNamed(String name, List<String> patterns) {
    return patterns.stream()
        .anyMatch(
            p ->
                p.equals(name)
                    || FolderPattern.covers(p.replace("/", ":"), name.replace("/", ":")));
  }

  private static List<String> texts(Optional<Node> list) {
    return list.stream().flatMap(Node::items).flatMap(i -> i.asText().stream()).toList();
  }
}
