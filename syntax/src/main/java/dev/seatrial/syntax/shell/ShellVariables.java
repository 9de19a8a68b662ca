package dev.seatrial.syntax.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values that a script gives itself, as far as they are written out. */
final class ShellVariables {
  private static final Pattern ASSIGNMENT =
      Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)\\+?=(.*)", Pattern.DOTALL);
  private static final Pattern REFERENCE =
      Pattern.compile(
          "\\$(?:([A-Za-z_][A-Za-z0-9_]*)|\\{([A-Za-z_][A-Za-z0-9_]*)(?::?-([^{}$]*))?\\})");
  private static final int MAX_VALUE = 2_000;

  private final Map<String, String> values = new HashMap<>();

  /** Whether a word in front of a command is an assignment. */
  static boolean isAssignment(String word) {
    return ASSIGNMENT.matcher(word).matches();
  }

  void assign(String word) {
    Matcher matcher = ASSIGNMENT.matcher(word);
    if (matcher.matches()) {
      String value = expand(matcher.group(2));
      if (value.contains("$") || value.contains("`") || value.length() > MAX_VALUE) {
        values.remove(matcher.group(1));
      } else {
        values.put(matcher.group(1), value);
      }
    }
  }

  /** The text with the known variables put in. */
  String expand(String text) {
    if (text.indexOf('$') < 0) {
      return text;
    }
    Matcher matcher = REFERENCE.matcher(text);
    StringBuilder out = new StringBuilder();
    while (matcher.find()) {
      String name = Optional.ofNullable(matcher.group(1)).orElse(matcher.group(2));
      String fallback = Optional.ofNullable(matcher.group(3)).orElse(matcher.group());
      String value = values.getOrDefault(name, fallback);
      matcher.appendReplacement(out, Matcher.quoteReplacement(value));
    }
    return matcher.appendTail(out).toString();
  }

  /** The words with the arguments of the script or function put in. */
  static List<String> withArguments(List<String> words, List<String> arguments) {
    return words.stream().flatMap(word -> argument(word, arguments).stream()).toList();
  }

  private static List<String> argument(String word, List<String> arguments) {
    if (word.equals("$@") || word.equals("$*") || word.equals("${@}") || word.equals("${*}")) {
      return arguments;
    }
    boolean single = word.matches("\\$[1-9]|\\$\\{[1-9]\\}");
    if (!single) {
      return List.of(word);
    }
    int index = word.replaceAll("\\D", "").charAt(0) - '1';
    return index < arguments.size() ? List.of(arguments.get(index)) : List.of(word);
  }
}
