package dev.seatrial.syntax;

/**
 * Reads INI files as Python's configparser does (setup.cfg, tox.ini, alembic.ini): a mapping of
 * sections, each a mapping of options; what is indented goes on with the value above, joined by
 * line breaks. Options above the first section stand in the mapping itself.
 */
public final class Ini {
  private final NodeStack stack = new NodeStack(Bounds.USUAL, NodeStack.Names.LAST_COUNTS);
  private final StringBuilder value = new StringBuilder();
  private boolean inSection;
  private int number;

  private Ini() {}

  /** The text as one mapping. Lines that are neither section nor option are passed over. */
  public static Parsed parse(String text) {
    return text.length() > Bounds.USUAL.characters()
        ? new Parsed.Broken("longer than " + Bounds.USUAL.characters() + " characters", 0)
        : new Ini().read(text);
  }

  private Parsed read(String text) {
    stack.beginMapping(1);
    text.lines().forEach(this::line);
    endOption();
    if (inSection) {
      stack.end();
    }
    stack.end();
    return stack.result();
  }

  private void line(String line) {
    number++;
    String stripped = line.strip();
    if (stripped.isEmpty() || stripped.startsWith("#") || stripped.startsWith(";")) {
      return;
    }
    boolean indented = Character.isWhitespace(line.charAt(0));
    if (indented && hasOpenOption()) {
      value.append(value.isEmpty() ? "" : "\n").append(stripped);
      return;
    }
    int sectionEnd = stripped.startsWith("[") ? stripped.indexOf(']') : -1;
    int separator = separator(stripped);
    if (sectionEnd > 0) {
      endOption();
      begin(stripped.substring(1, sectionEnd).strip());
    } else if (separator > 0) {
      endOption();
      stack.key(stripped.substring(0, separator).strip(), number);
      value.append(stripped.substring(separator + 1).strip());
    }
  }

  private static int separator(String line) {
    int at = 0;
    while (at < line.length() && line.charAt(at) != '=' && line.charAt(at) != ':') {
      at++;
    }
    return at < line.length() ? at : -1;
  }

  private boolean hasOpenOption() {
    return !stack.wantsKey();
  }

  private void begin(String section) {
    if (inSection) {
      stack.end();
    }
    inSection = true;
    stack.key(section, number);
    stack.beginMapping(number);
  }

  private void endOption() {
    if (hasOpenOption()) {
      stack.scalarAtKey(value.toString());
      value.setLength(0);
    }
  }
}
