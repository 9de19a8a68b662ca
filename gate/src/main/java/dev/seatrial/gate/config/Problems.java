package dev.seatrial.gate.config;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is wrong with a text, in order of place; what it quotes of the text is cut like a secret.
 */
final class Problems {
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

  private final List<String> lines;
  private final TreeSet<ConfigurationProblem> found = new TreeSet<>();

  Problems(String text) {
    this.lines = text.lines().toList();
  }

  /**
   * Notes a problem.
   *
   * @param word what stands at the column that is meant; empty for the first
   */
  void add(int line, String word, String message) {
    String text = line >= 1 && line <= lines.size() ? lines.get(line - 1) : "";
    int column = word.isEmpty() ? 0 : Math.max(text.indexOf(word), 0);
    found.add(new ConfigurationProblem(Math.max(line, 1), column + 1, safe(message)));
  }

  private static String safe(String message) {
    return QUOTED
        .matcher(message)
        .replaceAll(
            quote ->
                WrittenSecrets.looksSecret(quote.group(1))
                    ? "\"…\""
                    : Matcher.quoteReplacement(quote.group()));
  }

  List<ConfigurationProblem> found() {
    return List.copyOf(found);
  }
}
