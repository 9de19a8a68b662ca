package dev.seatrial.controls.infrastructure;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Statements in a policy that stands as text: JSON, or the argument of {@code jsonencode}. */
final class StatementText {
  private static final Pattern INNERMOST = Pattern.compile("\\{([^{}]*)}");
  private static final Pattern ACTIONS = key("actions?");
  private static final Pattern RESOURCES = key("resources?");
  private static final Pattern DENIES = Pattern.compile("(?i)\"?effect\"?\\s*[:=]\\s*\"deny\"");
  private static final Pattern PRINCIPAL = Pattern.compile("(?i)\\bprincipals?\\b");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"\\n]*)\"");

  /** Deeper nesting is no policy. */
  private static final int DEEPEST = 12;

  private StatementText() {}

  private static Pattern key(String name) {
    return Pattern.compile(
        "(?i)(?<![\\w.])\"?" + name + "\"?\\s*[:=]\\s*(\\[[^\\]]*]|\"[^\"\\n]*\")");
  }

  static Stream<Statement> in(String text) {
    Stream.Builder<Statement> statements = Stream.builder();
    String rest = text.replaceAll("\\$\\{[^{}]*}", "");
    for (int depth = 0; depth < DEEPEST && rest.contains("{"); depth++) {
      Matcher group = INNERMOST.matcher(rest);
      StringBuilder outer = new StringBuilder();
      while (group.find()) {
        String inside = group.group(1);
        List<String> actions = values(ACTIONS, inside);
        if (!actions.isEmpty()) {
          boolean denies = DENIES.matcher(inside).find();
          boolean onItself = PRINCIPAL.matcher(inside).find();
          statements.add(new Statement(actions, values(RESOURCES, inside), denies, onItself));
        }
        group.appendReplacement(outer, " ");
      }
      group.appendTail(outer);
      rest = outer.toString();
    }
    return statements.build();
  }

  private static List<String> values(Pattern key, String text) {
    Matcher found = key.matcher(text);
    return found.find()
        ? QUOTED.matcher(found.group(1)).results().map(m -> m.group(1)).toList()
        : List.of();
  }
}
