package dev.seatrial.project.migration;

import dev.seatrial.model.Blindspot;
import dev.seatrial.model.Gathered;
import dev.seatrial.model.Scope;
import dev.seatrial.model.facts.delivery.Migration;
import dev.seatrial.model.facts.delivery.MigrationSet;
import dev.seatrial.model.facts.delivery.Migrations;
import dev.seatrial.model.facts.tree.Content;
import dev.seatrial.model.facts.tree.Language;
import dev.seatrial.model.facts.tree.Role;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.text.Counted;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds the migrations of every tool that keeps them in files, and those kept in programs. */
public final class MigrationsReader {
  private static final List<MigrationTool> TOOLS =
      Stream.of(SqlTools.all(), CodeTools.all(), FrameworkTools.all())
          .flatMap(List::stream)
          .toList();

  private final SourceTree tree;
  private final Map<String, List<MigrationTool.Found>> byFolder = new TreeMap<>();
  private final List<MigrationSet> embedded = new ArrayList<>();
  private final List<Blindspot> unseen;

  private MigrationsReader(SourceTree tree) {
    this.tree = tree;
    this.unseen = new ArrayList<>(tree.scope().blindspots());
  }

  /** Every set of migrations of the repository's own. */
  public static Gathered<Migrations> read(SourceTree tree) {
    MigrationsReader reader = new MigrationsReader(tree);
    tree.files(MigrationsReader::isOwn).forEach(reader::file);
    tree.files(MigrationsReader::isForeign)
        .forEach(file -> reader.unseen.add(new Blindspot(file.path(), "its language is not read")));
    return new Gathered.Seen<>(reader.migrations());
  }

  private static boolean isForeign(SourceFile file) {
    return file.language() == Language.UNCOMMON
        && file.role() == Role.PRODUCTION
        && file.path().contains("migrat");
  }

  private static boolean isOwn(SourceFile file) {
    boolean own =
        file.role() == Role.PRODUCTION
            || file.role() == Role.GENERATED
            || file.role() == Role.DOCUMENTATION;
    return file.isRegular() && own;
  }

  private void file(SourceFile file) {
    List<MigrationTool> tools = TOOLS.stream().filter(t -> t.claims(file)).toList();
    boolean maybeEmbedded = Embedded.claims(file);
    if (tools.isEmpty() && !maybeEmbedded) {
      return;
    }
    if (tree.content(file) instanceof Content.Withheld(String why)) {
      unseen.add(new Blindspot(file.path(), why));
      return;
    }
    tools.stream()
        .flatMap(t -> t.read(file, tree).stream())
        .findFirst()
        .ifPresent(
            found ->
                byFolder
                    .computeIfAbsent(found.tool() + " " + found.folder(), key -> new ArrayList<>())
                    .add(found));
    if (maybeEmbedded) {
      Embedded.read(file, tree).ifPresent(embedded::add);
    }
  }

  private Migrations migrations() {
    List<MigrationSet> sets = new ArrayList<>(embedded);
    for (List<MigrationTool.Found> found : byFolder.values()) {
      if (found.stream().allMatch(one -> isHollow(one.migration()))) {
        continue;
      }
      List<Migration> ordered =
          found.stream().map(MigrationTool.Found::migration).sorted(ORDER).toList();
      MigrationTool.Found first = found.getFirst();
      boolean chained = first.tool().equals("alembic");
      sets.add(
          new MigrationSet(
              first.tool(),
              first.folder(),
              chained ? RevisionChain.ordered(ordered, tree) : ordered));
    }
    int count = sets.stream().mapToInt(set -> set.migrations().size()).sum();
    return new Migrations(
        sets,
        new Scope(
            Counted.of(tree.files().size(), "file")
                + ", "
                + Counted.of(count, "migration")
                + " in "
                + Counted.of(sets.size(), "set"),
            unseen));
  }

  private boolean isHollow(Migration migration) {
    return tree.file(migration.path()).map(tree::content).filter(Content::isHollow).isPresent();
  }

  private static final Comparator<Migration> ORDER =
      Comparator.comparing((Migration m) -> number(m.version())).thenComparing(Migration::path);

  private static BigInteger number(String version) {
    String digits = version.replaceAll("\\D", "");
    return digits.isEmpty() ? BigInteger.ZERO : new BigInteger(digits);
  }
}
