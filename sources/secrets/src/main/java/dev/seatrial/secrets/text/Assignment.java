package dev.seatrial.secrets.text;

/**
 * A name and the value that a text gives it, by their places.
 *
 * @param quoted whether the value stands in quotes
 * @param whole whether nothing but an end, a separator or a comment follows an unquoted value
 */
public record Assignment(
    int nameStart,
    int nameEnd,
    int valueStart,
    int valueEnd,
    Operator operator,
    boolean quoted,
    boolean whole) {

  /** How name and value are joined. */
  public enum Operator {
    /** {@code name = value} and its relatives. */
    SET,
    /** {@code name: value}. */
    COLON,
    /** {@code call("name", "value")}. */
    COMMA,
    /** {@code setName("value")}, {@code .name("value")}. */
    CALL,
    /** {@code <name>value</name>}. */
    ELEMENT,
    /** {@code name="FOO" value="bar"}, or the same in JSON and YAML. */
    PAIR,
    /** {@code --name value}, {@code ENV NAME value}, {@code name "value"}. */
    BLANK,
    /** {@code name == "value"}. */
    COMPARE
  }
}
