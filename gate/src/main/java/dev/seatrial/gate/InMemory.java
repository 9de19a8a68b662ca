package dev.seatrial.gate;

import dev.seatrial.model.facts.tree.Content;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A few files of a tree with their contents, for use after the target that held them was closed.
 */
final class InMemory {
  private InMemory() {}

  static SourceTree copy(SourceTree tree, Predicate<SourceFile> which) {
    List<SourceFile> files = tree.files(which);
    Map<String, Content> contents = new LinkedHashMap<>();
    files.forEach(file -> contents.put(file.path(), tree.content(file)));
    return new SourceTree(
        files,
        file -> contents.getOrDefault(file.path(), new Content.Withheld("it is not of this copy")),
        tree.scope());
  }
}
