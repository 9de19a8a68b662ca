package dev.seatrial.syntax.sql;

import java.util.List;

/** The tokens of one statement, without the semicolon that ends it; never empty. */
public record SqlStatement(List<SqlToken> tokens) {
  public SqlStatement {
    tokens = List.copyOf(tokens);
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException("a statement has a token");
    }
  }

  /** Where it begins. */
  public int line() {
    return tokens.getFirst().line();
  }

  /** Whether it begins with these keywords. */
  public boolean startsWith(String... words) {
    if (tokens.size() < words.length) {
      return false;
    }
    for (int i = 0; i < words.length; i++) {
      if (!tokens.get(i).is(words[i])) {
        return false;
      }
    }
    return true;
  }
}
