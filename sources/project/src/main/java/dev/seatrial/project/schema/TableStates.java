package dev.seatrial.project.schema;

import dev.seatrial.model.Blindspot;
import dev.seatrial.model.Place;
import dev.seatrial.model.facts.delivery.PublicTable;
import dev.seatrial.model.facts.delivery.PublicTable.RowSecurity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The tables of a database while migrations go over it, and how their row security stands. */
final class TableStates {
  private record State(RowSecurity security, Place decided, String why) {}

  private final Map<TableName, State> tables =
      new TreeMap<>(
          java.util.Comparator.comparing(TableName::schema).thenComparing(TableName::table));
  private final Set<Blindspot> blindspots = new LinkedHashSet<>();
  private boolean securedOnCreation;

  void create(TableName name, Place place) {
    tables.putIfAbsent(
        name,
        securedOnCreation
            ? new State(RowSecurity.UNCERTAIN, place, "an event trigger may secure new tables")
            : new State(RowSecurity.OFF, place, ""));
  }

  /** A table that a condition may have made. */
  void perhapsCreate(TableName name, Place place) {
    tables.putIfAbsent(
        name, new State(RowSecurity.UNCERTAIN, place, "a block makes it under a condition"));
  }

  /** A table that no migration made is there all the same, as it stands in the database. */
  void mention(TableName name, Place place) {
    tables.putIfAbsent(
        name, new State(RowSecurity.UNCERTAIN, place, "no migration makes this table"));
  }

  void secure(TableName name, boolean on, Place place) {
    tables.put(name, new State(on ? RowSecurity.ON : RowSecurity.OFF, place, ""));
  }

  /** A statement that may run switches row security on or off. */
  void perhapsSecure(TableName name, boolean on, Place place) {
    mention(name, place);
    tables.computeIfPresent(name, (key, state) -> doubted(state, on, place));
  }

  /** A statement that is put together when it runs switches it on or off, for some tables. */
  void perhapsSecureSome(boolean on, Place place) {
    tables.replaceAll((name, state) -> doubted(state, on, place));
  }

  private static State doubted(State state, boolean on, Place place) {
    RowSecurity opposite = on ? RowSecurity.OFF : RowSecurity.ON;
    return state.security() == opposite
        ? new State(RowSecurity.UNCERTAIN, place, "it depends on what cannot be followed here")
        : state;
  }

  void drop(TableName name) {
    tables.remove(name);
  }

  /** A table that a condition may have dropped is no finding any more. */
  void perhapsDrop(TableName name, Place place) {
    tables.computeIfPresent(name, (key, state) -> doubted(state, true, place));
  }

  void dropSchema(String schema) {
    tables.keySet().removeIf(name -> name.schema().equals(schema));
  }

  void rename(TableName from, TableName to) {
    State state = tables.remove(from);
    if (state != null) {
      tables.put(to, state);
    }
  }

  void renameSchema(String from, String to) {
    List<TableName> moved =
        tables.keySet().stream().filter(name -> name.schema().equals(from)).toList();
    UnaryOperator<TableName> renamed = name -> new TableName(to, name.table());
    moved.forEach(name -> rename(name, renamed.apply(name)));
  }

  /** From here on an event trigger may secure whatever is made. */
  void securesOnCreation() {
    securedOnCreation = true;
  }

  /** Something that cannot be followed, and that may have touched any table there is by now. */
  void blind(Place place, String why) {
    blindspots.add(new Blindspot(place.toString(), why));
    perhapsSecureSome(true, place);
  }

  /** Nothing that is open is certain to be. */
  void doubt() {
    tables.replaceAll((name, state) -> doubted(state, true, state.decided()));
  }

  List<Blindspot> blindspots() {
    return List.copyOf(blindspots);
  }

  /** The names of the tables that the schema "public" has by now. */
  List<String> namesInPublic() {
    return tables.keySet().stream().filter(TableName::isPublic).map(TableName::table).toList();
  }

  /** The tables of the schema "public" as they stand. */
  List<PublicTable> inPublic() {
    List<PublicTable> found = new ArrayList<>();
    tables.forEach(
        (name, state) -> {
          if (name.isPublic()) {
            found.add(
                new PublicTable(name.table(), state.security(), state.decided(), state.why()));
          }
        });
    return found;
  }
}
