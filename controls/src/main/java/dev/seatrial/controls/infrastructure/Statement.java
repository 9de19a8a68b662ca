package dev.seatrial.controls.infrastructure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One statement of a cloud policy, wherever it is written: JSON, a Terraform block or an
 * expression.
 *
 * @param onItself whether it names principals: it then stands at a resource, and "*" means that one
 */
record Statement(List<String> actions, List<String> resources, boolean denies, boolean onItself) {
  private static final Pattern INNERMOST = Pattern.compile("\\{([^{}]*)}");
  private static final Pattern ACTIONS = key("actions?");
  private static final Pattern RESOURCES = key("resources?");
  private static final Pattern DENIES = Pattern.compile("(?i)\"?effect\"?\\s*[:=]\\s*\"deny\"");
  private static final Pattern PRINCIPAL = Pattern.compile("(?i)\\bprincipals?\\b");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"\\n]*)\"");

  /** Deeper nesting is no policy. */
  private static final int DEEPEST = 12;

  private static Pattern key(String name) {
    return Pattern.compile(
        "(?i)(?<![\\w.])\"?" + name + "\"?\\s*[:=]\\s*(\\[[^\\]]*]|\"[^\"\\n]*\")");
  }

  /** Every statement in the body of a block. */
  static List<Statement> in(String body) {
    List<Statement> statements = new ArrayList<>();
    String rest = "{" + body.replaceAll("\\$\\{[^{}]*}", "") + "}";
    for (int depth = 0; depth < DEEPEST && rest.contains("{"); depth++) {
      Matcher group = INNERMOST.matcher(rest);
      StringBuilder outer = new StringBuilder();
      while (group.find()) {
        String inside = group.group(1);
        List<String> actions = values(ACTIONS, inside);
        if (!actions.isEmpty()) {
          statements.add(
              new Statement(
                  actions,
                  values(RESOURCES, inside),
                  DENIES.matcher(inside).find(),
                  PRINCIPAL.matcher(inside).find()));
        }
        group.appendReplacement(outer, " ");
      }
      group.appendTail(outer);
      rest = outer.toString();
    }
    return statements;
  }

  private static List<String> values(Pattern key, String text) {
    Matcher found = key.matcher(text);
    return found.find()
        ? QUOTED.matcher(found.group(1)).results().map(m -> m.group(1)).toList()
        : List.of();
  }

  /** Whether it allows everything, or everything of a service on everything. */
  boolean isBroad() {
    if (denies || onItself) {
      return false;
    }
    boolean everything =
        actions.stream().anyMatch(action -> action.equals("*") || action.equals("*:*"));
    boolean service = actions.stream().anyMatch(action -> action.matches("[\\w-]+:\\*"));
    return everything || (service && resources.contains("*"));
  }
}
