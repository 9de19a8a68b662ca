package dev.seatrial.project.stack;

import dev.seatrial.model.facts.manifest.Manifest;
import dev.seatrial.model.facts.stack.App;
import dev.seatrial.model.facts.stack.Technology;
import dev.seatrial.model.facts.tree.Language;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.List;

/**
 * What a repository is in which no app was found. It is a library only where it says so: taking an
 * app for a library would excuse it from everything.
 */
final class WholeRepository {
  private final SourceTree tree;
  private final List<Unit> units;

  WholeRepository(SourceTree tree, List<Unit> units) {
    this.tree = tree;
    this.units = units;
  }

  App.Kind kind(boolean sites) {
    List<SourceFile> programs =
        tree.files(file -> file.role() == Role.PRODUCTION && CodeMarks.isProgram(file));
    boolean nothingRuns =
        programs.stream().allMatch(file -> isMarkup(file.language())) && units.isEmpty();
    if (sites) {
      return App.Kind.DOCUMENTATION;
    }
    if (nothingRuns && tree.files(file -> file.name().equals("index.html")).isEmpty()) {
      return declaresInfrastructure() ? App.Kind.SERVICE : App.Kind.DOCUMENTATION;
    }
    if (nothingRuns) {
      return App.Kind.CLIENT;
    }
    boolean library =
        !units.isEmpty() && units.stream().allMatch(WholeRepository::isLibrary) && !isDelivered();
    return library ? App.Kind.LIBRARY : App.Kind.SERVICE;
  }

  private static boolean isMarkup(Language language) {
    return language == Language.HTML || language == Language.CSS;
  }

  private boolean declaresInfrastructure() {
    return !tree.files(f -> f.role() == Role.PRODUCTION && f.language() == Language.HCL).isEmpty();
  }

  private boolean isDelivered() {
    return units.stream()
        .flatMap(unit -> unit.found().stream())
        .anyMatch(found -> found.technology().kind() == Technology.Kind.HOST);
  }

  /** Whether a package is made to be called, or to be installed as a command. */
  private static boolean isLibrary(Unit unit) {
    if (unit.isDelivered() || unit.marks().stream().anyMatch(WholeRepository::serves)) {
      return false;
    }
    return unit.manifests().stream().anyMatch(manifest -> isPublished(unit, manifest))
        || unit.files().stream().noneMatch(CodeMarks::isProgram);
  }

  private static boolean serves(CodeMark mark) {
    // A library for Node listens in its own tools; that alone makes it no server.
    return mark.name().endsWith("_SERVER") && mark != CodeMark.NODE_SERVER;
  }

  private static boolean isPublished(Unit unit, Manifest manifest) {
    return switch (manifest.ecosystem()) {
      case NPM ->
          unit.packageJson()
              .filter(
                  json ->
                      List.of("main", "module", "exports", "types", "bin", "files", "browser")
                          .stream()
                          .anyMatch(key -> json.at(key).isPresent()))
              .isPresent();
      case PYPI -> !manifest.name().isEmpty();
      case GO, MAVEN, NUGET, CARGO, HEX, PUB, SWIFT -> true;
      case RUBYGEMS -> manifest.path().endsWith(".gemspec");
      case COMPOSER -> !unit.has("index.php", "public/index.php");
    };
  }
}
