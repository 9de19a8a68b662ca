package dev.seatrial.model.facts.delivery;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Fact;
import dev.seatrial.model.Scope;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The tables in the schema "public" of a Supabase project, found by following its SQL migrations in
 * order and without a database. What may make, rename or drop tables unseen is a blind spot.
 *
 * @param migrations how many migrations were followed
 */
public record PublicTables(List<PublicTable> tables, int migrations, Scope scope) implements Fact {
  public PublicTables {
    tables = List.copyOf(tables);
    requireNonNull(scope, "scope is null");
  }

  @Override
  public PublicTables within(Predicate<String> paths) {
    return new PublicTables(
        tables.stream().filter(table -> paths.test(table.decided().path())).toList(),
        migrations,
        scope);
  }

  /** The tables whose row security stands so. */
  public Stream<PublicTable> that(PublicTable.RowSecurity stands) {
    return tables.stream().filter(table -> table.rowSecurity() == stands);
  }
}
