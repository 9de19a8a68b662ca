package dev.seatrial.model.facts.delivery;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Place;

/**
 * A table that migrations leave in the schema "public".
 *
 * @param rowSecurity how its row security stands at the end
 * @param decided where that was decided: the statement that switched it last, else the one that
 *     made the table
 * @param why what makes it uncertain; empty where it is certain
 */
public record PublicTable(String name, RowSecurity rowSecurity, Place decided, String why) {

  /** Whether the database asks policies before it shows a row. */
  public enum RowSecurity {
    ON,
    OFF,
    /** Statements that depend on the database decide it. */
    UNCERTAIN
  }

  public PublicTable {
    requireNonNull(name, "name is null");
    requireNonNull(rowSecurity, "rowSecurity is null");
    requireNonNull(decided, "decided is null");
    requireNonNull(why, "why is null");
  }
}
