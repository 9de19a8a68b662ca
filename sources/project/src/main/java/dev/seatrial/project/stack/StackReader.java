package dev.seatrial.project.stack;

import dev.seatrial.model.Blindspot;
import dev.seatrial.model.Gathered;
import dev.seatrial.model.Scope;
import dev.seatrial.model.facts.manifest.Manifests;
import dev.seatrial.model.facts.stack.App;
import dev.seatrial.model.facts.stack.Stack;
import dev.seatrial.model.facts.stack.Technology;
import dev.seatrial.model.facts.tree.Language;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.facts.tree.StructuredFiles;
import dev.seatrial.model.text.Counted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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
    List<Blindspot> unseen = new ArrayList<>(manifests.scope().blindspots());
    unreadPackages(tree).ifPresent(unseen::add);
    return new Gathered.Seen<>(
        new Stack(apps, technologies, finder.sites(), new Scope(searched, unseen)));
  }

  /** Where most of the code is in languages whose packages are not read, much may be missed. */
  private static Optional<Blindspot> unreadPackages(SourceTree tree) {
    Map<Boolean, List<SourceFile>> programs =
        tree.files(file -> file.role() == Role.PRODUCTION && CodeMarks.isProgram(file)).stream()
            .collect(Collectors.partitioningBy(StackReader::hasUnreadPackages));
    List<SourceFile> unread = programs.getOrDefault(true, List.of());
    return unread.size() <= programs.getOrDefault(false, List.of()).size()
        ? Optional.empty()
        : Optional.of(
            new Blindspot(
                "what %s uses".formatted(unread.getFirst().path()),
                "how packages are declared in its language is not known"));
  }

  private static boolean hasUnreadPackages(SourceFile file) {
    return file.language() == Language.SWIFT || file.language() == Language.UNCOMMON;
  }
}
