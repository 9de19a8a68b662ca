package dev.seatrial.syntax;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dotenv files: which names are set, never to what. Comments are kept without anything in
 * them that could be a value.
 */
public final class Dotenv {
  private static final int LONGEST_COMMENT = 500;
  private static final Pattern SETTING =
      Pattern.compile("(?:export\\s+)?([A-Za-z_][A-Za-z0-9_.-]{0,199})\\s*(?:=|:(?=\\s|$))(.*)");
  private static final Pattern COMMENTED_OUT =
      Pattern.compile("#+\\s?(?:export\\s+)?([A-Z_][A-Z0-9_]{0,199})=(.*)");

  /** A word that looks like a value: long, with letters and digits, or with credentials in it. */
  private static final Pattern VALUE_LIKE =
      Pattern.compile("(?=\\S*[0-9])(?=\\S*[A-Za-z])[A-Za-z0-9+/_=.-]{16,}|\\S*:[^\\s@/]*@\\S*");

  /**
   * A name that a line sets.
   *
   * @param hasValue whether anything stands behind the name that is not encrypted
   * @param comment above the line or behind the value; empty where there is none
   * @param commentedOut whether the line is only a comment that shows how to set it
   */
  public record Setting(
      String name, boolean hasValue, String comment, boolean commentedOut, int line) {
    public Setting {
      requireNonNull(name, "name is null");
      requireNonNull(comment, "comment is null");
    }
  }

  private final List<String> lines;
  private final List<Setting> settings = new ArrayList<>();
  private final List<String> above = new ArrayList<>();
  private int at;

  private Dotenv(String text) {
    this.lines = text.lines().toList();
  }

  /** The settings of a text in order. Lines that are no settings are passed over. */
  public static List<Setting> parse(String text) {
    return new Dotenv(text.startsWith("\uFEFF") ? text.substring(1) : text).read();
  }

  private List<Setting> read() {
    for (at = 0; at < lines.size(); at++) {
      String line = lines.get(at).strip();
      Matcher setting = SETTING.matcher(line);
      Matcher commentedOut = COMMENTED_OUT.matcher(line);
      if (line.isEmpty()) {
        above.clear();
      } else if (commentedOut.matches()) {
        settings.add(new Setting(commentedOut.group(1), false, comment(""), true, at + 1));
      } else if (line.startsWith("#")) {
        above.add(line.replaceAll("^#+|[#=*-]+$", "").replaceFirst("^\\s*[=*-]{2,}", "").strip());
      } else if (setting.matches()) {
        int start = at + 1;
        Value value = value(setting.group(2).strip());
        settings.add(
            new Setting(setting.group(1), value.given(), comment(value.comment()), false, start));
        above.clear();
      }
    }
    return List.copyOf(settings);
  }

  private record Value(boolean given, String comment) {}

  private Value value(String written) {
    if (written.isEmpty() || written.startsWith("#")) {
      return new Value(false, written);
    }
    char quote = written.charAt(0);
    if (quote != '"' && quote != '\'' && quote != '`') {
      int comment = written.indexOf(" #");
      return new Value(!isEncrypted(written), comment < 0 ? "" : written.substring(comment + 1));
    }
    int end = closing(written, quote, 1);
    if (end > 0) {
      boolean given = end > 1 && !isEncrypted(written.substring(1));
      return new Value(given, written.substring(end + 1).strip());
    }
    // The value goes on in the next lines, where its quote ends. One that never ends is no quote.
    for (int next = at + 1; next < lines.size(); next++) {
      if (closing(lines.get(next), quote, 0) >= 0) {
        at = next;
        break;
      }
    }
    return new Value(true, "");
  }

  /** What only its key can open, as dotenvx and sops write it. */
  private static boolean isEncrypted(String value) {
    return value.startsWith("encrypted:") || value.startsWith("ENC[");
  }

  private static int closing(String line, char quote, int from) {
    for (int i = from; i < line.length(); i++) {
      if (line.charAt(i) == '\\' && quote == '"') {
        i++;
      } else if (line.charAt(i) == quote) {
        return i;
      }
    }
    return -1;
  }

  private String comment(String behind) {
    StringJoiner all = new StringJoiner(" ");
    above.forEach(all::add);
    if (behind.startsWith("#")) {
      all.add(behind.replaceFirst("^#+", "").strip());
    }
    String text = all.toString();
    String bounded =
        text.length() > LONGEST_COMMENT ? text.substring(0, LONGEST_COMMENT - 1) + "…" : text;
    return VALUE_LIKE.matcher(bounded).replaceAll("…");
  }
}
