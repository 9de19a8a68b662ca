package dev.seatrial.project.schema;

import dev.seatrial.model.Place;
import dev.seatrial.syntax.sql.SqlScript;
import dev.seatrial.syntax.sql.SqlStatement;
import dev.seatrial.syntax.sql.SqlToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A procedural block that ran. Which of its statements ran depends on the database, so what it may
 * have done makes tables uncertain rather than better or worse.
 */
final class Block {
  private static final Set<String> CONDITIONS =
      Set.of("if", "case", "loop", "exception", "return", "exit", "execute");
  private static final Set<String> BRANCHES =
      Set.of("if", "case", "exception", "return", "exit", "continue", "while");
  private static final Pattern SECURES =
      Pattern.compile(
          "(?i)\\s*alter\\s+table\\s+(?:if\\s+exists\\s+)?(?:only\\s+)?(?:\"?(\\w+)\"?\\.)?%[Is]"
              + "\\s+(enable|disable)\\s+row\\s+level\\s+security\\s*;?\\s*");
  private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");
  private static final Pattern BEGIN = Pattern.compile("(?i)\\bbegin\\b");
  private static final Pattern END = Pattern.compile("(?i)\\bend\\b\\s*;?\\s*$");
  private static final Pattern ENABLE = Pattern.compile("enable\\s+row\\s+level\\s+security");
  private static final Pattern DISABLE = Pattern.compile("disable\\s+row\\s+level\\s+security");
  private static final Pattern UNSEEN =
      Pattern.compile(
          "\\bcreate\\s+(unlogged\\s+)?table\\b|\\bdrop\\s+(table|schema)\\b|\\brename\\s+to\\b"
              + "|\\bset\\s+schema\\b");

  private final TableStates tables;
  private final String schema;
  private final Place place;

  Block(TableStates tables, String schema, Place place) {
    this.tables = tables;
    this.schema = schema;
    this.place = place;
  }

  void follow(String body) {
    List<SqlStatement> statements = SqlScript.statements(body);
    if (lacks(statements, CONDITIONS)) {
      straight(body);
    } else if (lacks(statements, BRANCHES)) {
      Loops loops = new Loops(statements, tables::namesInPublic);
      statements.stream().filter(s -> !secures(s, loops)).forEach(this::perhaps);
    } else {
      statements.forEach(this::perhaps);
    }
  }

  private static boolean lacks(List<SqlStatement> statements, Set<String> words) {
    return statements.stream()
        .flatMap(statement -> statement.tokens().stream())
        .noneMatch(t -> t.kind() == SqlToken.Kind.WORD && words.contains(t.text()));
  }

  /** Whether a statement surely switches row security for names that its loops tell. */
  private boolean secures(SqlStatement statement, Loops loops) {
    Cursor cursor = new Cursor(loops.enter(statement.tokens()), schema);
    if (!cursor.accept("execute", "format") || !cursor.accept('(') || cursor.atEnd()) {
      return false;
    }
    SqlToken template = cursor.take();
    Matcher said = SECURES.matcher(template.text());
    if (template.kind() != SqlToken.Kind.STRING || !said.matches() || !cursor.accept(',')) {
      return false;
    }
    Optional<List<String>> names = cursor.table().flatMap(v -> loops.names(variable(v)));
    if (names.isEmpty() || names.get().stream().anyMatch(n -> !PLAIN.matcher(n).matches())) {
      return false;
    }
    String in = Optional.ofNullable(said.group(1)).orElse(schema);
    boolean on = said.group(2).equalsIgnoreCase("enable");
    names.get().forEach(name -> tables.secure(new TableName(in, name), on, place));
    return cursor.accept(')') && cursor.atEnd();
  }

  /** Of "t" and of "t.name" it is the loop's variable that counts. */
  private String variable(TableName read) {
    return read.schema().equals(schema) ? read.table() : read.schema();
  }

  /** The statements between BEGIN and END of a block without conditions all ran. */
  private void straight(String body) {
    Matcher begin = BEGIN.matcher(body);
    int from = begin.find() ? begin.end() : 0;
    int lines = (int) body.substring(0, from).chars().filter(c -> c == '\n').count();
    String inner = END.matcher(body.substring(from)).replaceFirst("");
    new MigrationReplay(tables).followWithin(new Place(place.path(), place.line() + lines), inner);
  }

  private void perhaps(SqlStatement statement) {
    List<SqlToken> tokens = statement.tokens();
    boolean dynamic = tokens.stream().anyMatch(token -> token.is("execute"));
    if (dynamic) {
      execute(tokens);
    }
    for (int i = 0; i + 1 < tokens.size(); i++) {
      Cursor cursor = new Cursor(tokens.subList(i, tokens.size()), schema);
      if (cursor.accept("alter", "table")) {
        perhapsAlter(cursor);
      } else if (cursor.accept("create", "table") || cursor.accept("create", "unlogged", "table")) {
        cursor.accept("if", "not", "exists");
        cursor.table().ifPresent(name -> tables.perhapsCreate(name, place));
      } else if (cursor.accept("drop", "table")) {
        cursor.accept("if", "exists");
        do {
          cursor.table().ifPresent(name -> tables.perhapsDrop(name, place));
        } while (cursor.accept(','));
      }
    }
  }

  private void perhapsAlter(Cursor cursor) {
    cursor.accept("if", "exists");
    cursor.accept("only");
    Optional<TableName> table = cursor.table();
    if (table.isEmpty()) {
      return;
    }
    for (List<SqlToken> part : cursor.parts()) {
      Cursor action = new Cursor(part, schema);
      if (action.accept("enable", "row", "level", "security")) {
        tables.perhapsSecure(table.get(), true, place);
      } else if (action.accept("disable", "row", "level", "security")) {
        tables.perhapsSecure(table.get(), false, place);
      } else if (action.accept("rename", "to") || action.accept("set", "schema")) {
        tables.blind(place, "a block may rename " + table.get().table());
      }
    }
  }

  /** What a statement that is put together when it runs may do, as its fixed parts tell. */
  private void execute(List<SqlToken> tokens) {
    List<String> fixed = new ArrayList<>();
    for (SqlToken token : tokens) {
      if (token.kind() == SqlToken.Kind.STRING || token.kind() == SqlToken.Kind.BODY) {
        fixed.add(token.text().toLowerCase(Locale.ROOT));
      }
    }
    String text = String.join(" ", fixed);
    if (fixed.isEmpty() || UNSEEN.matcher(text).find()) {
      tables.blind(place, "a block may make, rename or drop tables");
    }
    if (ENABLE.matcher(text).find()) {
      tables.perhapsSecureSome(true, place);
    }
    if (DISABLE.matcher(text).find()) {
      tables.perhapsSecureSome(false, place);
    }
  }
}
