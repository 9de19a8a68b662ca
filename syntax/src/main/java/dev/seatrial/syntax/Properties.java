package dev.seatrial.syntax;

/** Reads Java properties files as one mapping of names that are not split at their dots. */
public final class Properties {
  private Properties() {}

  /** The text as one mapping. */
  public static Parsed parse(String text) {
    if (text.length() > Bounds.USUAL.characters()) {
      return new Parsed.Broken("longer than " + Bounds.USUAL.characters() + " characters", 0);
    }
    NodeStack stack = new NodeStack(Bounds.USUAL, NodeStack.Names.LAST_COUNTS);
    stack.beginMapping(1);
    StringBuilder logical = new StringBuilder();
    int number = 0;
    int start = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      String stripped = line.strip();
      if (logical.isEmpty()) {
        start = number;
        if (stripped.isEmpty() || stripped.startsWith("#") || stripped.startsWith("!")) {
          continue;
        }
      }
      if (stripped.endsWith("\\")) {
        logical.append(stripped, 0, stripped.length() - 1);
        continue;
      }
      put(stack, logical.append(stripped).toString(), start);
      logical.setLength(0);
    }
    if (!logical.isEmpty()) {
      put(stack, logical.toString(), start);
    }
    stack.end();
    return stack.result();
  }

  private static void put(NodeStack stack, String line, int number) {
    int end = 0;
    while (end < line.length() && "=: \t".indexOf(line.charAt(end)) < 0) {
      end++;
    }
    String value = line.substring(end).strip();
    boolean separated = value.startsWith("=") || value.startsWith(":");
    stack.key(line.substring(0, end), number);
    stack.scalar(separated ? value.substring(1).strip() : value, number);
  }
}
