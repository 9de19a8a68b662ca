package dev.seatrial.controls.access;

import com.google.auto.service.AutoService;
import dev.seatrial.model.Applicability;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.delivery.MigrationSet;
import dev.seatrial.model.facts.delivery.Migrations;
import dev.seatrial.model.facts.delivery.PublicTable;
import dev.seatrial.model.facts.delivery.PublicTable.RowSecurity;
import dev.seatrial.model.facts.delivery.PublicTables;
import dev.seatrial.model.facts.manifest.Manifests;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges whether migrations leave every table that clients can reach with row security on. */
@AutoService(Inspector.class)
public final class RowsAreGuardedByTheDatabase implements Inspector {

  @Override
  public Applicability applicability() {
    return Applicability.from(
        Manifests.class,
        SourceTree.class,
        (manifests, tree) ->
            DirectClients.in(manifests, tree).isEmpty()
                ? Optional.of(
                    Verdict.notApplicable(
                        "Clients reach the database through the app's own server only",
                        Evidence.nothing(
                            "client library of a database that browsers and phones reach",
                            manifests.scope()),
                        Evidence.nothing(
                            "settings of a database that clients reach", tree.scope())))
                : Optional.empty());
  }

  @Override
  public List<Inspection> inspections() {
    return List.of(
        Inspection.of(
            "declared",
            PublicTables.class,
            Migrations.class,
            SourceTree.class,
            RowsAreGuardedByTheDatabase::declared));
  }

  private static Verdict declared(PublicTables tables, Migrations migrations, SourceTree tree) {
    List<DocumentRules> rules = DocumentRules.in(tree);
    List<Finding> open =
        Stream.concat(
                tables.that(RowSecurity.OFF).map(RowsAreGuardedByTheDatabase::open),
                rules.stream().flatMap(r -> r.open().stream()))
            .toList();
    if (!open.isEmpty()) {
      return Verdict.failed(open);
    }
    if (tables.migrations() == 0) {
      return withoutTables(rules);
    }
    List<Evidence> guarded =
        tables.that(RowSecurity.ON).map(RowsAreGuardedByTheDatabase::on).toList();
    List<Evidence> doubts =
        Stream.concat(
                tables.that(RowSecurity.UNCERTAIN).map(RowsAreGuardedByTheDatabase::uncertain),
                others(migrations))
            .toList();
    if (!doubts.isEmpty() || !tables.scope().isWhole()) {
      return Verdict.unproven("The migrations do not tell for every table", doubts);
    }
    return guarded.isEmpty()
        ? Verdict.passed(Evidence.nothing("table left in schema public", tables.scope()))
        : Verdict.passed(guarded);
  }

  private static Verdict withoutTables(List<DocumentRules> rules) {
    List<Evidence> kept = rules.stream().map(DocumentRules::evidence).toList();
    if (kept.isEmpty()) {
      return Verdict.unproven("Nothing kept here says which tables or documents clients reach");
    }
    return rules.stream().allMatch(DocumentRules::closed)
        ? Verdict.notApplicable(
            "Firestore refuses every client: the app's own server alone reaches the documents",
            kept.toArray(Evidence[]::new))
        : Verdict.unproven("Whether the rules of Firestore keep users apart is not known", kept);
  }

  private static Finding open(PublicTable table) {
    return Finding.at(
        table.decided(),
        "table " + table.name(),
        "Table " + table.name() + " is left in schema public without row level security");
  }

  private static Evidence on(PublicTable table) {
    return Evidence.at(table.decided(), "Row level security is on for " + table.name());
  }

  private static Evidence uncertain(PublicTable table) {
    return Evidence.at(
        table.decided(), "Row level security of " + table.name() + " is uncertain: " + table.why());
  }

  /** Tables that another tool makes are in the same database and were not followed. */
  private static Stream<Evidence> others(Migrations migrations) {
    return migrations.sets().stream()
        .filter(set -> !set.tool().equals("supabase"))
        .map(RowsAreGuardedByTheDatabase::other);
  }

  private static Evidence other(MigrationSet set) {
    return Evidence.at(
        dev.seatrial.model.Place.of(set.folder()),
        "Migrations of " + set.tool() + " make tables too");
  }
}
