package dev.seatrial.project.stack;

import dev.seatrial.model.Gathered;
import dev.seatrial.model.facts.manifest.Manifests;
import dev.seatrial.model.facts.stack.App;
import dev.seatrial.model.facts.stack.Stack;
import dev.seatrial.model.facts.stack.Technology;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.facts.tree.StructuredFiles;
import dev.seatrial.project.manifest.ManifestsReader;
import dev.seatrial.project.reading.Trees;
import dev.seatrial.project.structured.StructuredFilesReader;
import java.util.List;

/** The stack of small trees, in tests. */
final class Stacks {
  private Stacks() {}

  static Stack of(String... pathsAndTexts) {
    return of(Trees.of(pathsAndTexts));
  }

  static Stack of(SourceTree tree) {
    Manifests manifests = ((Gathered.Seen<Manifests>) ManifestsReader.read(tree)).fact();
    StructuredFiles files =
        ((Gathered.Seen<StructuredFiles>) StructuredFilesReader.read(tree)).fact();
    return ((Gathered.Seen<Stack>) StackReader.read(tree, manifests, files)).fact();
  }

  /** "name root KIND" of each app. */
  static List<String> apps(Stack stack) {
    return stack.apps().stream().map(a -> a.name() + " " + a.root() + " " + a.kind()).toList();
  }

  /** The kind of the one app of a tree. */
  static App.Kind kind(String... pathsAndTexts) {
    List<App> apps = of(pathsAndTexts).apps();
    if (apps.size() != 1) {
      throw new AssertionError("not one app: " + apps);
    }
    return apps.getFirst().kind();
  }

  /** "name@evidence" of the technologies of a kind. */
  static List<String> shown(Stack stack, Technology.Kind kind) {
    return stack.of(kind).stream().map(t -> t.name() + "@" + t.evidence()).toList();
  }
}
