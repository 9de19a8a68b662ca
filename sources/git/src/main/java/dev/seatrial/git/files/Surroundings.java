package dev.seatrial.git.files;

import dev.seatrial.model.facts.tree.Language;
import dev.seatrial.model.facts.tree.Role;
import java.util.Set;

/**
 * Tells from a path whether a file is production, or a test, a fixture, an example or a document.
 * The folder nearest to the root that says anything counts: an example in the tests is a test's,
 * the tests of an example are the example's.
 */
final class Surroundings {
  /** Folders whose names are addresses of pages where the app routes by folder. */
  private static final Set<String> ROUTED = Set.of("pages", "routes", "screens", "views");

  /** Below these, a folder's name is more likely a word of the app's trade than of programming. */
  private static final Set<String> SOURCES = Set.of("src", "app", "lib", "internal");

  private static final Set<String> PLACES_TO_DEPLOY_TO =
      Set.of(
          "environments",
          "environment",
          "envs",
          "env",
          "overlays",
          "stages",
          "clusters",
          "inventories",
          "inventory",
          "live",
          "deploy",
          "deployment",
          "deployments",
          "k8s",
          "kubernetes",
          "terraform",
          "infra",
          "infrastructure",
          "helmfile",
          "stacks");

  private static final Set<String> DOMAINS =
      Set.of("com", "org", "net", "io", "dev", "me", "de", "edu", "gov", "co");

  private static final Set<String> EXAMPLES =
      Set.of(
          "example",
          "examples",
          "_example",
          "_examples",
          "sample",
          "samples",
          "demo",
          "demos",
          "playground",
          "playgrounds",
          "tutorial",
          "tutorials",
          "quickstart",
          "quickstarts",
          ".storybook");

  private static final Set<String> CERTAIN_EXAMPLES =
      Set.of("examples", "_examples", "demos", "playgrounds", ".storybook");

  private static final Set<String> DOCUMENTS = Set.of("docs", "doc", "documentation");

  private Surroundings() {}

  static Role role(FilePath path, Language language, boolean examplesAreTheApp) {
    if (PinnedFiles.isPipeline(path)) {
      return prose(path, language, Role.PRODUCTION);
    }
    boolean pinned = false;
    for (int depth = 0; depth < path.folders().size() && !pinned; depth++) {
      pinned = isSourceSet(path, depth, language) || isRoutedFile(path, depth, language);
      if (!pinned && !isAddress(path, depth, language)) {
        if (Tests.isFixtureFolder(path, depth)) {
          return Role.FIXTURE;
        }
        if (Tests.isTestFolder(path, depth, language)
            && !isPlaceToDeployTo(path, depth, language)) {
          return Tests.inTests(path, depth, language);
        }
        if (!examplesAreTheApp && isExampleFolder(path, depth)) {
          return path.isBelow(DOCUMENTS, depth)
              ? prose(path, language, Role.EXAMPLE)
              : Role.EXAMPLE;
        }
        if (!examplesAreTheApp && isDocuments(path, depth, language)) {
          return inDocuments(path, depth);
        }
      }
    }
    return byName(path, language, pinned);
  }

  private static Role byName(FilePath path, Language language, boolean pinned) {
    if (!pinned && Tests.isFixtureName(path)) {
      return Role.FIXTURE;
    }
    if (!pinned && Tests.isTestName(path, language)) {
      return Role.TEST;
    }
    if (Examples.isExampleName(path, language)) {
      return Role.EXAMPLE;
    }
    return prose(path, language, Role.PRODUCTION);
  }

  private static Role prose(FilePath path, Language language, Role otherwise) {
    return Prose.matches(path, language) ? Role.DOCUMENTATION : otherwise;
  }

  /** "src/main" and its kind hold what is shipped, whatever the packages inside are called. */
  private static boolean isSourceSet(FilePath path, int depth, Language language) {
    boolean domain =
        DOMAINS.contains(path.folder(depth))
            && isOnJvm(language)
            && !path.folder(depth + 1).isEmpty();
    boolean set =
        path.folder(depth).equals("src")
            && (path.folder(depth + 1).equals("main") || path.folder(depth + 1).endsWith("main"));
    return domain || set;
  }

  private static boolean isOnJvm(Language language) {
    return switch (language) {
      case JAVA, KOTLIN, SCALA, GROOVY -> true;
      default -> false;
    };
  }

  /** A file that a framework serves at the address which its folders spell. */
  private static boolean isRoutedFile(FilePath path, int depth, Language language) {
    if (!isForBrowsers(language)) {
      return false;
    }
    int dot = path.name().indexOf('.');
    boolean oneDot = dot >= 0 && path.name().indexOf('.', dot + 1) < 0;
    String stem = oneDot ? path.name().substring(0, dot) : "";
    return switch (path.folder(depth)) {
      case "app" ->
          switch (stem) {
            case "page",
                "route",
                "layout",
                "template",
                "loading",
                "error",
                "not-found",
                "default" ->
                true;
            default -> false;
          };
      case "routes" -> path.name().startsWith("+");
      default -> false;
    };
  }

  private static boolean isAddress(FilePath path, int depth, Language language) {
    return isForBrowsers(language)
        && ROUTED.contains(path.folder(depth - 1))
        && !path.folder(depth).startsWith("__");
  }

  private static boolean isForBrowsers(Language language) {
    return switch (language) {
      case TYPESCRIPT, JAVASCRIPT, VUE, SVELTE, CSS, TEMPLATE -> true;
      default -> false;
    };
  }

  /** A test environment is a place to deploy to, not a test. */
  private static boolean isPlaceToDeployTo(FilePath path, int depth, Language language) {
    return !language.isCode() && PLACES_TO_DEPLOY_TO.contains(path.folder(depth - 1));
  }

  private static boolean isExampleFolder(FilePath path, int depth) {
    String folder = path.folder(depth);
    if (path.isBelow(SOURCES, depth)) {
      return CERTAIN_EXAMPLES.contains(folder);
    }
    return EXAMPLES.contains(folder)
        || folder.endsWith("-example")
        || folder.endsWith("-examples")
        || folder.endsWith("-sample")
        || folder.endsWith("-samples")
        || folder.endsWith("-demo");
  }

  private static boolean isDocuments(FilePath path, int depth, Language language) {
    return depth == 0 && DOCUMENTS.contains(path.folder(depth)) && !isCompiled(language);
  }

  /** Documentation sites are written in the others; these are only ever part of a program. */
  private static boolean isCompiled(Language language) {
    return switch (language) {
      case GO, JAVA, KOTLIN, SCALA, CSHARP, FSHARP, RUST, ELIXIR, SWIFT, DART, PHP -> true;
      default -> false;
    };
  }

  private static Role inDocuments(FilePath path, int depth) {
    for (int below = depth + 1; below < path.folders().size(); below++) {
      if (EXAMPLES.contains(path.folder(below)) && Languages.of(path.name()).isCode()) {
        return Role.EXAMPLE;
      }
    }
    return Role.DOCUMENTATION;
  }
}
