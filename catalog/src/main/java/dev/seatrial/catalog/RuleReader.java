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
 * aspect of the page beside it. Patterns are RE2, which takes linear time on any text.
 *
 * <pre>
 * - aspect: header
 *   files: src/**.ts
 *   must-match: '^// Copyright'
 * </pre>
 */
final class RuleReader {
  private static final Set<String> KEYS =
      Set.of("aspect", "files", "must-match", "must-not-match", "message");

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
    try {
      return Optional.of(
          new TextRule(
              aspect.get(),
              files.get(),
              Glob.compile(files.get()),
              Pattern.compile(must.or(() -> mustNot).orElseThrow(), Pattern.MULTILINE),
              must.isPresent(),
              node.text("message").orElse("")));
    } catch (PatternSyntaxException e) {
      problem(node.line(), "the pattern is broken: " + e.getDescription());
      return Optional.empty();
    }
  }

  private void problem(int line, String message) {
    problems.add(new Problem(file.path(), line, message));
  }
}
