package dev.seatrial.model.facts.delivery;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The migrations of one database, in the order in which they apply.
 *
 * @param tool "prisma", "supabase", "alembic", "flyway"…; "code" for steps kept in a program
 * @param folder where they stand
 */
public record MigrationSet(String tool, String folder, List<Migration> migrations) {
  public MigrationSet {
    requireNonNull(tool, "tool is null");
    requireNonNull(folder, "folder is null");
    migrations = List.copyOf(migrations);
  }
}
