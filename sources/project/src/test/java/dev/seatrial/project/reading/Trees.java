package dev.seatrial.project.reading;

import dev.seatrial.model.Scope;
import dev.seatrial.model.facts.tree.Content;
import dev.seatrial.model.facts.tree.Language;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Small trees for tests, from paths and texts in turn. */
public final class Trees {
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final List<SourceFile> files = new ArrayList<>();

  /** A tree of production files. */
  public static SourceTree of(String... pathsAndTexts) {
    Trees trees = new Trees();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      trees.with(pathsAndTexts[i], Role.PRODUCTION, pathsAndTexts[i + 1]);
    }
    return trees.tree();
  }

  /** One more file. */
  public Trees with(String path, Role role, String text) {
    return with(path, role, SourceFile.Kind.REGULAR, text);
  }

  /** One more entry of any kind. */
  public Trees with(String path, Role role, SourceFile.Kind kind, String text) {
    texts.put(path, text);
    files.add(new SourceFile(path, kind, text.length(), path, language(path), role));
    return this;
  }

  /** The tree; a text that holds a NUL is withheld as binary, as from a repository. */
  public SourceTree tree() {
    Map<String, String> copy = Map.copyOf(texts);
    return new SourceTree(
        files,
        file -> {
          String text = copy.getOrDefault(file.path(), "");
          return text.contains("\0") ? new Content.Withheld("binary") : new Content.Text(text);
        },
        Scope.whole("all files"));
  }

  private static Language language(String path) {
    return switch (path.substring(path.lastIndexOf('.') + 1)) {
      case "ts", "tsx" -> Language.TYPESCRIPT;
      case "js", "jsx", "mjs" -> Language.JAVASCRIPT;
      case "py" -> Language.PYTHON;
      case "clj", "cr" -> Language.UNCOMMON;
      case "go" -> Language.GO;
      case "rs" -> Language.RUST;
      case "java" -> Language.JAVA;
      case "rb" -> Language.RUBY;
      case "php" -> Language.PHP;
      case "cs" -> Language.CSHARP;
      case "sh" -> Language.SHELL;
      case "prisma" -> Language.PRISMA;
      case "yml", "yaml" -> Language.YAML;
      case "json" -> Language.JSON;
      case "toml" -> Language.TOML;
      default -> Language.OTHER;
    };
  }
}
