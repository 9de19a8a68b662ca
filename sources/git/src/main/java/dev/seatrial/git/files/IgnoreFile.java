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
    int end = raw.endsWith("\r") ? raw.length() - 1 : raw.length();
    while (end > 0 && raw.charAt(end - 1) == ' ' && !raw.startsWith("\\", end - 2)) {
      end--;
    }
    return raw.substring(0, end);
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
