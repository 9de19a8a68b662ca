package dev.seatrial.git.files;

import dev.seatrial.model.facts.tree.Language;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells what a program wrote, by where it lies and by what its first lines say. */
final class GeneratedFiles {
  private static final Set<String> ALWAYS =
      Set.of(
          "__generated__",
          "generated-sources",
          "generated-src",
          ".next",
          ".nuxt",
          ".output",
          ".svelte-kit",
          ".turbo",
          "__pycache__",
          "storybook-static",
          "playwright-report",
          "test-results",
          "htmlcov",
          "lcov-report",
          "cdk.out",
          ".serverless",
          ".aws-sam",
          ".dart_tool",
          "deriveddata");

  private static final Set<String> FOR_CODE = Set.of("generated", "dist", "_build");

  /** What a build leaves in "build", "target" and "out", which are also words for other things. */
  private static final Set<String> PRODUCTS =
      Set.of(
          "classes",
          "generated",
          "intermediates",
          "outputs",
          "reports",
          "libs",
          "tmp",
          "debug",
          "release",
          "static",
          "_next",
          "chunks");

  private static final Pattern NAME =
      Pattern.compile(
          ".*(\\.min\\.(js|css|mjs)|\\.pb\\.(go|cc|h|c|swift|dart|gw\\.go|validate\\.go)|_pb2(_grpc)?\\.pyi?"
              + "|_pb\\.(js|ts|d\\.ts)|_grpc_pb\\.(js|d\\.ts)|_pb\\.rb|\\.g\\.(dart|cs)|\\.freezed\\.dart"
              + "|\\.gr\\.dart|\\.designer\\.(cs|vb)|\\.generated\\.[a-z.]+|[._-]gen\\.(go|ts|tsx|js|py|rs)"
              + "|_generated\\.(go|ts|rs|py)|\\.(js|css|mjs)\\.map|_string\\.go|\\.d\\.ts\\.map)"
              + "|zz_generated.*\\.go|bindata\\.go|next-env\\.d\\.ts|\\.pnp\\.c?js|\\.pnp\\.loader\\.mjs");

  /** A comment says that a program wrote the file and nobody is to change it. */
  private static final Pattern MARKER =
      Pattern.compile(
          "^\\s*(//+|/?\\*+|#+|--|;+|<!--|\"\"\"|'''|%+|\\(\\*)!?\\s*("
              + "(this file is )?@generated\\b|<auto-?generated"
              + "|.{0,200}?(code generated .{0,200}do not edit"
              + "|(auto(matically)?[- ]?generated|generated (file|code|by|from|automatically)).{0,200}"
              + "(do not|don't|not be|never|not) .{0,20}(edit|modif|chang|touch)"
              + "|do not (manually )?(edit|modify|change).{0,100}generated"
              + "|this (file|code|class|module) (is|was|has been) (auto(matically)?[- ]?generated"
              + "|generated automatically)))",
          Pattern.CASE_INSENSITIVE);

  private static final int LINES_LOOKED_AT = 40;
  private static final int MINIFIED_LINE = 1500;

  private GeneratedFiles() {}

  static boolean matches(FilePath path, Language language) {
    if (path.isInside(ALWAYS) || NAME.matcher(path.name()).matches()) {
      return true;
    }
    boolean readable = isForMarkers(language);
    for (int depth = 0; depth < path.folders().size(); depth++) {
      String folder = path.folder(depth);
      boolean product =
          switch (folder) {
            case "build", "target", "out" -> PRODUCTS.contains(path.folder(depth + 1));
            case "coverage" -> depth == 0 && !language.isCode();
            default -> folder.endsWith(".egg-info") || (readable && FOR_CODE.contains(folder));
          };
      if (product) {
        return true;
      }
    }
    return false;
  }

  /** Whether somebody who is told that a file is generated would not change it by hand. */
  static boolean isForMarkers(Language language) {
    return language.isCode() || language == Language.CSS || language == Language.HTML;
  }

  /** Whether the first lines of a file say so. */
  static boolean matches(String head, Language language) {
    return isForMarkers(language) && (isMinified(head, language) || isMarked(head));
  }

  private static boolean isMinified(String head, Language language) {
    return (language == Language.JAVASCRIPT || language == Language.CSS)
        && head.lines().limit(LINES_LOOKED_AT).anyMatch(line -> line.length() > MINIFIED_LINE);
  }

  private static boolean isMarked(String head) {
    // Every marker has this word, most files do not, and looking for it is cheap.
    if (!head.toLowerCase(Locale.ROOT).contains("generated")) {
      return false;
    }
    String before = "";
    for (String line : head.lines().limit(LINES_LOOKED_AT).toList()) {
      String bounded = line.length() > MINIFIED_LINE ? line.substring(0, MINIFIED_LINE) : line;
      // What is said often runs over two lines.
      if (MARKER.matcher(bounded).find() || MARKER.matcher(before + " " + bounded).find()) {
        return true;
      }
      before = bounded;
    }
    return false;
  }
}
