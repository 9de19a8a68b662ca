package dev.seatrial.git.files;

import java.util.Set;
import java.util.regex.Pattern;

/** Tells what was copied in from others. */
final class VendoredFiles {
  private static final Set<String> ALWAYS =
      Set.of(
          "node_modules",
          "bower_components",
          "jspm_packages",
          "third_party",
          "third-party",
          "thirdparty",
          "3rdparty",
          "vendored",
          "site-packages",
          "pods",
          ".terraform",
          ".venv",
          ".tox");

  /** "vendor" is also a word for a supplier: below these it is one of the app's own. */
  private static final Set<String> SOURCES =
      Set.of(
          "src",
          "app",
          "lib",
          "internal",
          "cmd",
          "components",
          "pages",
          "routes",
          "views",
          "modules",
          "domain",
          "features",
          "controllers",
          "models",
          "services",
          "api",
          "java",
          "kotlin");

  private static final Set<String> ASSETS =
      Set.of("public", "static", "assets", "js", "css", "javascripts", "stylesheets", "wwwroot");

  /** What a package manager puts into its folder. */
  private static final Pattern PACKAGE =
      Pattern.compile(
          "[a-z0-9-]+\\.(com|org|net|io|in|dev|sh)|composer|bundle|assets|bin|autoload\\.php"
              + "|modules\\.txt|cache|plugins|gems|symfony|laravel|github");

  private static final Pattern LIBRARY =
      Pattern.compile(
          "(jquery|bootstrap|modernizr|font-?awesome|popper|htmx|alpine|d3|react|vue|angular|lodash"
              + "|moment|underscore)([._-](min|slim|bundle|prod|production|umd|v?[0-9][0-9.]*))*"
              + "\\.(js|css|mjs)");

  private VendoredFiles() {}

  static boolean matches(FilePath path) {
    return path.isInside(ALWAYS) || isVendorFolder(path) || isTool(path) || isLibrary(path);
  }

  private static boolean isVendorFolder(FilePath path) {
    for (int depth = 0; depth < path.folders().size(); depth++) {
      if (path.folder(depth).equals("vendor")) {
        boolean last = depth == path.folders().size() - 1;
        String inside = last ? path.name() : path.folder(depth + 1);
        boolean own = path.isBelow(SOURCES, depth) && !ASSETS.contains(path.folder(depth - 1));
        if (!own || PACKAGE.matcher(inside).matches()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Launchers of build tools, which projects keep a copy of. */
  private static boolean isTool(FilePath path) {
    return switch (path.name()) {
      case "gradlew",
          "gradlew.bat",
          "mvnw",
          "mvnw.cmd",
          "gradle-wrapper.jar",
          "maven-wrapper.jar" ->
          true;
      default -> path.folder(0).equals(".yarn");
    };
  }

  private static boolean isLibrary(FilePath path) {
    return path.isInside(ASSETS) && LIBRARY.matcher(path.name()).matches();
  }
}
