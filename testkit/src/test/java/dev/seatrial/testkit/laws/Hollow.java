package dev.seatrial.testkit.laws;

import java.util.List;
import java.util.Locale;

/** A way for a file to be there and to say nothing. */
enum Hollow {
  EMPTY,
  BLANK,
  COMMENTED,
  HEADED,
  VALUELESS;

  /** One of them for every path, and always the same. */
  static Hollow of(String path) {
    List<Hollow> all = List.of(values());
    return all.get(Math.floorMod(path.hashCode(), all.size()));
  }

  /** What such a file of a name holds. */
  String text(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return switch (this) {
      case EMPTY -> "";
      case BLANK -> "\n  \n\n";
      case COMMENTED -> comment(name);
      case HEADED -> heading(name);
      case VALUELESS -> keyWithoutValue(name);
    };
  }

  private static String comment(String name) {
    if (name.matches(".*\\.(md|mdx|html?|xml|vue|svelte)")) {
      return "<!-- to be written -->\n";
    }
    if (name.matches(".*\\.([cm]?[jt]sx?|go|java|kts?|gradle|prisma|swift|rs|php|cs|dart)")) {
      return "// to be written\n";
    }
    if (name.matches(".*\\.(json|jsonc|json5)")) {
      return "{}\n";
    }
    return name.endsWith(".sql") ? "-- to be written\n" : "# to be written\n";
  }

  private static String heading(String name) {
    if (name.matches(".*\\.(md|mdx|adoc|rst|txt)") || !name.contains(".")) {
      String title = name.replaceFirst("\\..*", "").replace('-', ' ');
      return "# " + title + "\n\n## Backups\n\n## Rollback\n\nTODO\n\n## Alerts\n";
    }
    return comment(name);
  }

  private static String keyWithoutValue(String name) {
    if (name.matches(".*\\.(ya?ml)")) {
      return "name:\non:\njobs:\nservices:\npaths:\n";
    }
    if (name.matches(".*\\.(json|jsonc|json5)")) {
      return "{\"name\": \"app\", \"scripts\": {}, \"dependencies\": {}, \"paths\": {}}\n";
    }
    // A template of settings is names without values, so such a text is no hollow one of it.
    boolean template = name.matches(".*\\.(example|sample|template|dist)");
    if (name.matches(".*\\.(toml|ini|cfg|properties|conf)")
        || (name.contains("env") && !template)) {
      return "NAME=\n";
    }
    return comment(name);
  }
}
