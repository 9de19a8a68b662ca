package dev.seatrial.git.files;

import dev.seatrial.model.facts.tree.Language;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells what is written for people. */
final class Prose {
  private static final Set<String> DOCUMENTS =
      Set.of("docs", "doc", "documentation", "wiki", "adr", "adrs", "rfcs", "runbooks");

  /** Where pages in Markdown are part of the app. */
  private static final Set<String> SOURCES = Set.of("src", "app", "pages", "content");

  private static final Pattern NAME =
      Pattern.compile(
          "(readme|license|licence|copying|notice|authors|contributors|changelog|changes|history"
              + "|news|contributing|code_of_conduct|security|support|maintainers|install|todo"
              + "|upgrading|migrating|governance|thanks)([._-].*)?");

  /** What lies here is sent to users as it is: robots.txt, security.txt. */
  private static final Set<String> SERVED = Set.of("public", "static", ".well-known", "wwwroot");

  private Prose() {}

  static boolean matches(FilePath path, Language language) {
    return switch (language) {
      case MARKDOWN ->
          isShipped(path)
              ? NAME.matcher(path.name()).matches()
              : !path.name().endsWith(".mdx") || !path.isInside(SOURCES) || inDocuments(path);
      case TEXT ->
          path.nameEndsWith(".rst", ".adoc", ".asciidoc", ".org")
              || (NAME.matcher(path.name()).matches() && !path.isInside(SERVED))
              || (inDocuments(path) && path.nameEndsWith(".txt", ".csv") && !path.isInside(SERVED));
      case OTHER -> NAME.matcher(path.name()).matches() && path.name().indexOf('.') < 0;
      default -> false;
    };
  }

  /** What lies in "src/main" is packed into the program, texts as well. */
  private static boolean isShipped(FilePath path) {
    for (int depth = 1; depth < path.folders().size(); depth++) {
      if (path.folder(depth).equals("main") && path.folder(depth - 1).equals("src")) {
        return true;
      }
    }
    return false;
  }

  private static boolean inDocuments(FilePath path) {
    return path.isInside(DOCUMENTS);
  }
}
