package dev.seatrial.project.update;

import dev.seatrial.model.Blindspot;
import dev.seatrial.model.Gathered;
import dev.seatrial.model.Scope;
import dev.seatrial.model.facts.manifest.Manifests;
import dev.seatrial.model.facts.manifest.UpdateRule;
import dev.seatrial.model.facts.manifest.UpdateRules;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.facts.tree.StructuredFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what Dependabot and Renovate are told, and whether it can bring new versions. */
public final class UpdateRulesReader {
  private static final List<String> DEPENDABOT =
      List.of(".github/dependabot.yml", ".github/dependabot.yaml");

  /** In the order in which Renovate looks; it reads the first one that it finds. */
  private static final List<String> RENOVATE =
      List.of(
          "renovate.json",
          "renovate.jsonc",
          "renovate.json5",
          ".github/renovate.json",
          ".github/renovate.jsonc",
          ".github/renovate.json5",
          ".gitlab/renovate.json",
          ".gitlab/renovate.json5",
          ".renovaterc",
          ".renovaterc.json",
          ".renovaterc.json5",
          "package.json");

  private final SourceTree tree;
  private final Manifests manifests;
  private final StructuredFiles structured;
  private final List<Blindspot> unseen;

  private UpdateRulesReader(SourceTree tree, Manifests manifests, StructuredFiles structured) {
    this.tree = tree;
    this.manifests = manifests;
    this.structured = structured;
    this.unseen = new ArrayList<>(tree.scope().blindspots());
  }

  /** The rules of every bot that the tree tells something. */
  public static Gathered<UpdateRules> read(
      SourceTree tree, Manifests manifests, StructuredFiles structured) {
    return new Gathered.Seen<>(new UpdateRulesReader(tree, manifests, structured).read());
  }

  private UpdateRules read() {
    List<UpdateRule> rules = new ArrayList<>();
    DEPENDABOT.stream()
        .flatMap(path -> tree.file(path).stream())
        .limit(1)
        .forEach(
            file ->
                root(file)
                    .ifPresent(
                        root ->
                            rules.addAll(
                                new Dependabot(tree, manifests, file.path()).rules(root))));
    renovate(rules);
    String searched =
        ".github/dependabot.yml and the files in which Renovate is configured, such as renovate.json";
    return new UpdateRules(rules, new Scope(searched, unseen));
  }

  private void renovate(List<UpdateRule> into) {
    for (String path : RENOVATE) {
      Optional<SourceFile> file = tree.file(path).filter(SourceFile::isRegular);
      boolean shared = path.equals("package.json");
      Optional<Node> root =
          file.flatMap(f -> shared ? quietly(f).flatMap(r -> r.at("renovate")) : root(f));
      if (root.isPresent()) {
        into.addAll(new Renovate(tree, manifests, path).rules(root.get()));
      }
      if (root.isPresent() || (file.isPresent() && !shared)) {
        return;
      }
    }
  }

  private Optional<Node> root(SourceFile file) {
    structured.broken(file).ifPresent(why -> unseen.add(new Blindspot(file.path(), why)));
    return quietly(file);
  }

  /** The manifest's own reader says what is wrong with a package.json. */
  private Optional<Node> quietly(SourceFile file) {
    return structured.documents(file).stream().findFirst();
  }
}
