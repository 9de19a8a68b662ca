package dev.seatrial.project.document;

/** Recognises the signs with which a terminal asks for a command. */
final class Prompt {
  private Prompt() {}

  /** What stands behind the prompt of a line; empty where it has none. */
  static String behind(String line) {
    String stripped = line.strip();
    for (String sign : new String[] {"$ ", "% ", "> ", "❯ ", "➜ ", "λ ", "PS> "}) {
      if (stripped.startsWith(sign)) {
        return stripped.substring(sign.length()).strip();
      }
    }
    int sign = endOfHostPrompt(stripped);
    if (sign > 0) {
      return stripped.substring(sign).strip();
    }
    // "# apt install x" is typed by root, "# install x" is a comment: only the tool tells.
    if (stripped.startsWith("# ") && Tools.isCommand(stripped.substring(2))) {
      return stripped.substring(2).strip();
    }
    return "";
  }

  /** The end of "user@host:~$ ", "(venv) $ " or "PS C:\> "; 0 where the line starts otherwise. */
  private static int endOfHostPrompt(String line) {
    int limit = Math.min(line.length(), 80);
    int sign = line.substring(0, limit).indexOf("$ ");
    boolean host = sign > 0 && line.substring(0, sign).contains("@");
    if (host || (sign > 0 && line.startsWith("(") && line.charAt(sign - 1) == ' ')) {
      return sign + 2;
    }
    int arrow = line.substring(0, limit).indexOf("> ");
    boolean windows = line.startsWith("PS ") || (line.length() > 1 && line.charAt(1) == ':');
    return arrow > 0 && windows ? arrow + 2 : 0;
  }
}
