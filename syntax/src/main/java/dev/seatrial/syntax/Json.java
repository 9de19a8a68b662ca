package dev.seatrial.syntax;

/** Reads JSON into nodes with lines; of a name that is written twice the last one counts. */
public final class Json {
  private Json() {}

  /** How much liberty a text takes. */
  public enum Dialect {
    /** As every reader of JSON demands it. */
    STRICT,
    /**
     * With comments, trailing commas, single quotes and bare names: tsconfig.json, .json5,
     * bun.lock.
     */
    RELAXED
  }

  /** The text as JSON without liberties. */
  public static Parsed parse(String text) {
    return parse(text, Dialect.STRICT);
  }

  /** The text as JSON of a dialect. */
  public static Parsed parse(String text, Dialect dialect) {
    NodeStack stack = new NodeStack(Bounds.USUAL, NodeStack.Names.LAST_COUNTS);
    JsonTokens tokens = new JsonTokens(text, dialect);
    while (!stack.isBroken()) {
      switch (tokens.next()) {
        case BEGIN_OBJECT -> stack.beginMapping(tokens.line());
        case BEGIN_ARRAY -> stack.beginSequence(tokens.line());
        case END_OBJECT, END_ARRAY -> stack.end();
        case NAME -> stack.key(tokens.text(), tokens.line());
        case VALUE -> stack.scalar(tokens.text(), tokens.line());
        case BROKEN -> stack.breakOff("not JSON: " + tokens.why(), tokens.line());
        case END -> {
          return stack.result();
        }
      }
    }
    return stack.result();
  }
}
