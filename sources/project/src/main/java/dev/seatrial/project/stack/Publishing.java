package dev.seatrial.project.stack;

import dev.seatrial.model.facts.tree.Node;
import java.util.stream.Stream;

/** Whether a manifest says that its package is put into an index for other programs. */
final class Publishing {
  private Publishing() {}

  static boolean ofPackageJson(Node root) {
    boolean kept = root.text("private").filter("true"::equals).isPresent();
    return !kept
        && root.at("name").isPresent()
        && Stream.of("exports", "files", "bin", "module", "types", "publishConfig")
            .anyMatch(key -> root.at(key).isPresent());
  }

  /** Classifiers are written for the index alone. */
  static boolean ofPyproject(Node root) {
    return root.at("project", "classifiers").isPresent()
        || root.at("tool", "poetry", "classifiers").isPresent();
  }
}
