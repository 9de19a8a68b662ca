package dev.seatrial.syntax.sql;

import static java.util.Objects.requireNonNull;

/**
 * One token of SQL.
 *
 * @param text a word in lower case, a quoted name or string without its quotes, a symbol as written
 * @param line where it begins, counted from 1
 */
public record SqlToken(Kind kind, String text, int line) {

  /** What a token is. */
  public enum Kind {
    /** A keyword or an unquoted name. */
    WORD,
    /** A name in double quotes or backticks. */
    NAME,
    /** A string in single quotes. */
    STRING,
    /** A string in dollar quotes, which holds the body of functions and blocks. */
    BODY,
    /** A number. */
    NUMBER,
    /** Anything else, one character each. */
    SYMBOL
  }

  public SqlToken {
    requireNonNull(kind, "kind is null");
    requireNonNull(text, "text is null");
  }

  /** Whether it is this keyword; a quoted name is none. */
  public boolean is(String word) {
    return kind == Kind.WORD && text.equals(word);
  }

  /** Whether it is this symbol. */
  public boolean isSymbol(char symbol) {
    return kind == Kind.SYMBOL && text.charAt(0) == symbol;
  }

  /** Whether it can name a table. */
  public boolean isName() {
    return kind == Kind.WORD || kind == Kind.NAME;
  }
}
