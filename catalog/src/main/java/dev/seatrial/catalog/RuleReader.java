package dev.seatrial.catalog;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.syntax.Parsed;
import dev.seatrial.syntax.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a user's rule: a list of statements about the text of files, each of which judges one
 * aspect of the page beside it. Patterns are RE2, which takes linear time on any text. A statement
 * that something is nowhere brings a text in which it is found, so that its silence counts.
 *
 * <pre>
 * - aspect: header
 *   files: src/**.ts
 *   must-match: '^// Copyright'
 * - aspect: no-print
 *   files: src/**.py
 *   must-not-match: '\bprint\('
 *   finds: 'print("here")'
 * </pre>
 */
final class RuleReader {
  private static final Set<String> KEYS =
      Set.of("aspect", "files", "must-match", "must-not-match", "finds", "message");
  private static final int LONGEST_PATTERN = 1000;
  private static final int MOST_REPEATS = 1000;
  private static final java.util.regex.Pattern REPEAT =
      java.util.regex.Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?}");

  private final TextFile file;
  private final List<Problem> problems;

  private RuleReader(TextFile file, List<Problem> problems) {
    this.file = file;
    this.problems = problems;
  }

  static Optional<Inspector> read(TextFile file, List<Problem> problems) {
    return new RuleReader(file, problems).read();
  }

  private Optional<Inspector> read() {
    int before = problems.size();
    Parsed parsed = Yaml.parse(file.text());
    if (parsed instanceof Parsed.Broken(String why, int line)) {
      problems.add(new Problem(file.path(), line, why));
      return Optional.empty();
    }
    List<Inspection> inspections = new ArrayList<>();
    parsed.root().stream()
        .flatMap(Node::items)
        .forEach(node -> rule(node).ifPresent(rule -> inspections.add(rule.inspection())));
    if (inspections.isEmpty() && problems.size() == before) {
      problems.add(
          new Problem(file.path(), 1, "a rule is a list of statements, and this has none"));
    }
    List<Inspection> all = List.copyOf(inspections);
    return problems.size() > before ? Optional.empty() : Optional.of(() -> all);
  }

  private Optional<TextRule> rule(Node node) {
    node.entries()
        .filter(entry -> !KEYS.contains(entry.key()))
        .forEach(entry -> problem(entry.line(), "unknown key \"" + entry.key() + "\""));
    Optional<String> aspect = node.text("aspect");
    Optional<String> files = node.text("files");
    Optional<String> must = node.text("must-match");
    Optional<String> mustNot = node.text("must-not-match");
    if (aspect.isEmpty() || files.isEmpty() || must.isPresent() == mustNot.isPresent()) {
      problem(
          node.line(),
          "a statement has an aspect, files, and one of must-match and must-not-match");
      return Optional.empty();
    }
    String words = must.or(() -> mustNot).orElseThrow();
    if (isTooLarge(words)) {
      problem(node.line(), "the pattern is too large: say it with fewer repetitions");
      return Optional.empty();
    }
    try {
      Pattern pattern = Pattern.compile(words, Pattern.MULTILINE);
      if (!provesSight(node, pattern, mustNot.isPresent())) {
        return Optional.empty();
      }
      return Optional.of(
          new TextRule(
              aspect.get(),
              files.get(),
              Glob.compile(files.get()),
              pattern,
              must.isPresent(),
              node.text("message").orElse("")));
    } catch (PatternSyntaxException e) {
      problem(node.line(), "the pattern is broken: " + e.getDescription());
      return Optional.empty();
    }
  }

  /** A program that is made of a pattern grows with the product of its nested repetitions. */
  private static boolean isTooLarge(String pattern) {
    long repeats = 1;
    java.util.regex.Matcher counted = REPEAT.matcher(pattern);
    while (counted.find() && repeats <= MOST_REPEATS) {
      String most = counted.group(2) == null ? "" : counted.group(2);
      repeats *= Math.max(1, Long.parseLong(most.isEmpty() ? counted.group(1) : most));
    }
    return pattern.length() > LONGEST_PATTERN || repeats > MOST_REPEATS;
  }

  /** The silence of a pattern that has never found anything proves nothing. */
  private boolean provesSight(Node node, Pattern pattern, boolean silent) {
    Optional<String> planted = node.text("finds");
    if (planted.isEmpty() && silent) {
      problem(
          node.line(), "a statement with must-not-match has \"finds\": a text that it would find");
      return false;
    }
    if (planted.isPresent() && !pattern.matcher(planted.get()).find()) {
      problem(node.line(), "the pattern does not find its own example under \"finds\"");
      return false;
    }
    return true;
  }

  private void problem(int line, String message) {
    problems.add(new Problem(file.path(), line, message));
  }
}
