package dev.seatrial.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  String yaml() {
    List<String> lines = new ArrayList<>();
    values.forEach((key, value) -> lines.add(key + ": " + value));
    return String.join("\n", lines) + "\n";
  }

  /**
   * Writes it to a new file of a folder; an entry that is there is never written over.
   *
   * @throws IOException when the folder cannot be written
   */
  Path write(Path folder, String name) throws IOException {
    Files.createDirectories(folder);
    for (int i = 1; ; i++) {
      Path file = folder.resolve(name + (i == 1 ? "" : "-" + i) + ".yml");
      if (!Files.exists(file)) {
        return Files.writeString(file, yaml(), StandardOpenOption.CREATE_NEW);
      }
    }
  }
}
