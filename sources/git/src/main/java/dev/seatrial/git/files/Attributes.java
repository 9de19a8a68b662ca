package dev.seatrial.git.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What the attribute files of a tree say of its files' roles; the last rule that matches counts.
 */
public final class Attributes {
  private static final int MOST_RULES = 5000;

  /** The attributes that speak of roles. */
  public enum Name {
    VENDORED("linguist-vendored"),
    GENERATED("linguist-generated"),
    DOCUMENTATION("linguist-documentation");

    private final String written;

    Name(String written) {
      this.written = written;
    }
  }

  private record Rule(String folder, PathPattern pattern, Name name, boolean value) {}

  private final List<Rule> rules;

  private Attributes(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** No attributes. */
  public static Attributes none() {
    return new Attributes(List.of());
  }

  /**
   * What these files say.
   *
   * @param files the text of each attributes file by its path
   */
  public static Attributes of(Map<String, String> files) {
    List<Rule> rules = new ArrayList<>();
    Comparator<String> deepestLast = Comparator.comparingInt(String::length);
    files.keySet().stream()
        .sorted(deepestLast.thenComparing(Comparator.naturalOrder()))
        .forEach(path -> parse(path.substring(0, path.lastIndexOf('/') + 1), files, path, rules));
    return new Attributes(rules);
  }

  private static void parse(
      String folder, Map<String, String> files, String path, List<Rule> rules) {
    for (String line : files.getOrDefault(path, "").split("\n", -1)) {
      String[] words = line.strip().split("[ \t]+", -1);
      if (words.length < 2 || words[0].startsWith("#") || words[0].startsWith("[attr]")) {
        continue;
      }
      PathPattern pattern = PathPattern.parse(words[0]);
      for (int i = 1; i < words.length; i++) {
        for (Name name : Name.values()) {
          boolean set = words[i].equals(name.written) || words[i].equals(name.written + "=true");
          boolean unset =
              words[i].equals("-" + name.written) || words[i].equals(name.written + "=false");
          if ((set || unset) && rules.size() < MOST_RULES) {
            rules.add(new Rule(folder, pattern, name, set));
          }
        }
      }
    }
  }

  /** What they say of a file, or the other where they say nothing. */
  boolean says(Name name, String path, boolean otherwise) {
    for (int i = rules.size() - 1; i >= 0; i--) {
      Rule rule = rules.get(i);
      if (rule.name() == name
          && path.startsWith(rule.folder())
          && rule.pattern().matches(path.substring(rule.folder().length()), false)) {
        return rule.value();
      }
    }
    return otherwise;
  }
}
