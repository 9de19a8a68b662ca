package dev.seatrial.project.pipeline.azure;

import dev.seatrial.model.facts.pipeline.Job;
import dev.seatrial.model.facts.pipeline.PipelineStep;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.project.pipeline.file.PipelineFile;
import dev.seatrial.project.pipeline.file.Steps;
import dev.seatrial.project.pipeline.file.Words;
import dev.seatrial.project.script.WorkingFolder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Stages, jobs and steps of Azure, with the templates of the repository in their place. */
final class AzureJobs {
  private static final int MAX_DEPTH = 10;
  private static final int MAX_JOBS = 300;

  private final PipelineFile file;
  private int depth;

  AzureJobs(PipelineFile file) {
    this.file = file;
  }

  /** The jobs of a pipeline or of a template: those of its stages, its own, or its bare steps. */
  List<Job> of(Node root, String path, Map<String, String> parameters, String condition) {
    List<Job> all = new ArrayList<>();
    items(root.at("stages")).forEach(stage -> all.addAll(stage(stage, path, parameters)));
    items(root.at("jobs")).forEach(job -> all.addAll(job(job, path, parameters, condition)));
    if (root.at("steps").isPresent()) {
      all.add(bare(root, path, parameters, condition));
    }
    return all.stream().limit(MAX_JOBS).toList();
  }

  /** Items of a list; an expression around some of them is opened, whether it holds or not. */
  private static Stream<Node> items(Optional<Node> list) {
    return list.stream().flatMap(Node::items).flatMap(AzureJobs::opened);
  }

  private static Stream<Node> opened(Node item) {
    Optional<Node.Entry> first = item.entries().findFirst();
    return first.isPresent() && first.get().key().startsWith("${{")
        ? first.get().value().items().flatMap(AzureJobs::opened)
        : Stream.of(item);
  }

  private List<Job> stage(Node stage, String path, Map<String, String> parameters) {
    if (stage.at("template").isPresent()) {
      return ofTemplate(stage, path);
    }
    return of(stage, path, parameters, stage.text("condition").orElse(""));
  }

  private List<Job> job(Node job, String path, Map<String, String> parameters, String outer) {
    if (job.at("template").isPresent()) {
      return ofTemplate(job, path);
    }
    String id = job.text("job").or(() -> job.text("deployment")).orElse("job");
    String condition = job.text("condition").orElse(outer);
    return List.of(
        new Job(
            id,
            job.text("displayName").orElse(id),
            Words.at(job, "dependsOn"),
            condition,
            Words.isTrue(job, "continueOnError"),
            Map.of(),
            false,
            job.text("environment").or(() -> job.text("environment", "name")).orElse(""),
            Words.named(job, "services"),
            "",
            steps(job, path, parameters),
            job.line()));
  }

  private Job bare(Node root, String path, Map<String, String> parameters, String condition) {
    return Steps.job(
        "job",
        List.of(),
        condition,
        false,
        "",
        Map.of(),
        steps(root, path, parameters),
        root.at("steps").map(Node::line).orElse(0));
  }

  private List<PipelineStep> steps(Node job, String path, Map<String, String> parameters) {
    boolean windows =
        job.text("pool", "vmImage")
            .or(() -> file.root().flatMap(r -> r.text("pool", "vmImage")))
            .map(image -> image.contains("windows") || image.contains("vs20"))
            .orElse(false);
    AzureSteps steps = new AzureSteps(file, windows);
    List<PipelineStep> all = new ArrayList<>();
    items(job.at("steps")).forEach(step -> add(steps, step, path, parameters, all));
    job.at("strategy").stream()
        .flatMap(Node::entries)
        .flatMap(kind -> kind.value().entries())
        .flatMap(phase -> items(phase.value().at("steps")))
        .forEach(step -> add(steps, step, path, parameters, all));
    return all;
  }

  private void add(
      AzureSteps steps,
      Node step,
      String path,
      Map<String, String> parameters,
      List<PipelineStep> into) {
    if (step.at("template").isEmpty()) {
      into.add(steps.of(step, path, parameters));
      return;
    }
    ofTemplate(step, path).forEach(job -> into.addAll(job.steps()));
  }

  /** The jobs of a template of the repository. */
  List<Job> ofTemplate(Node caller, String path) {
    String name = caller.text("template").orElse("");
    if (name.contains("@") && !name.endsWith("@self")) {
      file.unseen(path + ": " + name, "a template of another repository");
      return List.of();
    }
    String plain = name.replaceFirst("@self$", "");
    int slash = path.lastIndexOf('/');
    WorkingFolder here = new WorkingFolder(slash < 0 ? "" : path.substring(0, slash), true);
    Optional<String> at =
        plain.startsWith("/") ? Optional.of(plain.substring(1)) : here.file(plain);
    if (at.isEmpty() || depth >= MAX_DEPTH || plain.contains("${{")) {
      file.unseen(path + ": " + name, "which template it is turns out only when it runs");
      return List.of();
    }
    Optional<Node> root = file.root(at.get());
    depth++;
    List<Job> jobs =
        root.map(r -> of(r, at.get(), parameters(r, caller), caller.text("condition").orElse("")))
            .orElse(List.of());
    depth--;
    return jobs;
  }

  private static Map<String, String> parameters(Node template, Node caller) {
    Map<String, String> values = new LinkedHashMap<>();
    template
        .at("parameters")
        .ifPresent(
            p -> {
              p.items()
                  .forEach(
                      item ->
                          item.text("default")
                              .ifPresent(d -> values.put(item.text("name").orElse(""), d)));
              values.putAll(Words.named(p));
            });
    values.putAll(Words.named(caller, "parameters"));
    return values;
  }
}
