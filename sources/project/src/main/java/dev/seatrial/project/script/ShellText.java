package dev.seatrial.project.script;

import java.util.List;

/** Puts words back into the text of a script. */
public final class ShellText {
  private ShellText() {}

  /** The script with arguments behind its last command. */
  public static String withArguments(String script, List<String> arguments) {
    StringBuilder text = new StringBuilder(script.stripTrailing());
    arguments.forEach(argument -> text.append(' ').append(quoted(argument)));
    return text.toString();
  }

  static String quoted(String word) {
    return word.matches("[\\w@%+=:,./*-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
