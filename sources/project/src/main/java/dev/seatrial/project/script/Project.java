package dev.seatrial.project.script;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.facts.manifest.Manifests;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.facts.tree.StructuredFiles;
import java.util.Optional;

/** What scripts of a repository can lead to. */
public record Project(SourceTree tree, Manifests manifests, StructuredFiles structured) {
  public Project {
    requireNonNull(tree, "tree is null");
    requireNonNull(manifests, "manifests is null");
    requireNonNull(structured, "structured is null");
  }

  /** The first of some files that stands in a folder. */
  public Optional<SourceFile> first(String folder, String... names) {
    for (String name : names) {
      Optional<SourceFile> file = tree.file(path(folder, name)).filter(SourceFile::isRegular);
      if (file.isPresent()) {
        return file;
      }
    }
    return Optional.empty();
  }

  /** The first document of a structured file; empty where it is broken. */
  public Optional<Node> root(SourceFile file) {
    return structured.documents(file).stream().findFirst();
  }

  public static String path(String folder, String name) {
    return folder.isEmpty() ? name : folder + "/" + name;
  }
}
