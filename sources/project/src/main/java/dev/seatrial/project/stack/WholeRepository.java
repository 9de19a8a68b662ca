package dev.seatrial.project.stack;

import dev.seatrial.model.facts.manifest.Manifest;
import dev.seatrial.model.facts.stack.App;
import dev.seatrial.model.facts.stack.Technology;
import dev.seatrial.model.facts.tree.Language;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.project.reading.Folders;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a repository is in which no app was found. It is a library only where it says so: taking an
 * app for a library would excuse it from everything.
 */
final class WholeRepository {
  /** Files of sites that a server outside of the code runs. */
  private static final Pattern SITE =
      Pattern.compile(
          "(?i)(?:.*/)?(?:WEB-INF/web\\.xml|Global\\.asax|Web\\.config|[^/]+\\.(?:aspx|jsp))");

  /** Files in which programs begin. */
  private static final Pattern PROGRAM =
      Pattern.compile(
          "(?:.*/)?(?:src/main\\.rs|src/bin/.+\\.rs|Program\\.(?:cs|fs|vb)|main\\.(?:swift|dart)|[^/]*App\\.swift|lib/(?:.*/)?application\\.ex)");

  private final SourceTree tree;
  private final List<Unit> units;

  WholeRepository(SourceTree tree, List<Unit> units) {
    this.tree = tree;
    this.units = units;
  }

  /**
   * The kind of the whole.
   *
   * @param sites folders of what is only read
   */
  App.Kind kind(List<String> sites) {
    List<SourceFile> programs =
        tree.files(
            file ->
                file.role() == Role.PRODUCTION
                    && CodeMarks.isProgram(file)
                    && sites.stream().noneMatch(site -> Folders.within(site, file.path())));
    List<Unit> others = units.stream().filter(unit -> !sites.contains(unit.root())).toList();
    if (programs.stream().allMatch(file -> isMarkup(file.language()))) {
      return withoutPrograms(sites);
    }
    return isMostlyCalled(programs, others) && isLibrary(others, sites.isEmpty())
        ? App.Kind.LIBRARY
        : App.Kind.SERVICE;
  }

  private static boolean isMarkup(Language language) {
    return language == Language.HTML || language == Language.CSS;
  }

  private App.Kind withoutPrograms(List<String> sites) {
    boolean hasPage =
        tree.files().stream()
            .anyMatch(f -> f.role() == Role.PRODUCTION && f.name().equals("index.html"));
    if (sites.isEmpty() && hasPage) {
      return App.Kind.CLIENT;
    }
    boolean runs =
        tree.files().stream()
            .anyMatch(f -> f.role() == Role.PRODUCTION && f.language() == Language.HCL);
    return runs || (sites.isEmpty() && isDelivered(units))
        ? App.Kind.SERVICE
        : App.Kind.DOCUMENTATION;
  }

  /** A package somewhere beside programs does not make a library of them. */
  private static boolean isMostlyCalled(List<SourceFile> programs, List<Unit> units) {
    List<Unit> called = units.stream().filter(WholeRepository::isMadeToBeCalled).toList();
    long inside =
        programs.stream()
            .filter(file -> called.stream().anyMatch(u -> Folders.within(u.root(), file.path())))
            .count();
    return 2 * inside >= programs.size();
  }

  /** Where there is a site to read, the platform that something is handed to serves the site. */
  private static boolean isLibrary(List<Unit> units, boolean noSites) {
    return units.stream().noneMatch(unit -> serves(unit) || starts(unit))
        && !(noSites && isDelivered(units));
  }

  /** Whether any of it is handed to a platform; a site of documents may be, and nothing runs. */
  private static boolean isDelivered(List<Unit> units) {
    return units.stream()
        .filter(unit -> !Sites.isAboutTheRest(unit.root(), true))
        .flatMap(unit -> unit.found().stream())
        .map(TechnologyFinder.Found::technology)
        .anyMatch(
            t ->
                t.kind() == Technology.Kind.HOST
                    && !Sites.isAboutTheRest(Folders.above(t.evidence().path()), true));
  }

  private static boolean serves(Unit unit) {
    if (unit.matches(SITE)) {
      return true;
    }
    // What is published may start servers for its callers, and in its own tools.
    return !unit.isPublished() && unit.marks().stream().anyMatch(CodeMark::isServer);
  }

  /** Whether it can be started, and nothing says that it is put out for others to install. */
  private static boolean starts(Unit unit) {
    return !unit.isPublished()
        && !Shape.isCommand(unit)
        && !Sites.isAboutTheRest(unit.root(), true)
        && (unit.matches(PROGRAM) || unit.marks().stream().anyMatch(CodeMark::isMain));
  }

  /** A manifest without programs of its own says nothing of those that lie elsewhere. */
  private static boolean isMadeToBeCalled(Unit unit) {
    return unit.files().stream().anyMatch(CodeMarks::isProgram)
        && (unit.isPublished()
            || unit.manifests().stream().anyMatch(WholeRepository::isMadeToBeCalled));
  }

  private static boolean isMadeToBeCalled(Manifest manifest) {
    return switch (manifest.ecosystem()) {
      // Apps have these manifests as well; only their words for the index tell.
      case NPM, COMPOSER, PYPI -> false;
      case RUBYGEMS -> manifest.path().endsWith(".gemspec");
      case GO, MAVEN, NUGET, CARGO, HEX, PUB, SWIFT -> true;
    };
  }
}
