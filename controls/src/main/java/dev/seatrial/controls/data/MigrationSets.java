package dev.seatrial.controls.data;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.seatrial.model.Evidence;
import dev.seatrial.model.Place;
import dev.seatrial.model.facts.delivery.Migration;
import dev.seatrial.model.facts.delivery.MigrationSet;
import dev.seatrial.model.facts.delivery.Migrations;
import dev.seatrial.model.text.Counted;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What the controls of this family ask of sets of migrations. */
final class MigrationSets {
  /** By version as a number; for versions of digits alone. */
  static final Comparator<Migration> BY_NUMBER =
      Comparator.comparingLong(migration -> Long.parseLong(migration.version()));

  private MigrationSets() {}

  /** The sets that hold any. */
  static List<MigrationSet> filled(Migrations migrations) {
    return migrations.sets().stream().filter(set -> !set.migrations().isEmpty()).toList();
  }

  static Place place(MigrationSet set) {
    return Place.of(set.migrations().getFirst().path());
  }

  /** How many each set has, as evidence. */
  static List<Evidence> counted(List<MigrationSet> sets) {
    return sets.stream()
        .map(
            set -> {
              String number =
                  set.migrations().size() == 1
                      ? "1 migration"
                      : Counted.of(set.migrations().size(), "migration");
              return Evidence.at(place(set), number + " of " + set.tool() + " in " + set.folder());
            })
        .toList();
  }

  /** Migrations that share their file with no other. */
  static List<Migration> ofTheirOwnFile(Migrations migrations) {
    List<Migration> all =
        migrations.sets().stream().flatMap(set -> set.migrations().stream()).toList();
    Map<String, Long> perFile = all.stream().collect(groupingBy(Migration::path, counting()));
    return all.stream().filter(m -> perFile.getOrDefault(m.path(), 0L) == 1).toList();
  }

  /** A name that stays when folders move. */
  static String name(Migration migration) {
    return migration.version().isEmpty() || migration.name().startsWith(migration.version())
        ? migration.name()
        : migration.version() + (migration.name().isEmpty() ? "" : " " + migration.name());
  }
}
