package dev.seatrial.project.text;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Gathered;
import dev.seatrial.model.Scope;
import dev.seatrial.model.facts.tree.Content;
import dev.seatrial.model.facts.tree.Language;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.facts.tree.StructuredFiles;
import dev.seatrial.project.structured.StructuredFilesReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A tree that a test writes down file by file. */
public final class ComposedTree {
  private final List<SourceFile> files = new ArrayList<>();
  private final Map<String, Content> contents = new HashMap<>();

  /** A file of production. */
  public ComposedTree with(String path, String text) {
    return with(path, Role.PRODUCTION, text);
  }

  /** A file with a role. */
  public ComposedTree with(String path, Role role, String text) {
    contents.put(path, new Content.Text(text));
    return add(path, role, text.length());
  }

  /** A file whose text cannot be had. */
  public ComposedTree withheld(String path, String why) {
    contents.put(path, new Content.Withheld(why));
    return add(path, Role.PRODUCTION, 10);
  }

  private ComposedTree add(String path, Role role, int size) {
    files.add(
        new SourceFile(path, SourceFile.Kind.REGULAR, size, "0".repeat(40), language(path), role));
    return this;
  }

  /** The tree. */
  public SourceTree tree() {
    return new SourceTree(
        files,
        file -> requireNonNull(contents.get(file.path())),
        Scope.whole(files.size() + " files"));
  }

  /** Its structured files. */
  public StructuredFiles structured() {
    return switch (StructuredFilesReader.read(tree())) {
      case Gathered.Seen<StructuredFiles>(StructuredFiles seen) -> seen;
      case Gathered.Unseen<StructuredFiles>(String why, var steps) -> throw new AssertionError(why);
    };
  }

  /** Only as good as tests need: the real source tells languages by more than their extension. */
  private static Language language(String path) {
    return switch (path.substring(path.lastIndexOf('.') + 1)) {
      case "ts", "tsx", "mts" -> Language.TYPESCRIPT;
      case "js", "jsx", "mjs", "cjs" -> Language.JAVASCRIPT;
      case "py" -> Language.PYTHON;
      case "go" -> Language.GO;
      case "java" -> Language.JAVA;
      case "kt" -> Language.KOTLIN;
      case "rb" -> Language.RUBY;
      case "php" -> Language.PHP;
      case "cs" -> Language.CSHARP;
      case "rs" -> Language.RUST;
      case "dart" -> Language.DART;
      case "ex", "exs" -> Language.ELIXIR;
      case "sql" -> Language.SQL;
      case "md" -> Language.MARKDOWN;
      case "yml", "yaml" -> Language.YAML;
      case "json", "jsonc" -> Language.JSON;
      case "toml" -> Language.TOML;
      case "tf" -> Language.HCL;
      case "sh" -> Language.SHELL;
      default -> Language.OTHER;
    };
  }
}
