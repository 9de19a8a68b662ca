package dev.seatrial.project.schema;

import dev.seatrial.syntax.sql.SqlToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A place between the tokens of a statement that moves on as they are recognised. */
final class Cursor {
  private final List<SqlToken> tokens;
  private final String schema;
  private int at;

  /**
   * Before the first token.
   *
   * @param schema where names without one are looked up
   */
  Cursor(List<SqlToken> tokens, String schema) {
    this.tokens = tokens;
    this.schema = schema;
  }

  boolean atEnd() {
    return at >= tokens.size();
  }

  /** Passes by these keywords where all of them stand here. */
  boolean accept(String... words) {
    for (int i = 0; i < words.length; i++) {
      if (at + i >= tokens.size() || !tokens.get(at + i).is(words[i])) {
        return false;
      }
    }
    at += words.length;
    return true;
  }

  /** Passes by a symbol where it stands here. */
  boolean accept(char symbol) {
    boolean here = !atEnd() && tokens.get(at).isSymbol(symbol);
    at += here ? 1 : 0;
    return here;
  }

  /** The name of a table here, with the schema that holds it. */
  Optional<TableName> table() {
    Optional<String> first = name();
    if (first.isEmpty()) {
      return Optional.empty();
    }
    if (!accept('.')) {
      return Optional.of(new TableName(schema, first.get()));
    }
    return name().map(second -> new TableName(first.get(), second));
  }

  /** One name here. */
  Optional<String> name() {
    if (atEnd() || !tokens.get(at).isName()) {
      return Optional.empty();
    }
    return Optional.of(tokens.get(at++).text());
  }

  /** The token here, passed by. */
  SqlToken take() {
    return tokens.get(at++);
  }

  /** What is left, cut at the commas that stand in no parentheses. */
  List<List<SqlToken>> parts() {
    List<List<SqlToken>> parts = new ArrayList<>();
    List<SqlToken> part = new ArrayList<>();
    int depth = 0;
    while (!atEnd()) {
      SqlToken token = take();
      depth += token.isSymbol('(') ? 1 : token.isSymbol(')') ? -1 : 0;
      if (token.isSymbol(',') && depth == 0) {
        parts.add(part);
        part = new ArrayList<>();
      } else {
        part.add(token);
      }
    }
    parts.add(part);
    return parts;
  }
}
