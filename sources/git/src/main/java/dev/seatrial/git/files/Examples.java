package dev.seatrial.git.files;

import dev.seatrial.model.facts.tree.Language;

/** Tells by its name what only shows how something could be used. */
final class Examples {
  private Examples() {}

  static boolean isExampleName(FilePath path, Language language) {
    String name = path.name();
    if (path.nameEndsWith(".example", ".sample") || isStory(name)) {
      return true;
    }
    if (language == Language.DOTENV) {
      return name.contains("example")
          || name.contains("sample")
          || path.nameEndsWith(".template", ".dist", ".tpl", ".tmpl");
    }
    boolean inside = name.contains(".example.") || name.contains(".sample.");
    boolean settings = !language.isCode() && language != Language.HTML;
    return inside
        || (settings
            && (name.contains("-example.")
                || name.contains("_example.")
                || name.startsWith("example.")
                || path.nameEndsWith(".yml.dist", ".yaml.dist", ".json.dist", ".ini.dist")));
  }

  private static boolean isStory(String name) {
    return name.contains(".stories.") || name.contains(".story.");
  }
}
