package dev.seatrial.git.objects;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The settings of one file, without what it would include; the last of equal keys counts. */
public final class GitConfig {
  private static final int LARGEST = 1 << 20;

  private final Map<String, String> values;

  private GitConfig(Map<String, String> values) {
    this.values = values;
  }

  static GitConfig read(Path file) {
    return parse(GitFolder.text(file, LARGEST));
  }

  static GitConfig parse(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    String section = "";
    for (String raw : text.split("\n", -1)) {
      String line = raw.strip();
      int close = line.indexOf(']');
      if (line.startsWith("[") && close > 0) {
        section = line.substring(1, close).strip().toLowerCase(Locale.ROOT);
      } else if (!line.isEmpty() && line.charAt(0) != '#' && line.charAt(0) != ';') {
        int equals = line.indexOf('=');
        String key = (equals < 0 ? line : line.substring(0, equals)).strip();
        String value = equals < 0 ? "true" : unquote(line.substring(equals + 1).strip());
        values.put(section + "." + key.toLowerCase(Locale.ROOT), value);
      }
    }
    return new GitConfig(values);
  }

  private static String unquote(String value) {
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return quoted
        ? value.substring(1, value.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\")
        : value;
  }

  /** The value of a key such as "core.bare". */
  public Optional<String> value(String key) {
    return Optional.ofNullable(values.get(key));
  }
}
