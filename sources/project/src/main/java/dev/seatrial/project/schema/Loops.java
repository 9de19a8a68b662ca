package dev.seatrial.project.schema;

import dev.seatrial.syntax.sql.SqlStatement;
import dev.seatrial.syntax.sql.SqlToken;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The loops of a procedural block around the statement that is looked at, where it can be told for
 * which tables they run: over names that are written out, or over every table of "public".
 */
final class Loops {
  /** What narrows a list of names by something that only the database knows. */
  private static final Set<String> NARROWING =
      Set.of("where", "limit", "offset", "except", "intersect", "join", "union");

  /** What may stand between IN and a list of names without changing it. */
  private static final Set<String> PASSING = Set.of("select", "from", "unnest", "array");

  /** One loop; the names are missing where they cannot be told. */
  record Loop(String variable, Optional<List<String>> names) {}

  private final Map<String, List<String>> lists = new HashMap<>();
  private final Supplier<List<String>> everyTable;
  private final Deque<Loop> open = new ArrayDeque<>();

  /**
   * Before the first statement of a block.
   *
   * @param everyTable the tables that "public" has when it is asked
   */
  Loops(List<SqlStatement> block, Supplier<List<String>> everyTable) {
    this.everyTable = everyTable;
    block.forEach(statement -> declare(statement.tokens(), block));
  }

  /** Enters and leaves loops with this statement, and gives what of it stands inside them. */
  List<SqlToken> enter(List<SqlToken> statement) {
    List<SqlToken> rest = statement;
    if (new Cursor(rest, "").accept("end", "loop")) {
      open.poll();
    }
    for (int i = 0; i < rest.size(); i++) {
      if (rest.get(i).is("loop") && (i == 0 || !rest.get(i - 1).is("end"))) {
        open.push(loop(rest.subList(0, i)));
        rest = rest.subList(i + 1, rest.size());
        i = -1;
      }
    }
    return rest;
  }

  /** The names for which the loops surely run with this variable, which only one of them sets. */
  Optional<List<String>> names(String variable) {
    return open.stream().allMatch(loop -> loop.names().isPresent())
        ? open.stream()
            .filter(loop -> loop.variable().equals(variable))
            .findFirst()
            .flatMap(Loop::names)
        : Optional.empty();
  }

  private Loop loop(List<SqlToken> head) {
    for (int i = 0; i + 2 < head.size(); i++) {
      boolean each = head.get(i).is("foreach") || head.get(i).is("for");
      if (each && head.get(i + 1).isName() && head.get(i + 2).is("in")) {
        return new Loop(head.get(i + 1).text(), over(head.subList(i + 3, head.size())));
      }
    }
    return new Loop("", Optional.empty());
  }

  private Optional<List<String>> over(List<SqlToken> source) {
    if (isEveryTable(source)) {
      return Optional.of(everyTable.get());
    }
    if (source.stream().anyMatch(t -> t.kind() == SqlToken.Kind.WORD && narrows(t))) {
      return Optional.empty();
    }
    Optional<List<String>> written = written(source);
    if (written.isPresent()) {
      return written;
    }
    List<String> named =
        source.stream()
            .filter(SqlToken::isName)
            .map(SqlToken::text)
            .filter(word -> !PASSING.contains(word))
            .toList();
    return named.isEmpty() ? Optional.empty() : Optional.ofNullable(lists.get(named.getFirst()));
  }

  private static boolean narrows(SqlToken token) {
    return NARROWING.contains(token.text());
  }

  /** The names of an array that is written out. */
  private static Optional<List<String>> written(List<SqlToken> tokens) {
    int at = 0;
    while (at + 1 < tokens.size()
        && !(tokens.get(at).is("array") && tokens.get(at + 1).isSymbol('['))) {
      at++;
    }
    List<String> names = new ArrayList<>();
    for (int i = at + 2; i < tokens.size(); i++) {
      SqlToken token = tokens.get(i);
      if (token.isSymbol(']')) {
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
      }
      if (token.kind() == SqlToken.Kind.STRING) {
        names.add(token.text());
      } else if (!token.isSymbol(',')) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "select tablename from pg_tables where schemaname = 'public'", and nothing that narrows it. */
  private static boolean isEveryTable(List<SqlToken> source) {
    Cursor cursor = new Cursor(source, "");
    cursor.accept('(');
    if (!cursor.accept("select", "tablename", "from")) {
      return false;
    }
    boolean listed =
        cursor
            .table()
            .filter(t -> t.table().equals("pg_tables") && t.schema().matches("|pg_catalog"))
            .isPresent();
    return listed
        && cursor.accept("where", "schemaname")
        && cursor.accept('=')
        && !cursor.atEnd()
        && cursor.take().text().equals("public")
        && (cursor.atEnd() || cursor.accept(')') || cursor.accept("order", "by"));
  }

  /** A variable that holds names written out, and that nothing in the block sets anew. */
  private void declare(List<SqlToken> tokens, List<SqlStatement> block) {
    for (int i = 0; i + 2 < tokens.size(); i++) {
      boolean sets = tokens.get(i).isSymbol(':') && tokens.get(i + 1).isSymbol('=');
      if (sets || tokens.get(i).is("default")) {
        String name = tokens.stream().filter(Loops::isDeclared).findFirst().orElseThrow().text();
        Optional<List<String>> names = written(tokens.subList(i, tokens.size()));
        long mentions =
            block.stream().flatMap(s -> s.tokens().stream()).filter(t -> isName(t, name)).count();
        names.filter(n -> mentions == 2).ifPresent(n -> lists.put(name, n));
        return;
      }
    }
  }

  private static boolean isDeclared(SqlToken token) {
    return !token.is("declare");
  }

  private static boolean isName(SqlToken token, String name) {
    return token.isName() && token.text().equals(name);
  }
}
