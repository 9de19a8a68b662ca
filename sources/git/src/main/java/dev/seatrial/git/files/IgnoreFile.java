package dev.seatrial.git.files;

import dev.seatrial.model.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules of one ignore file, of which the last that matches decides. */
final class IgnoreFile {
  private static final int MOST_RULES = 5000;

  /** What a rule says of a path. */
  record Decision(boolean ignored, Place rule) {}

  private record Rule(PathPattern pattern, boolean negated, Place place) {}

  private final List<Rule> rules;

  private IgnoreFile(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  static IgnoreFile parse(String path, String text) {
    List<Rule> rules = new ArrayList<>();
    String[] lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\n", -1);
    for (int i = 0; i < lines.length && rules.size() < MOST_RULES; i++) {
      String line = withoutTrailingSpaces(lines[i]);
      boolean negated = line.startsWith("!");
      String pattern = negated ? line.substring(1) : line;
      if (!line.startsWith("#") && !pattern.isEmpty() && !pattern.equals("/")) {
        rules.add(new Rule(PathPattern.parse(pattern), negated, new Place(path, i + 1)));
      }
    }
    return new IgnoreFile(rules);
  }

  private static String withoutTrailingSpaces(String raw) {
    String line = raw.endsWith("\r") ? raw.substring(0, raw.length() - 1) : raw;
    while (line.endsWith(" ") && !line.endsWith("\\ ")) {
      line = line.substring(0, line.length() - 1);
    }
    return line;
  }

  /** What the last rule that matches says; empty where none does. */
  Optional<Decision> decide(String path, boolean folder) {
    for (int i = rules.size() - 1; i >= 0; i--) {
      Rule rule = rules.get(i);
      if (rule.pattern().matches(path, folder)) {
        return Optional.of(new Decision(!rule.negated(), rule.place()));
      }
    }
    return Optional.empty();
  }
}
