package dev.seatrial.project.delivery.infrastructure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which lines of a template stand under a condition that does not hold. */
final class HelmTemplate {
  private static final Pattern ACTION =
      Pattern.compile(
          "\\{\\{-?\\s*(if|with|range|define|block|else\\s+if|else|end)\\b\\s*(.*?)\\s*-?\\}\\}");

  private final Predicate<String> isOff;
  private final Deque<Boolean> blocks = new ArrayDeque<>();

  private HelmTemplate(Predicate<String> isOff) {
    this.isOff = isOff;
  }

  /**
   * For each line whether it is left out.
   *
   * @param isOff whether a condition does not hold
   */
  static List<Boolean> leftOut(String text, Predicate<String> isOff) {
    HelmTemplate reading = new HelmTemplate(isOff);
    List<Boolean> all = new ArrayList<>();
    for (String line : text.lines().toList()) {
      reading.take(line);
      all.add(reading.blocks.contains(true));
    }
    return all;
  }

  private void take(String line) {
    if (!line.contains("{{")) {
      return;
    }
    Matcher action = ACTION.matcher(line);
    while (action.find()) {
      switch (action.group(1).replaceAll("\\s+", " ")) {
        case "if", "with" -> blocks.push(isOff.test(action.group(2)));
        case "range", "define", "block" -> blocks.push(false);
        case "end" -> blocks.poll();
        default -> otherwise();
      }
    }
  }

  /** What stands after "else" is left to chance. */
  private void otherwise() {
    if (!blocks.isEmpty()) {
      blocks.pop();
      blocks.push(false);
    }
  }
}
