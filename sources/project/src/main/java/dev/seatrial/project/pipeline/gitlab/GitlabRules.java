package dev.seatrial.project.pipeline.gitlab;

import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.project.pipeline.file.Occasion;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** When jobs of GitLab run: {@code rules}, {@code only}, {@code except}, {@code when}. */
final class GitlabRules {
  private GitlabRules() {}

  /** The occasions on which a pipeline is made at all. */
  static Set<Occasion> ofWorkflow(Optional<Node> rules) {
    EnumSet<Occasion> all = EnumSet.noneOf(Occasion.class);
    for (Occasion occasion : Occasion.values()) {
      if (rules.isEmpty() || runs(rules.get(), occasion)) {
        all.add(occasion);
      }
    }
    return all;
  }

  /** The occasions on which a job runs without somebody starting it. */
  static Set<Occasion> ofJob(GitlabJob job, boolean workflowChooses) {
    EnumSet<Occasion> all = EnumSet.noneOf(Occasion.class);
    Optional<Node> rules = job.value("rules");
    for (Occasion occasion : Occasion.values()) {
      boolean runs =
          rules.isPresent() ? runs(rules.get(), occasion) : chosen(job, occasion, workflowChooses);
      if (runs) {
        all.add(occasion);
      }
    }
    if (job.text("when").orElse("").equals("manual")) {
      return all.isEmpty() ? all : EnumSet.of(Occasion.MANUAL);
    }
    return all;
  }

  /** Whether the first rule that holds lets it run; one that may hold may let it run. */
  private static boolean runs(Node rules, Occasion occasion) {
    for (Node rule : rules.items().toList()) {
      String when = rule.text("when").orElse("on_success");
      GitlabExpression.Truth holds =
          rule.text("if")
              .map(condition -> GitlabExpression.holds(condition, occasion))
              .orElse(GitlabExpression.Truth.YES);
      boolean filtered = rule.at("changes").isPresent() || rule.at("exists").isPresent();
      if (holds != GitlabExpression.Truth.NO && !when.equals("never") && !when.equals("manual")) {
        return true;
      }
      if (holds == GitlabExpression.Truth.YES && !filtered) {
        return when.equals("manual") && occasion == Occasion.MANUAL;
      }
    }
    return false;
  }

  private static boolean chosen(GitlabJob job, Occasion occasion, boolean workflowChooses) {
    List<String> only = references(job, "only");
    List<String> except = references(job, "except");
    boolean named = except.stream().anyMatch(reference -> names(reference, occasion));
    if (only.isEmpty()) {
      boolean usual = workflowChooses || occasion != Occasion.REQUEST;
      return usual && !named;
    }
    return only.stream().anyMatch(reference -> names(reference, occasion)) && !named;
  }

  private static List<String> references(GitlabJob job, String key) {
    Optional<Node> node = job.value(key);
    List<String> names = new ArrayList<>();
    node.ifPresent(
        n ->
            Stream.concat(n.items(), n.at("refs").stream().flatMap(Node::items))
                .forEach(item -> item.asText().ifPresent(names::add)));
    boolean elsewise = node.isPresent() && names.isEmpty() && key.equals("only");
    return elsewise ? List.of("branches", "tags") : names;
  }

  private static boolean names(String reference, Occasion occasion) {
    return switch (reference) {
      case "merge_requests", "external_pull_requests" -> occasion == Occasion.REQUEST;
      case "branches" ->
          occasion == Occasion.BRANCH || occasion == Occasion.MAIN || occasion == Occasion.SCHEDULE;
      case "pushes" -> occasion == Occasion.BRANCH || occasion == Occasion.MAIN;
      case "tags" -> occasion == Occasion.TAG;
      case "schedules" -> occasion == Occasion.SCHEDULE;
      case "web" -> occasion == Occasion.MANUAL;
      case "api", "triggers", "pipelines", "chat", "external" -> false;
      default -> branch(reference, occasion);
    };
  }

  /** A branch by name, or by a pattern that may mean any. */
  private static boolean branch(String reference, Occasion occasion) {
    boolean pattern = reference.startsWith("/");
    boolean main =
        reference.matches(".*\\b(?:main|master|trunk|production|prod)\\b.*|.*DEFAULT_BRANCH.*");
    return switch (occasion) {
      case MAIN, SCHEDULE -> true;
      case BRANCH -> pattern && !main;
      case TAG -> pattern && reference.matches("/\\^?v.*");
      case REQUEST, MANUAL -> false;
    };
  }
}
