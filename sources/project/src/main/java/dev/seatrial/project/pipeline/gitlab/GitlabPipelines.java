package dev.seatrial.project.pipeline.gitlab;

import dev.seatrial.model.facts.pipeline.Job;
import dev.seatrial.model.facts.pipeline.Pipeline;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.project.pipeline.file.Occasion;
import dev.seatrial.project.pipeline.file.PipelineFile;
import dev.seatrial.project.pipeline.file.PipelineFormat;
import dev.seatrial.project.pipeline.file.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Pipelines of GitLab: one for each set of jobs that run together. */
public final class GitlabPipelines implements PipelineFormat {

  @Override
  public boolean covers(SourceFile file) {
    return file.path().equals(".gitlab-ci.yml") || file.path().equals(".gitlab-ci.yaml");
  }

  @Override
  public List<Pipeline> read(PipelineFile file) {
    return file.root().map(root -> pipelines(file, root)).orElse(List.of());
  }

  private static List<Pipeline> pipelines(PipelineFile file, Node root) {
    GitlabFile all = GitlabFile.read(file, root);
    Optional<Node> rules = all.global("workflow").flatMap(s -> s.value().at("rules"));
    Set<Occasion> made = GitlabRules.ofWorkflow(rules);
    List<Occasion.Planned> planned = new ArrayList<>();
    for (GitlabJob job : all.jobs()) {
      Set<Occasion> on = GitlabRules.ofJob(job, rules.isPresent());
      Set<Occasion> both = EnumSet.noneOf(Occasion.class);
      on.stream().filter(made::contains).forEach(both::add);
      planned.add(new Occasion.Planned(job(file, all, job), both));
    }
    Set<Occasion> template = EnumSet.of(Occasion.BRANCH, Occasion.MAIN);
    all.calls().forEach(call -> planned.add(new Occasion.Planned(called(call), template)));
    String name = rules.isPresent() ? all.workflowName() : file.path();
    return Occasion.pipelines(Pipeline.Runner.GITLAB, file.path(), name, planned, 1);
  }

  private static Job job(PipelineFile file, GitlabFile all, GitlabJob job) {
    return new Job(
        job.name(),
        job.name(),
        job.value("needs").or(() -> job.value("dependencies")).stream()
            .flatMap(Node::items)
            .flatMap(need -> need.asText().or(() -> need.text("job")).stream())
            .toList(),
        condition(job),
        job.text("allow_failure").orElse("").equals("true"),
        java.util.Map.of(),
        false,
        job.text("environment").or(() -> job.text("environment", "name")).orElse(""),
        new GitlabScripts(file, all).services(job),
        job.text("trigger").or(() -> job.text("trigger", "project")).orElse(""),
        new GitlabScripts(file, all).steps(job),
        job.line());
  }

  private static Job called(GitlabFile.Call call) {
    return new Job(
        call.name(),
        call.name(),
        List.of(),
        "",
        false,
        java.util.Map.of(),
        false,
        "",
        java.util.Map.of(),
        call.name(),
        List.of(),
        call.line());
  }

  /** What the job says about when it runs, in its own words. */
  private static String condition(GitlabJob job) {
    List<String> all = new ArrayList<>();
    job.value("rules").stream()
        .flatMap(Node::items)
        .forEach(
            rule -> {
              String when = rule.text("when").map(w -> " -> " + w).orElse("");
              rule.text("if").ifPresent(condition -> all.add(condition + when));
            });
    for (String key : List.of("only", "except")) {
      job.value(key)
          .map(node -> node.at("refs").orElse(node))
          .map(Words::of)
          .filter(names -> !names.isEmpty())
          .ifPresent(names -> all.add(key + ": " + String.join(", ", names)));
    }
    job.text("when")
        .filter(when -> !when.equals("on_success"))
        .ifPresent(w -> all.add("when: " + w));
    return String.join("; ", all);
  }
}
