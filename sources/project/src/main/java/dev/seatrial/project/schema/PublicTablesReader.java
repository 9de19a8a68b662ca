package dev.seatrial.project.schema;

import dev.seatrial.model.Blindspot;
import dev.seatrial.model.Gathered;
import dev.seatrial.model.Place;
import dev.seatrial.model.Scope;
import dev.seatrial.model.facts.delivery.Migration;
import dev.seatrial.model.facts.delivery.MigrationSet;
import dev.seatrial.model.facts.delivery.Migrations;
import dev.seatrial.model.facts.delivery.PublicTable;
import dev.seatrial.model.facts.delivery.PublicTables;
import dev.seatrial.model.facts.tree.Content;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.text.Counted;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads which tables the migrations of Supabase projects leave in the schema "public". */
public final class PublicTablesReader {
  private static final String TOOL = "supabase";

  private PublicTablesReader() {}

  /** The tables that these migrations of a tree leave behind. */
  public static Gathered<PublicTables> read(Migrations migrations, SourceTree tree) {
    List<PublicTable> tables = new ArrayList<>();
    Set<Blindspot> blindspots = new LinkedHashSet<>(migrations.scope().blindspots());
    List<MigrationSet> sets =
        migrations.sets().stream().filter(set -> set.tool().equals(TOOL)).toList();
    for (MigrationSet set : sets) {
      TableStates states = new TableStates();
      MigrationReplay replay = new MigrationReplay(states);
      for (Migration migration : set.migrations()) {
        follow(migration, tree, replay, states);
      }
      if (!migrations.scope().isWhole()) {
        states.doubt();
      }
      tables.addAll(states.inPublic());
      blindspots.addAll(states.blindspots());
    }
    int followed = sets.stream().mapToInt(set -> set.migrations().size()).sum();
    String searched = Counted.of(followed, "migration") + " of Supabase";
    return new Gathered.Seen<>(
        new PublicTables(tables, followed, new Scope(searched, List.copyOf(blindspots))));
  }

  private static void follow(
      Migration migration, SourceTree tree, MigrationReplay replay, TableStates states) {
    Place place = Place.of(migration.path());
    tree.file(migration.path())
        .ifPresentOrElse(
            file -> {
              switch (tree.content(file)) {
                case Content.Text(String text) -> replay.follow(migration.path(), text);
                case Content.Withheld(String why) -> states.blind(place, why);
              }
            },
            () -> states.blind(place, "it is not in the tree"));
  }
}
