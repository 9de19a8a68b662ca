package dev.seatrial.project.pipeline.gitlab;

import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.project.pipeline.file.PipelineFile;
import dev.seatrial.project.pipeline.file.Words;
import dev.seatrial.project.script.FolderPattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A GitLab file with the files of the repository that it includes. */
final class GitlabFile {
  private static final int MAX_INCLUDES = 100;
  private static final int MAX_EXTENDS = 10;
  private static final Set<String> GLOBAL =
      Set.of(
          "stages",
          "variables",
          "default",
          "include",
          "workflow",
          "image",
          "services",
          "cache",
          "before_script",
          "after_script",
          "spec",
          "types");

  /** A template, a component or a file of elsewhere. */
  public record Call(String name, int line) {}

  private final PipelineFile file;
  private final Map<String, GitlabJob> jobs = new LinkedHashMap<>();
  private final Map<String, GitlabJob.Setting> globals = new LinkedHashMap<>();
  private final List<Call> calls = new ArrayList<>();
  private final Set<String> read = new HashSet<>();

  private GitlabFile(PipelineFile file) {
    this.file = file;
  }

  static GitlabFile read(PipelineFile file, Node root) {
    GitlabFile all = new GitlabFile(file);
    all.take(root, file.path());
    return all;
  }

  private void take(Node root, String path) {
    if (!read.add(path) || read.size() > MAX_INCLUDES) {
      return;
    }
    root.at("include").ifPresent(this::include);
    root.entries()
        .forEach(
            entry -> {
              if (GLOBAL.contains(entry.key())) {
                globals.put(entry.key(), new GitlabJob.Setting(entry.value(), path));
              } else if (entry.value() instanceof Node.Mapping) {
                GitlabJob before = jobs.get(entry.key());
                GitlabJob job = GitlabJob.of(entry, path);
                jobs.put(entry.key(), before == null ? job : job.extending(List.of(before)));
              }
            });
  }

  private void include(Node includes) {
    if (includes instanceof Node.Mapping) {
      include(includes, includes.line());
    }
    includes.items().forEach(item -> include(item, item.line()));
  }

  private void include(Node item, int line) {
    Optional<String> local =
        item.text("local").or(() -> item.asText().filter(text -> !text.contains("://")));
    if (local.isPresent()) {
      local(local.get().replaceFirst("^/", ""));
      return;
    }
    Optional<String> template = item.text("template").or(() -> item.text("component"));
    String other =
        template
            .or(() -> item.text("project"))
            .or(() -> item.text("remote"))
            .or(item::asText)
            .orElse("");
    calls.add(new Call(other, line));
    if (template.isEmpty()) {
      file.unseen(file.path() + ": " + other, "an included file of elsewhere");
    }
  }

  private void local(String path) {
    if (!path.contains("*")) {
      file.root(path).ifPresent(root -> take(root, path));
      return;
    }
    file.project()
        .tree()
        .files(f -> f.isRegular() && FolderPattern.covers(path, f.path()))
        .forEach(f -> file.root(f.path()).ifPresent(root -> take(root, f.path())));
  }

  Optional<GitlabJob.Setting> global(String key) {
    return Optional.ofNullable(globals.get(key));
  }

  String workflowName() {
    return global("workflow").flatMap(s -> s.value().text("name")).orElse(file.path());
  }

  List<Call> calls() {
    return List.copyOf(calls);
  }

  /** The jobs with all that they inherit; hidden ones are only there to be inherited. */
  List<GitlabJob> jobs() {
    return jobs.values().stream()
        .filter(job -> !job.name().startsWith("."))
        .map(job -> inherited(job, 0))
        .filter(
            job ->
                job.value("script").isPresent()
                    || job.value("trigger").isPresent()
                    || job.value("run").isPresent())
        .toList();
  }

  Optional<GitlabJob> job(String name) {
    return Optional.ofNullable(jobs.get(name)).map(job -> inherited(job, 0));
  }

  private GitlabJob inherited(GitlabJob job, int depth) {
    if (depth > MAX_EXTENDS) {
      return job;
    }
    List<GitlabJob> parents =
        job.value("extends").map(Words::of).orElse(List.of()).stream()
            .limit(MAX_EXTENDS)
            .flatMap(name -> Optional.ofNullable(jobs.get(name)).stream())
            .map(parent -> inherited(parent, depth + 1))
            .toList();
    return job.extending(parents);
  }
}
