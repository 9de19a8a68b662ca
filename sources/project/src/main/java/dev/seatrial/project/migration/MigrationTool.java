package dev.seatrial.project.migration;

import dev.seatrial.model.facts.delivery.Migration;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.text.TextPattern;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How one migration tool keeps its migrations. */
interface MigrationTool {

  /** A migration, with the set it belongs to. */
  record Found(String tool, String folder, Migration migration) {}

  /** Whether a file may hold a migration of this tool, by its path alone. */
  boolean claims(SourceFile file);

  /** The migration in a file, or empty where its text shows that it holds none. */
  Optional<Found> read(SourceFile file, SourceTree tree);

  /** What a tool makes of a file whose path it has matched. */
  @FunctionalInterface
  interface Layout {
    Optional<Found> read(Matcher path, SourceFile file, SourceTree tree);
  }

  /** The tool that keeps its migrations where paths match. */
  static MigrationTool at(Pattern paths, Layout layout) {
    TextPattern likely = TextPattern.of(paths);
    return new MigrationTool() {
      @Override
      public boolean claims(SourceFile file) {
        return likely.isAllOf(file.path());
      }

      @Override
      public Optional<Found> read(SourceFile file, SourceTree tree) {
        Matcher path = paths.matcher(file.path());
        return path.matches() ? layout.read(path, file, tree) : Optional.empty();
      }
    };
  }
}
