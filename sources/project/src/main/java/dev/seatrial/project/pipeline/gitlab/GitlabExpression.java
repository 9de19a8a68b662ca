package dev.seatrial.project.pipeline.gitlab;

import dev.seatrial.project.pipeline.file.Occasion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A condition of GitLab, told for an occasion as far as that decides it. */
final class GitlabExpression {
  /** What is known of a condition. */
  enum Truth {
    YES,
    NO,
    MAYBE;

    Truth and(Truth other) {
      return this == NO || other == NO ? NO : this == YES ? other : MAYBE;
    }

    Truth or(Truth other) {
      return this == YES || other == YES ? YES : this == NO ? other : MAYBE;
    }

    Truth not() {
      return this == YES ? NO : this == NO ? YES : MAYBE;
    }
  }

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\G\\s*+(\\$\\{?\\w+\\}?|\"[^\"]*\"|'[^']*'|/(?:[^/\\\\]|\\\\.)*/i?|==|!=|=~|!~|&&|\\|\\||[()!]|null|\\w+)");
  private static final int MAX_TOKENS = 400;
  private static final int MAX_DEPTH = 40;

  private final List<String> tokens;
  private final Occasion occasion;
  private int at;
  private int depth;

  private GitlabExpression(List<String> tokens, Occasion occasion) {
    this.tokens = tokens;
    this.occasion = occasion;
  }

  static Truth holds(String condition, Occasion occasion) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(condition);
    int end = 0;
    while (matcher.find() && matcher.start() == end && tokens.size() < MAX_TOKENS) {
      tokens.add(matcher.group(1));
      end = matcher.end();
    }
    if (end < condition.stripTrailing().length()) {
      return Truth.MAYBE; // something that is not understood
    }
    return new GitlabExpression(tokens, occasion).either();
  }

  private Truth either() {
    if (++depth > MAX_DEPTH) {
      at = tokens.size();
      return Truth.MAYBE;
    }
    Truth truth = both();
    while (is("||")) {
      at++;
      truth = truth.or(both());
    }
    depth--;
    return truth;
  }

  private Truth both() {
    Truth truth = comparison();
    while (is("&&")) {
      at++;
      truth = truth.and(comparison());
    }
    return truth;
  }

  private Truth comparison() {
    if (is("(")) {
      at++;
      Truth inner = either();
      at++;
      return inner;
    }
    if (is("!")) {
      at++;
      return comparison().not();
    }
    if (at >= tokens.size()) {
      return Truth.MAYBE;
    }
    String left = tokens.get(at++);
    if (at < tokens.size() && List.of("==", "!=", "=~", "!~").contains(tokens.get(at))) {
      String operator = tokens.get(at++);
      String right = at < tokens.size() ? tokens.get(at++) : "null";
      Truth same =
          operator.endsWith("~") ? fits(value(left), right) : same(value(left), value(right));
      return operator.startsWith("!") ? same.not() : same;
    }
    return value(left).map(v -> v.isEmpty() ? Truth.NO : Truth.YES).orElse(Truth.MAYBE);
  }

  private boolean is(String token) {
    return at < tokens.size() && tokens.get(at).equals(token);
  }

  private static Truth same(Optional<String> left, Optional<String> right) {
    if (left.isEmpty() || right.isEmpty()) {
      return Truth.MAYBE;
    }
    boolean mains = isMain(left.get()) && isMain(right.get());
    return left.get().equals(right.get()) || mains ? Truth.YES : Truth.NO;
  }

  /** Which name the main branch has is not known here; one of the usual ones is meant. */
  private static boolean isMain(String branch) {
    return branch.equals("main") || branch.equals("master") || branch.equals("trunk");
  }

  private static Truth fits(Optional<String> left, String pattern) {
    if (left.isPresent() && left.get().isEmpty()) {
      return Truth.NO;
    }
    if (left.isPresent()
        && isMain(left.get())
        && pattern.matches(".*\\b(?:main|master|trunk)\\b.*")) {
      return Truth.YES;
    }
    return Truth.MAYBE;
  }

  /** A variable's value on the occasion: empty where it is not set, nothing where unknown. */
  private Optional<String> value(String token) {
    if (token.equals("null")) {
      return Optional.of("");
    }
    if (!token.startsWith("$")) {
      return Optional.of(token.replaceAll("^[\"']|[\"']$", ""));
    }
    String name = token.replaceAll("[${}]", "");
    if (name.startsWith("CI_MERGE_REQUEST_")) {
      return occasion == Occasion.REQUEST ? named(name) : Optional.of("");
    }
    return Optional.ofNullable(known().get(name));
  }

  private static Optional<String> named(String name) {
    return switch (name) {
      case "CI_MERGE_REQUEST_TARGET_BRANCH_NAME" -> Optional.of("main");
      case "CI_MERGE_REQUEST_ID", "CI_MERGE_REQUEST_IID" -> Optional.of("1");
      default -> Optional.empty();
    };
  }

  private Map<String, String> known() {
    return switch (occasion) {
      case REQUEST -> values("merge_request_event", "", "");
      case BRANCH -> values("push", "a-branch", "");
      case MAIN -> values("push", "main", "");
      case TAG -> values("push", "", "a-tag");
      case SCHEDULE -> values("schedule", "main", "");
      case MANUAL -> values("web", "main", "");
    };
  }

  private static Map<String, String> values(String source, String branch, String tag) {
    return Map.of(
        "CI_PIPELINE_SOURCE", source,
        "CI_COMMIT_BRANCH", branch,
        "CI_COMMIT_TAG", tag,
        "CI_COMMIT_REF_NAME", tag.isEmpty() ? (branch.isEmpty() ? "a-branch" : branch) : tag,
        "CI_DEFAULT_BRANCH", "main");
  }
}
