package dev.seatrial.controls.data;

import dev.seatrial.model.Evidence;
import dev.seatrial.model.Place;
import dev.seatrial.model.facts.delivery.MigrationSet;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Migrations that a dump of the schema stands in for, since they are kept no longer. */
final class EarlierMigrations {
  private static final Pattern TABLE =
      Pattern.compile("\\bcreate_table\\s{0,4}\\(?\\s{0,4}[:\"'](\\w+)");

  private EarlierMigrations() {}

  /** The dump that holds most of its tables without a migration that makes them. */
  static Optional<Evidence> gone(List<MigrationSet> sets, SourceTree tree) {
    return sets.stream()
        .filter(set -> set.tool().equals("rails"))
        .flatMap(set -> gone(set, tree).stream())
        .findFirst();
  }

  private static Optional<Evidence> gone(MigrationSet set, SourceTree tree) {
    String dump = set.folder().replaceFirst("migrate$", "schema.rb");
    String migrations =
        set.migrations().stream().map(m -> tree.text(m.path())).collect(Collectors.joining("\n"));
    Set<String> tables = new TreeSet<>();
    if (tree.exists(dump)) {
      tables.addAll(tables(tree.text(dump)));
    }
    Set<String> made = tables(migrations);
    long missing = tables.stream().filter(table -> !made.contains(table)).count();
    return 2 * missing > tables.size()
        ? Optional.of(
            Evidence.at(
                Place.of(dump),
                "No migration creates %d of its %d tables".formatted(missing, tables.size())))
        : Optional.empty();
  }

  private static Set<String> tables(String text) {
    Set<String> tables = new TreeSet<>();
    Matcher table = TABLE.matcher(text);
    while (table.find()) {
      tables.add(table.group(1));
    }
    return tables;
  }
}
