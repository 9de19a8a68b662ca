package dev.seatrial.project.stack;

import dev.seatrial.model.facts.manifest.Manifest;
import dev.seatrial.model.facts.manifest.Manifests;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.facts.tree.StructuredFiles;
import dev.seatrial.project.reading.Folders;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Divides a tree into the folders that declare packages, or that build an image of their own. */
final class Units {
  private final SourceTree tree;
  private final StructuredFiles structured;
  private final Map<String, List<Manifest>> manifests = new TreeMap<>();
  private final Map<String, List<SourceFile>> files = new HashMap<>();
  private final Map<String, List<TechnologyFinder.Found>> found = new HashMap<>();
  private final Map<String, Set<CodeMark>> marks = new HashMap<>();

  private Units(SourceTree tree, StructuredFiles structured) {
    this.tree = tree;
    this.structured = structured;
  }

  static List<Unit> of(
      SourceTree tree,
      Manifests manifests,
      StructuredFiles structured,
      List<TechnologyFinder.Found> found) {
    Units units = new Units(tree, structured);
    manifests.manifests().stream()
        .filter(manifest -> isProduction(tree, manifest.path()))
        .forEach(m -> units.manifests.computeIfAbsent(m.root(), root -> new ArrayList<>()).add(m));
    units.imagesWithoutManifests();
    tree.files(file -> file.role() == Role.PRODUCTION).forEach(units::assign);
    found.forEach(units::assign);
    return units.all();
  }

  private static boolean isProduction(SourceTree tree, String path) {
    return tree.file(path).filter(file -> file.role() == Role.PRODUCTION).isPresent();
  }

  /** A folder with a Dockerfile and code beside it needs no manifest to be an app. */
  private void imagesWithoutManifests() {
    Map<String, Boolean> withCode = new HashMap<>();
    List<SourceFile> production = tree.files(file -> file.role() == Role.PRODUCTION);
    for (SourceFile file : production) {
      if (CodeMarks.isProgram(file)) {
        withCode.put(file.folder(), true);
      }
    }
    production.stream()
        .filter(file -> file.name().equals("Dockerfile"))
        .map(SourceFile::folder)
        .filter(withCode::containsKey)
        .filter(folder -> manifests.keySet().stream().noneMatch(r -> Folders.within(folder, r)))
        .toList()
        .forEach(folder -> manifests.putIfAbsent(folder, new ArrayList<>()));
  }

  /** The nearest unit at or above a path. */
  private Optional<String> owner(String path) {
    String folder = path;
    while (!folder.isEmpty()) {
      folder = Folders.above(folder);
      if (manifests.containsKey(folder)) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }

  private void assign(SourceFile file) {
    Optional<String> owner = owner(file.path());
    if (owner.isPresent()) {
      files.computeIfAbsent(owner.get(), root -> new ArrayList<>()).add(file);
      Set<CodeMark> known =
          marks.computeIfAbsent(owner.get(), root -> EnumSet.noneOf(CodeMark.class));
      known.addAll(CodeMarks.in(tree, file, known));
    }
  }

  private void assign(TechnologyFinder.Found technology) {
    owner(technology.technology().evidence().path())
        .ifPresent(root -> found.computeIfAbsent(root, r -> new ArrayList<>()).add(technology));
  }

  private List<Unit> all() {
    List<Unit> all = new ArrayList<>();
    for (Map.Entry<String, List<Manifest>> unit : manifests.entrySet()) {
      String root = unit.getKey();
      Optional<Node> packageJson = document(root, "package.json");
      all.add(
          new Unit(
              root,
              unit.getValue(),
              files.getOrDefault(root, List.of()),
              found.getOrDefault(root, List.of()),
              marks.getOrDefault(root, Set.of()),
              packageJson,
              packageJson.filter(Publishing::ofPackageJson).isPresent()
                  || document(root, "pyproject.toml").filter(Publishing::ofPyproject).isPresent()
                  || document(root, "Cargo.toml").filter(Publishing::ofCargo).isPresent()
                  || tree.text(Folders.join(root, "setup.py")).contains("classifiers")
                  || tree.text(Folders.join(root, "setup.cfg")).contains("classifiers")));
    }
    return all;
  }

  private Optional<Node> document(String root, String name) {
    return tree.file(Folders.join(root, name))
        .flatMap(file -> structured.documents(file).stream().findFirst());
  }
}
