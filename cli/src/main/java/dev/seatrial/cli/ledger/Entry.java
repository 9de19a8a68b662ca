package dev.seatrial.cli.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An entry of the ledger on its way into a file of its own. */
final class Entry {
  private final Map<String, String> values = new LinkedHashMap<>();

  /** A value as YAML; an empty one is left out. */
  Entry with(String key, String value) {
    if (!value.isBlank()) {
      values.put(key, quoted(value.strip()));
    }
    return this;
  }

  /** Values in order; none are left out. */
  Entry with(String key, List<String> some) {
    if (!some.isEmpty()) {
      values.put(key, "[" + String.join(", ", some.stream().map(Entry::quoted).toList()) + "]");
    }
    return this;
  }

  /** A value that YAML takes as it is: a truth, or a mapping in braces. */
  Entry plain(String key, String value) {
    if (!value.isBlank()) {
      values.put(key, value);
    }
    return this;
  }

  static String quoted(String text) {
    StringBuilder safe = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            point -> {
              if (point == '"' || point == '\\') {
                safe.append('\\').appendCodePoint(point);
              } else if (Character.isISOControl(point)) {
                safe.append(String.format("\\u%04x", point));
              } else {
                safe.appendCodePoint(point);
              }
            });
    return safe.append('"').toString();
  }

  String yaml() {
    List<String> lines = new ArrayList<>();
    values.forEach((key, value) -> lines.add(key + ": " + value));
    return String.join("\n", lines) + "\n";
  }
}
