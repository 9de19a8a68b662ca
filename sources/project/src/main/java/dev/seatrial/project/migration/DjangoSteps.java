package dev.seatrial.project.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The steps of a Django migration that Django cannot derive a way back for by itself. */
final class DjangoSteps {
  private static final Pattern CALL = Pattern.compile("\\bRun(?:Python|SQL)\\(");
  private static final Pattern KEYWORD = Pattern.compile("^\\s*(\\w+)\\s*=(?!=)");

  private DjangoSteps() {}

  /** Whether each of them is told how to go back: one that is not stops the whole migration. */
  static boolean canAllBeTakenBack(String text) {
    String code = text.replaceAll("(?m)^\\s*#.*$", "");
    Matcher call = CALL.matcher(code);
    while (call.find()) {
      if (!isTold(arguments(code, call.end()))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isTold(List<String> arguments) {
    long positional = arguments.stream().filter(a -> !KEYWORD.matcher(a).find()).count();
    boolean named =
        arguments.stream()
            .map(KEYWORD::matcher)
            .anyMatch(m -> m.find() && m.group(1).startsWith("reverse_"));
    return positional > 1 || named;
  }

  /** What stands between a parenthesis and the one that closes it, split where commas part it. */
  private static List<String> arguments(String code, int start) {
    List<String> arguments = new ArrayList<>();
    int depth = 0;
    int from = start;
    String quote = "";
    for (int at = start; at < code.length(); at++) {
      char c = code.charAt(at);
      if (!quote.isEmpty()) {
        if (c == '\\') {
          at++;
        } else if (code.startsWith(quote, at)) {
          at += quote.length() - 1;
          quote = "";
        }
      } else if (c == '"' || c == '\'') {
        String three = String.valueOf(c).repeat(3);
        quote = code.startsWith(three, at) ? three : String.valueOf(c);
        at += quote.length() - 1;
      } else if ("([{".indexOf(c) >= 0) {
        depth++;
      } else if (")]}".indexOf(c) >= 0 && --depth < 0) {
        arguments.add(code.substring(from, at));
        break;
      } else if (c == ',' && depth == 0) {
        arguments.add(code.substring(from, at));
        from = at + 1;
      }
    }
    return arguments.stream().filter(a -> !a.isBlank()).toList();
  }
}
