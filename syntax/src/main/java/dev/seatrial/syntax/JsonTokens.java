package dev.seatrial.syntax;

import static java.util.Objects.requireNonNull;

/**
 * A JSON text read token by token, for files too long to hold as a tree. It never throws: a text
 * that is not JSON ends in {@link Token#BROKEN}.
 */
public final class JsonTokens {

  /** What was met. */
  public enum Token {
    BEGIN_OBJECT,
    END_OBJECT,
    BEGIN_ARRAY,
    END_ARRAY,
    NAME,
    VALUE,
    END,
    BROKEN
  }

  private enum Expect {
    VALUE,
    FIRST_NAME,
    NAME,
    FIRST_ITEM,
    ITEM,
    MORE,
    NOTHING,
    BROKEN
  }

  private final String text;
  private final Json.Dialect dialect;
  private final boolean[] inObject = new boolean[Bounds.USUAL.depth() + 1];
  private int depth;
  private int at;
  private int line = 1;
  private int tokenLine = 1;
  private String value = "";
  private String why = "";
  private Expect expect = Expect.VALUE;

  /** The tokens of a text, with the liberties of a dialect. */
  public JsonTokens(String text, Json.Dialect dialect) {
    this.text = requireNonNull(text, "text is null");
    this.dialect = requireNonNull(dialect, "dialect is null");
    if (text.startsWith("\uFEFF")) {
      at = 1;
    }
    if (text.length() > Bounds.USUAL.characters()) {
      breakOff("longer than " + Bounds.USUAL.characters() + " characters");
    }
  }

  /** The text of the last NAME or VALUE, without quotes. */
  public String text() {
    return value;
  }

  /** The line of the last token. */
  public int line() {
    return tokenLine;
  }

  /** How many objects and arrays are open. */
  public int depth() {
    return depth;
  }

  /** Why it is BROKEN; empty otherwise. */
  public String why() {
    return why;
  }

  /** The next token; END and BROKEN repeat for ever. */
  public Token next() {
    if (expect == Expect.BROKEN || !skipSpace()) {
      return Token.BROKEN;
    }
    tokenLine = line;
    if (at >= text.length()) {
      return expect == Expect.NOTHING ? Token.END : breakOff("it ends too early");
    }
    char c = text.charAt(at);
    return switch (expect) {
      case VALUE -> value(c);
      case FIRST_NAME -> c == '}' ? close() : name(c);
      case NAME -> c == '}' && dialect == Json.Dialect.RELAXED ? close() : name(c);
      case FIRST_ITEM -> c == ']' ? close() : value(c);
      case ITEM -> c == ']' && dialect == Json.Dialect.RELAXED ? close() : value(c);
      case MORE -> more(c);
      case NOTHING -> breakOff("something stands behind its end");
      case BROKEN -> Token.BROKEN;
    };
  }

  /** Goes past the value that follows a NAME, or past the rest of what BEGIN opened. */
  public void skip(Token opened) {
    int target = depth;
    Token token = opened;
    if (token == Token.NAME) {
      token = next();
    } else {
      target--;
    }
    while (depth > target && token != Token.BROKEN && token != Token.END) {
      token = next();
    }
  }

  private Token more(char c) {
    if (c == ',') {
      at++;
      expect = inObject[depth] ? Expect.NAME : Expect.ITEM;
      return next();
    }
    if (c == (inObject[depth] ? '}' : ']')) {
      return close();
    }
    return breakOff("a comma is missing");
  }

  private Token close() {
    at++;
    boolean object = inObject[depth];
    depth--;
    expect = depth == 0 ? Expect.NOTHING : Expect.MORE;
    return object ? Token.END_OBJECT : Token.END_ARRAY;
  }

  private Token open(boolean object) {
    at++;
    if (depth == Bounds.USUAL.depth()) {
      return breakOff("nested deeper than " + Bounds.USUAL.depth() + " levels");
    }
    depth++;
    inObject[depth] = object;
    expect = object ? Expect.FIRST_NAME : Expect.FIRST_ITEM;
    return object ? Token.BEGIN_OBJECT : Token.BEGIN_ARRAY;
  }

  private Token name(char c) {
    boolean relaxed = dialect == Json.Dialect.RELAXED;
    boolean quoted = c == '"' || (c == '\'' && relaxed);
    boolean read = quoted ? string(c) : relaxed && bareName();
    if (!read) {
      return breakOff("a name in quotes is missing");
    }
    if (!skipSpace()) {
      return Token.BROKEN;
    }
    if (at >= text.length() || text.charAt(at) != ':') {
      return breakOff("a colon is missing");
    }
    at++;
    expect = Expect.VALUE;
    return Token.NAME;
  }

  private boolean bareName() {
    int start = at;
    while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
      at++;
    }
    value = text.substring(start, at);
    return at > start;
  }

  private Token value(char c) {
    if (c == '{' || c == '[') {
      return open(c == '{');
    }
    boolean read =
        switch (c) {
          case '"' -> string(c);
          case '\'' -> dialect == Json.Dialect.RELAXED && string(c);
          default -> word();
        };
    if (!read) {
      return breakOff("a value is missing or malformed");
    }
    expect = depth == 0 ? Expect.NOTHING : Expect.MORE;
    return Token.VALUE;
  }

  private boolean word() {
    int start = at;
    while (at < text.length() && isWordPart(text.charAt(at))) {
      at++;
    }
    value = text.substring(start, at);
    return switch (value) {
      case "true", "false", "null" -> true;
      default -> JsonNumber.matches(value);
    };
  }

  private static boolean isWordPart(char c) {
    return (c >= '0' && c <= '9')
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || c == '-'
        || c == '+'
        || c == '.';
  }

  private boolean string(char quote) {
    at++;
    int start = at;
    StringBuilder decoded = null;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == quote) {
        value = decoded == null ? text.substring(start, at) : decoded.toString();
        at++;
        return true;
      }
      if (c < ' ' && c != '\t') {
        return false;
      }
      if (c == '\\') {
        if (decoded == null) {
          decoded = new StringBuilder(text.substring(start, at));
        }
        if (!escape(decoded)) {
          return false;
        }
        continue;
      }
      if (decoded != null) {
        decoded.append(c);
      }
      at++;
    }
    return false;
  }

  private boolean escape(StringBuilder decoded) {
    if (at + 1 >= text.length()) {
      return false;
    }
    char c = text.charAt(at + 1);
    at += 2;
    switch (c) {
      case '"', '\\', '/', '\'' -> decoded.append(c);
      case 'b' -> decoded.append('\b');
      case 'f' -> decoded.append('\f');
      case 'n' -> decoded.append('\n');
      case 'r' -> decoded.append('\r');
      case 't' -> decoded.append('\t');
      case 'u' -> {
        return unicode(decoded);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean unicode(StringBuilder decoded) {
    if (at + 4 > text.length()) {
      return false;
    }
    int code = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(text.charAt(at + i), 16);
      if (digit < 0) {
        return false;
      }
      code = code * 16 + digit;
    }
    decoded.append((char) code);
    at += 4;
    return true;
  }

  /** Goes past white space, and comments where they are allowed; false where one never ends. */
  private boolean skipSpace() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n') {
        line++;
        at++;
      } else if (c == ' ' || c == '\t' || c == '\r') {
        at++;
      } else if (c == '/' && dialect == Json.Dialect.RELAXED) {
        if (!skipComment()) {
          tokenLine = line;
          breakOff("a comment does not end");
          return false;
        }
      } else {
        return true;
      }
    }
    return true;
  }

  private boolean skipComment() {
    if (text.startsWith("//", at)) {
      int end = text.indexOf('\n', at);
      at = end < 0 ? text.length() : end;
      return true;
    }
    int end = text.startsWith("/*", at) ? text.indexOf("*/", at + 2) : -1;
    if (end < 0) {
      return false;
    }
    line += (int) text.substring(at, end).chars().filter(c -> c == '\n').count();
    at = end + 2;
    return true;
  }

  private Token breakOff(String reason) {
    why = reason;
    expect = Expect.BROKEN;
    return Token.BROKEN;
  }
}
