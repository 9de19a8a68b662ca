package dev.seatrial.project.stack;

import dev.seatrial.model.facts.tree.Node;
import java.util.stream.Stream;

/** Whether a manifest says that its package is put into an index for other programs. */
final class Publishing {
  private Publishing() {}

  /** "module" and "types" are left out: what starts new projects writes them into apps, too. */
  static boolean ofPackageJson(Node root) {
    boolean kept = root.text("private").filter("true"::equals).isPresent();
    return !kept
        && root.at("name").isPresent()
        && Stream.of("exports", "files", "bin", "publishConfig")
            .anyMatch(key -> root.at(key).isPresent());
  }

  /**
   * The index of crates takes none without a description and a licence; new projects have neither.
   */
  static boolean ofCargo(Node root) {
    boolean kept =
        root.at("package")
            .flatMap(node -> node.text("publish"))
            .filter("false"::equals)
            .isPresent();
    return !kept
        && root.at("package", "description").isPresent()
        && (root.at("package", "license").isPresent()
            || root.at("package", "license-file").isPresent());
  }

  /** Classifiers are written for the index alone. */
  static boolean ofPyproject(Node root) {
    return root.at("project", "classifiers").isPresent()
        || root.at("tool", "poetry", "classifiers").isPresent();
  }
}
