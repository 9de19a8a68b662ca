package dev.seatrial.project.pipeline.gitlab;

import dev.seatrial.model.Place;
import dev.seatrial.model.facts.pipeline.PipelineStep;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.project.pipeline.file.PipelineFile;
import dev.seatrial.project.pipeline.file.ScriptLines;
import dev.seatrial.project.pipeline.file.Steps;
import dev.seatrial.project.pipeline.file.Words;
import dev.seatrial.syntax.shell.ShellMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What jobs of GitLab run. */
final class GitlabScripts {
  private static final int MAX_REFERENCES = 10;

  private final PipelineFile file;
  private final GitlabFile all;

  GitlabScripts(PipelineFile file, GitlabFile all) {
    this.file = file;
    this.all = all;
  }

  /** One shell runs what stands before the script and the script; another one what comes after. */
  List<PipelineStep> steps(GitlabJob job) {
    List<PipelineStep> steps = new ArrayList<>();
    ScriptLines lines = new ScriptLines();
    inherited(job, "before_script").ifPresent(s -> add(s.value(), s.path(), lines, 0));
    job.setting("script").ifPresent(s -> add(s.value(), s.path(), lines, 0));
    if (!lines.isEmpty()) {
      steps.add(step("script", lines));
    }
    ScriptLines after = new ScriptLines();
    inherited(job, "after_script").ifPresent(s -> add(s.value(), s.path(), after, 0));
    if (!after.isEmpty()) {
      steps.add(Steps.lax(step("after_script", after)));
    }
    child(job).ifPresent(steps::addAll);
    return steps;
  }

  private PipelineStep step(String name, ScriptLines lines) {
    Place place = lines.place().of(1);
    return Steps.script(
        name, lines.text(), file.commands(lines, Steps.shell(ShellMode.STRICT)), "", place);
  }

  private Optional<GitlabJob.Setting> inherited(GitlabJob job, String key) {
    return job.setting(key)
        .or(
            () ->
                all.global("default")
                    .flatMap(s -> s.value().at(key).map(v -> new GitlabJob.Setting(v, s.path()))))
        .or(() -> all.global(key));
  }

  /** The lines of a script; {@code !reference [job, script]} stands for another job's. */
  private void add(Node node, String path, ScriptLines into, int depth) {
    if (depth > MAX_REFERENCES) {
      return;
    }
    switch (node) {
      case Node.Scalar scalar -> into.add(scalar, path, file.lines(path), UnaryOperator.identity());
      case Node.Sequence(List<Node> values, int line) ->
          values.forEach(value -> add(value, path, into, depth + 1));
      case Node.Mapping mapping -> reference(mapping, into, depth);
    }
  }

  private void reference(Node.Mapping mapping, ScriptLines into, int depth) {
    List<String> names = Words.at(mapping, "!reference");
    if (names.size() >= 2) {
      all.job(names.getFirst())
          .flatMap(job -> job.setting(names.get(1)))
          .ifPresent(setting -> add(setting.value(), setting.path(), into, depth + 1));
    }
  }

  /** The steps of a child pipeline that stands in the repository. */
  private Optional<List<PipelineStep>> child(GitlabJob job) {
    Optional<Node> include = job.value("trigger").flatMap(trigger -> trigger.at("include"));
    if (include.isEmpty()) {
      return Optional.empty();
    }
    Node holder =
        new Node.Mapping(
            List.of(new Node.Entry("include", include.get().line(), include.get())),
            include.get().line());
    GitlabFile child = GitlabFile.read(file, holder);
    return Optional.of(
        child.jobs().stream()
            .flatMap(other -> new GitlabScripts(file, child).scripts(other).stream())
            .toList());
  }

  private List<PipelineStep> scripts(GitlabJob job) {
    ScriptLines lines = new ScriptLines();
    inherited(job, "before_script").ifPresent(s -> add(s.value(), s.path(), lines, 0));
    job.setting("script").ifPresent(s -> add(s.value(), s.path(), lines, 0));
    return lines.isEmpty() ? List.of() : List.of(step(job.name(), lines));
  }

  Map<String, String> services(GitlabJob job) {
    Map<String, String> services = new LinkedHashMap<>();
    inherited(job, "services").stream()
        .flatMap(setting -> setting.value().items())
        .forEach(
            item ->
                item.asText()
                    .or(() -> item.text("name"))
                    .ifPresent(image -> services.put(alias(item, image), image)));
    return services;
  }

  private static String alias(Node item, String image) {
    String name = image.replaceFirst("@.*$", "").replaceFirst(":[^/:]*$", "");
    return item.text("alias").orElse(name.substring(name.lastIndexOf('/') + 1));
  }
}
