package dev.seatrial.project.stack;

import dev.seatrial.model.facts.manifest.Ecosystem;
import dev.seatrial.model.facts.manifest.Manifest;
import dev.seatrial.model.facts.manifest.Script;
import dev.seatrial.model.facts.stack.App;
import dev.seatrial.model.facts.stack.Technology;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.project.reading.Folders;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder that declares packages, with what belongs to it and to no such folder below it.
 *
 * @param files its own, of production
 * @param found the technologies that its own files show
 * @param packageJson its package.json; empty where it has none
 * @param isPublished whether it says that it is put into a package index for others
 */
record Unit(
    String root,
    List<Manifest> manifests,
    List<SourceFile> files,
    List<TechnologyFinder.Found> found,
    Set<CodeMark> marks,
    Optional<Node> packageJson,
    boolean isPublished) {
  private static final Pattern DOCKERFILE =
      Pattern.compile("(?:[\\w.-]+\\.)?(?:Docker|Container)file(?:\\.[\\w.-]+)?");

  Unit {
    manifests = List.copyOf(manifests);
    files = List.copyOf(files);
    found = List.copyOf(found);
    marks = Set.copyOf(marks);
  }

  boolean isOf(Ecosystem ecosystem) {
    return manifests.stream().anyMatch(m -> m.ecosystem() == ecosystem);
  }

  /** Whether it only holds other packages together. */
  boolean holdsOthers() {
    return manifests.stream().anyMatch(m -> !m.workspaces().isEmpty());
  }

  /** Whether a framework that it declares makes such an app. */
  boolean makes(App.Kind kind) {
    return found.stream().anyMatch(f -> f.makes().filter(kind::equals).isPresent());
  }

  boolean uses(String technology) {
    return found.stream().anyMatch(f -> f.technology().name().equals(technology));
  }

  boolean uses(Technology.Kind kind) {
    return found.stream().anyMatch(f -> f.technology().kind() == kind);
  }

  boolean has(CodeMark mark) {
    return marks.contains(mark);
  }

  /** Whether it has a file at a path below its folder. */
  boolean has(String... paths) {
    return Stream.of(paths)
        .map(path -> Folders.join(root, path))
        .anyMatch(path -> files.stream().anyMatch(file -> file.path().equals(path)));
  }

  /** How many of its files have a path that ends so. */
  long count(String... endings) {
    return files.stream()
        .filter(file -> Stream.of(endings).anyMatch(end -> file.path().endsWith(end)))
        .count();
  }

  /** Whether a file matches a pattern, by its path below the folder. */
  boolean matches(Pattern pattern) {
    int cut = root.isEmpty() ? 0 : root.length() + 1;
    return files.stream().anyMatch(file -> pattern.matcher(file.path().substring(cut)).matches());
  }

  /** Whether it is built into an image, or handed to a platform, by itself. */
  boolean isDelivered() {
    return matches(DOCKERFILE)
        || found.stream()
            .map(TechnologyFinder.Found::technology)
            .anyMatch(t -> t.kind() == Technology.Kind.HOST && t.root().equals(root));
  }

  Stream<Script> scripts() {
    return manifests.stream().flatMap(m -> m.scripts().stream());
  }

  boolean declares(String... packages) {
    return Stream.of(packages)
        .anyMatch(name -> manifests.stream().anyMatch(m -> m.dependency(name).isPresent()));
  }
}
