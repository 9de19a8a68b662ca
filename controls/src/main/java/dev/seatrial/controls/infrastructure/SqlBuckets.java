package dev.seatrial.controls.infrastructure;

import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Place;
import dev.seatrial.model.facts.delivery.Migration;
import dev.seatrial.model.facts.delivery.Migrations;
import dev.seatrial.model.facts.tree.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Buckets that migrations make in the storage schema of Supabase, after all migrations were read in
 * order: a later one may close what an earlier one opened.
 */
final class SqlBuckets {
  private static final Pattern STATEMENT =
      Pattern.compile(
          "(?is)\\b(insert\\s+into\\s+storage\\.buckets|update\\s+storage\\.buckets|delete\\s+from\\s+storage\\.buckets)\\b([^;]*)");

  private static final Pattern COLUMNS = Pattern.compile("^\\s*\\(([^)]*)\\)");
  private static final Pattern ROW = Pattern.compile("\\(([^()]*)\\)");
  private static final Pattern NAMED =
      Pattern.compile("\\b(id|name)\\s*=\\s*'([^']*)'", Pattern.CASE_INSENSITIVE);
  private static final Pattern SET_PUBLIC =
      Pattern.compile("\\bpublic\\s*=\\s*(true|false)", Pattern.CASE_INSENSITIVE);

  private record State(boolean open, Place place) {}

  private final Map<String, State> byName = new TreeMap<>();
  private final List<Evidence> unread = new ArrayList<>();

  private SqlBuckets() {}

  static SqlBuckets of(Migrations migrations, SourceTree tree) {
    SqlBuckets buckets = new SqlBuckets();
    migrations.sets().stream()
        .flatMap(set -> set.migrations().stream())
        .map(Migration::path)
        .filter(path -> path.endsWith(".sql"))
        .forEach(path -> buckets.replay(path, withoutComments(tree.text(path))));
    return buckets;
  }

  private static String withoutComments(String sql) {
    return sql.replaceAll("--[^\\n]*", "");
  }

  private void replay(String path, String sql) {
    Matcher statement = STATEMENT.matcher(sql);
    while (statement.find()) {
      String verb = statement.group(1).substring(0, 6).toLowerCase(Locale.ROOT);
      int line =
          1 + (int) sql.substring(0, statement.start()).chars().filter(c -> c == '\n').count();
      Place place = new Place(path, line);
      switch (verb) {
        case "insert" -> inserted(statement.group(2), place);
        case "update" -> updated(statement.group(2), place);
        default ->
            NAMED.matcher(statement.group(2)).results().forEach(m -> byName.remove(m.group(2)));
      }
    }
  }

  private void inserted(String rest, Place place) {
    Matcher head = COLUMNS.matcher(rest);
    if (!head.find()) {
      unread.add(Evidence.at(place, "Makes buckets in a way that is not understood"));
      return;
    }
    List<String> columns = split(head.group(1));
    int id = columns.indexOf("id") >= 0 ? columns.indexOf("id") : columns.indexOf("name");
    int open = columns.indexOf("public");
    Matcher row = ROW.matcher(rest.substring(head.end()));
    while (row.find()) {
      List<String> values = split(row.group(1));
      if (values.size() == columns.size() && id >= 0) {
        boolean isOpen = open >= 0 && values.get(open).matches("true|'t(rue)?'");
        byName.put(values.get(id).replace("'", ""), new State(isOpen, place));
      }
    }
  }

  private void updated(String rest, Place place) {
    Matcher set = SET_PUBLIC.matcher(rest);
    if (!set.find()) {
      return;
    }
    boolean open = set.group(1).equalsIgnoreCase("true");
    List<String> names = NAMED.matcher(rest).results().map(m -> m.group(2)).toList();
    (names.isEmpty() ? List.copyOf(byName.keySet()) : names)
        .forEach(name -> byName.put(name.toLowerCase(Locale.ROOT), new State(open, place)));
  }

  private static List<String> split(String list) {
    return List.of(list.split(",", -1)).stream()
        .map(value -> value.strip().replace("\"", "").toLowerCase(Locale.ROOT))
        .toList();
  }

  /** Whether any bucket is made at all. */
  boolean isEmpty() {
    return byName.isEmpty() && unread.isEmpty();
  }

  /** Statements about buckets that could not be read. */
  List<Evidence> unread() {
    return List.copyOf(unread);
  }

  /** How many buckets there are in the end, and where they are made. */
  List<Evidence> closed() {
    return byName.entrySet().stream()
        .filter(bucket -> !bucket.getValue().open())
        .map(b -> Evidence.at(b.getValue().place(), "Bucket " + b.getKey() + " is private"))
        .toList();
  }

  /** Those that everybody may read in the end. */
  List<Finding> opened() {
    return byName.entrySet().stream()
        .filter(bucket -> bucket.getValue().open())
        .map(
            b ->
                Finding.at(
                    b.getValue().place(),
                    "bucket " + b.getKey(),
                    "Bucket "
                        + b.getKey()
                        + " is public: whoever has a link reads it without signing in"))
        .toList();
  }
}
