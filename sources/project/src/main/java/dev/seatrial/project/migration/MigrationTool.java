package dev.seatrial.project.migration;

import dev.seatrial.model.facts.delivery.Migration;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.Optional;

/** How one migration tool keeps its migrations. */
interface MigrationTool {

  /** A migration, with the set it belongs to. */
  record Found(String tool, String folder, Migration migration) {}

  /** Whether a file may hold a migration of this tool, by its path alone. */
  boolean claims(SourceFile file);

  /** The migration in a file, or empty where its text shows that it holds none. */
  Optional<Found> read(SourceFile file, SourceTree tree);
}
