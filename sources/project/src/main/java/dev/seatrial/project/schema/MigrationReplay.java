package dev.seatrial.project.schema;

import dev.seatrial.model.Place;
import dev.seatrial.syntax.sql.SqlScript;
import dev.seatrial.syntax.sql.SqlStatement;
import dev.seatrial.syntax.sql.SqlToken;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Follows what the statements of migrations do to tables and their row security. */
final class MigrationReplay {
  private final TableStates tables;
  private final Set<TableName> views = new HashSet<>();
  private final Map<String, String> functions = new HashMap<>();
  private String path = "";
  private String schema = TableName.PUBLIC;
  private int linesBefore;

  MigrationReplay(TableStates tables) {
    this.tables = tables;
  }

  /** Goes over one migration; settings of a session end with it. */
  void follow(String migration, String text) {
    path = migration;
    schema = TableName.PUBLIC;
    SqlScript.statements(text).forEach(this::follow);
  }

  /** Goes over statements that stand inside another file at a line. */
  void followWithin(Place place, String text) {
    linesBefore = place.line() - 1;
    follow(place.path(), text);
  }

  private void follow(SqlStatement statement) {
    Cursor cursor = new Cursor(statement.tokens(), schema);
    Place place = new Place(path, linesBefore + statement.line());
    if (cursor.accept("create")) {
      create(cursor, statement, place);
    } else if (cursor.accept("alter", "table")) {
      alter(cursor, place, statement);
    } else if (cursor.accept("alter", "schema")) {
      Optional<String> from = cursor.name();
      if (from.isPresent() && cursor.accept("rename", "to")) {
        cursor.name().ifPresent(to -> tables.renameSchema(from.get(), to));
      }
    } else if (cursor.accept("drop")) {
      drop(cursor);
    } else if (cursor.accept("set")) {
      set(cursor);
    } else if (cursor.accept("do")) {
      statement.tokens().stream()
          .filter(MigrationReplay::isBody)
          .forEach(
              body ->
                  new Block(tables, schema, new Place(path, linesBefore + body.line()))
                      .follow(body.text()));
    } else if (statement.startsWith("select")
        || statement.startsWith("with")
        || statement.startsWith("call")) {
      run(statement, place);
    }
  }

  private void create(Cursor cursor, SqlStatement statement, Place place) {
    cursor.accept("or", "replace");
    boolean passing = cursor.accept("global") || cursor.accept("local");
    passing |= cursor.accept("temporary") || cursor.accept("temp");
    cursor.accept("unlogged");
    cursor.accept("recursive");
    cursor.accept("materialized");
    if (cursor.accept("table")) {
      cursor.accept("if", "not", "exists");
      boolean kept = !passing;
      cursor.table().filter(name -> kept).ifPresent(name -> tables.create(name, place));
    } else if (cursor.accept("view")) {
      cursor.accept("if", "not", "exists");
      cursor.table().ifPresent(views::add);
    } else if (cursor.accept("function") || cursor.accept("procedure")) {
      String body = String.join("\n", bodies(statement));
      cursor.table().ifPresent(name -> functions.put(name.table(), body));
    } else if (cursor.accept("event", "trigger")) {
      tables.securesOnCreation();
    } else if (cursor.accept("policy")) {
      cursor.name();
      if (cursor.accept("on")) {
        cursor.table().ifPresent(name -> mention(name, place));
      }
    }
  }

  private void alter(Cursor cursor, Place place, SqlStatement statement) {
    boolean mayLack = cursor.accept("if", "exists");
    cursor.accept("only");
    if (statement.startsWith("alter", "table", "all")) {
      return;
    }
    Optional<TableName> table = cursor.table();
    cursor.accept('*');
    if (table.isEmpty()) {
      return;
    }
    if (!mayLack) {
      mention(table.get(), place);
    }
    TableName name = table.get();
    for (List<SqlToken> part : cursor.parts()) {
      name = action(name, new Cursor(part, schema), place);
    }
  }

  /** Carries out one action of ALTER TABLE and says what the table is called then. */
  private TableName action(TableName table, Cursor action, Place place) {
    if (action.accept("enable", "row", "level", "security")) {
      tables.secure(table, true, place);
    } else if (action.accept("disable", "row", "level", "security")) {
      tables.secure(table, false, place);
    } else if (action.accept("rename", "to")) {
      return action
          .name()
          .map(name -> renamed(table, new TableName(table.schema(), name)))
          .orElse(table);
    } else if (action.accept("set", "schema")) {
      return action
          .name()
          .map(name -> renamed(table, new TableName(name, table.table())))
          .orElse(table);
    }
    return table;
  }

  private TableName renamed(TableName from, TableName to) {
    tables.rename(from, to);
    return to;
  }

  private void drop(Cursor cursor) {
    boolean table = cursor.accept("table");
    if (!table && !cursor.accept("schema")) {
      return;
    }
    cursor.accept("if", "exists");
    do {
      if (table) {
        cursor.table().ifPresent(tables::drop);
      } else {
        cursor.name().ifPresent(tables::dropSchema);
      }
    } while (cursor.accept(','));
  }

  private void set(Cursor cursor) {
    boolean scoped = cursor.accept("session") || cursor.accept("local");
    boolean path = cursor.accept("search_path");
    if (path && (cursor.accept('=') || cursor.accept("to") || scoped)) {
      String first = "$user";
      while (first.equals("$user") && !cursor.atEnd()) {
        first = cursor.take().text().strip();
        cursor.accept(',');
      }
      schema = first;
    }
  }

  private void run(SqlStatement statement, Place place) {
    List<SqlToken> tokens = statement.tokens();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      SqlToken token = tokens.get(i);
      if (token.is("set_config")
          && i + 4 < tokens.size()
          && tokens.get(i + 2).text().equals("search_path")) {
        schema = tokens.get(i + 4).text().split(",", -1)[0].strip();
      } else if (token.isName()
          && tokens.get(i + 1).isSymbol('(')
          && functions.containsKey(token.text())) {
        new Block(tables, schema, place).follow(functions.get(token.text()));
      }
    }
  }

  private void mention(TableName name, Place place) {
    if (!views.contains(name)) {
      tables.mention(name, place);
    }
  }

  private static List<String> bodies(SqlStatement statement) {
    return statement.tokens().stream().filter(MigrationReplay::isBody).map(SqlToken::text).toList();
  }

  private static boolean isBody(SqlToken token) {
    return token.kind() == SqlToken.Kind.BODY || token.kind() == SqlToken.Kind.STRING;
  }
}
