package dev.seatrial.syntax.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a script into statements as psql would: semicolons in strings, comments, dollar quotes and
 * atomic bodies end nothing, and the rows behind COPY FROM STDIN are no SQL. Takes time in
 * proportion to the text, whatever stands in it.
 */
public final class SqlScript {
  private final List<SqlStatement> statements = new ArrayList<>();
  private final List<SqlToken> open = new ArrayList<>();
  private int parentheses;
  private int atomic;

  private SqlScript() {}

  /** The statements of a script, in order; what ends without a semicolon is one too. */
  public static List<SqlStatement> statements(String text) {
    SqlScript script = new SqlScript();
    SqlTokens tokens = new SqlTokens(text);
    for (SqlToken token = tokens.next(); token != null; token = tokens.next()) {
      if (script.add(token)) {
        tokens.skipRows();
      }
    }
    script.end();
    return List.copyOf(script.statements);
  }

  /** Adds a token; says whether rows of data follow. */
  private boolean add(SqlToken token) {
    if (token.isSymbol(';') && parentheses == 0 && atomic == 0) {
      boolean rows = isCopyFromStandardInput();
      end();
      return rows;
    }
    if (token.isSymbol('(')) {
      parentheses++;
    } else if (token.isSymbol(')')) {
      parentheses = Math.max(0, parentheses - 1);
    } else if (token.is("atomic") && !open.isEmpty() && open.getLast().is("begin")) {
      atomic = 1;
    } else if (atomic > 0 && token.is("case")) {
      atomic++;
    } else if (atomic > 0 && token.is("end")) {
      atomic--;
    }
    open.add(token);
    return false;
  }

  private boolean isCopyFromStandardInput() {
    if (open.isEmpty() || !open.getFirst().is("copy")) {
      return false;
    }
    for (int i = 1; i < open.size(); i++) {
      if (open.get(i).is("stdin") && open.get(i - 1).is("from")) {
        return true;
      }
    }
    return false;
  }

  private void end() {
    if (!open.isEmpty()) {
      statements.add(new SqlStatement(open));
      open.clear();
    }
    parentheses = 0;
    atomic = 0;
  }
}
