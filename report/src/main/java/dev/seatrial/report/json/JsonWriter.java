package dev.seatrial.report.json;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes JSON, indented, in the order in which it is told. */
public final class JsonWriter {
  private final StringBuilder out = new StringBuilder();
  private final Deque<Boolean> hasItems = new ArrayDeque<>();
  private boolean afterName;

  /** Begins an object. */
  public JsonWriter object() {
    return open('{');
  }

  /** Ends an object. */
  public JsonWriter endObject() {
    return close('}');
  }

  /** Begins an object or array that is the value of a name. */
  public JsonWriter name(String name) {
    item();
    quoted(name);
    out.append(": ");
    afterName = true;
    return this;
  }

  /** Begins an array. */
  public JsonWriter array() {
    return open('[');
  }

  /** Ends an array. */
  public JsonWriter endArray() {
    return close(']');
  }

  /** A text. */
  public JsonWriter value(String text) {
    item();
    quoted(text);
    return this;
  }

  /** A whole number. */
  public JsonWriter value(long number) {
    item();
    out.append(number);
    return this;
  }

  /** True or false. */
  public JsonWriter value(boolean value) {
    item();
    out.append(value);
    return this;
  }

  /** A named text. */
  public JsonWriter field(String name, String text) {
    return name(name).value(text);
  }

  /** A named number. */
  public JsonWriter field(String name, long number) {
    return name(name).value(number);
  }

  /** A named truth. */
  public JsonWriter field(String name, boolean value) {
    return name(name).value(value);
  }

  /** Named texts. */
  public JsonWriter field(String name, Iterable<String> texts) {
    name(name).array();
    texts.forEach(this::value);
    return endArray();
  }

  private JsonWriter open(char bracket) {
    item();
    out.append(bracket);
    hasItems.push(false);
    return this;
  }

  private JsonWriter close(char bracket) {
    boolean any = hasItems.pop();
    if (any) {
      line();
    }
    out.append(bracket);
    return this;
  }

  private void item() {
    if (afterName) {
      afterName = false;
      return;
    }
    if (!hasItems.isEmpty()) {
      if (hasItems.pop()) {
        out.append(',');
      }
      hasItems.push(true);
      line();
    }
  }

  private void line() {
    out.append('\n').append("  ".repeat(hasItems.size()));
  }

  private void quoted(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (acts(text, i)) {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  /** Whether a terminal or a viewer could do something else with it than show it. */
  private static boolean acts(String text, int i) {
    char c = text.charAt(i);
    if (c < 0x7f) {
      return c < ' ';
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      case Character.SURROGATE ->
          !paired(text, i)
              || Character.getType(text.codePointAt(Character.isLowSurrogate(c) ? i - 1 : i))
                  == Character.FORMAT;
      default -> false;
    };
  }

  private static boolean paired(String text, int i) {
    char c = text.charAt(i);
    return Character.isHighSurrogate(c)
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }

  @Override
  public String toString() {
    return out + "\n";
  }
}
