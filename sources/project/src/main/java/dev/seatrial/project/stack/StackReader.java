package dev.seatrial.project.stack;

import dev.seatrial.model.Gathered;
import dev.seatrial.model.Scope;
import dev.seatrial.model.facts.manifest.Manifests;
import dev.seatrial.model.facts.stack.App;
import dev.seatrial.model.facts.stack.Stack;
import dev.seatrial.model.facts.stack.Technology;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.facts.tree.StructuredFiles;
import dev.seatrial.model.text.Counted;
import java.util.ArrayList;
import java.util.List;

/** Tells what a target is made of, and what of it is started or deployed by itself. */
public final class StackReader {
  private StackReader() {}

  /** The apps and technologies of a tree. */
  public static Gathered<Stack> read(
      SourceTree tree, Manifests manifests, StructuredFiles structured) {
    List<TechnologyFinder.Found> found =
        new TechnologyFinder(tree, manifests, structured, TechnologyTable.shipped()).find();
    List<Unit> units = Units.of(tree, manifests, structured, found);
    AppsFinder finder =
        new AppsFinder(units, new InternalPackages(manifests), new WholeRepository(tree, units));
    List<App> apps = finder.find();
    List<Technology> technologies = new ArrayList<>(LanguageFinder.find(tree, apps));
    found.forEach(each -> technologies.add(each.technology()));
    String searched =
        "the manifests, names and texts of "
            + Counted.of(tree.files().size(), "file")
            + " for known signs";
    return new Gathered.Seen<>(
        new Stack(
            apps,
            technologies,
            finder.sites(),
            new Scope(searched, manifests.scope().blindspots())));
  }
}
