package dev.seatrial.model.facts.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lines of known commands or actions, found by the name that they speak of.
 *
 * @param byName those that write the name out
 * @param withStars those that may speak of any name
 */
record WordTable(Map<String, List<WordPattern>> byName, List<WordPattern> withStars) {
  WordTable {
    byName = Map.copyOf(byName);
    withStars = List.copyOf(withStars);
  }

  static WordTable of(String lines) {
    Map<String, List<WordPattern>> byName = new HashMap<>();
    Set<WordPattern> withStars = new LinkedHashSet<>();
    for (WordPattern line : WordPattern.table(lines)) {
      for (String name : line.words().getFirst().split("\\|", -1)) {
        if (name.contains("*")) {
          withStars.add(line);
        } else {
          byName.computeIfAbsent(name, n -> new ArrayList<>()).add(line);
        }
      }
    }
    return new WordTable(byName, List.copyOf(withStars));
  }

  /** The lines that speak of a name. */
  List<WordPattern> of(Set<String> names) {
    List<WordPattern> lines = new ArrayList<>();
    for (String name : names) {
      lines.addAll(byName.getOrDefault(name, List.of()));
      withStars.stream().filter(line -> line.isOf(name)).forEach(lines::add);
    }
    return lines;
  }
}
