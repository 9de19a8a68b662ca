package dev.seatrial.project.pipeline;

import dev.seatrial.model.Place;
import dev.seatrial.model.facts.pipeline.Job;
import dev.seatrial.model.facts.pipeline.Pipeline;
import dev.seatrial.model.facts.pipeline.PipelineStep;
import dev.seatrial.model.facts.pipeline.Trigger;
import dev.seatrial.model.facts.pipeline.Trigger.Event;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.project.pipeline.file.PipelineFile;
import dev.seatrial.project.pipeline.file.PipelineFormat;
import dev.seatrial.project.pipeline.file.ScriptLines;
import dev.seatrial.project.pipeline.file.Steps;
import dev.seatrial.project.pipeline.file.Words;
import dev.seatrial.syntax.shell.ShellMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Pipelines of Buildkite; when they run is set in Buildkite itself. */
final class BuildkitePipelines implements PipelineFormat {

  @Override
  public boolean covers(SourceFile file) {
    return file.path()
        .matches("\\.?buildkite/(?:[^/]+/)?[^/]*pipeline[^/]*\\.ya?ml|buildkite\\.ya?ml");
  }

  @Override
  public List<Pipeline> read(PipelineFile file) {
    Optional<Node> root = file.root();
    List<Job> jobs = new ArrayList<>();
    steps(root.flatMap(r -> r.at("steps"))).forEach(s -> jobs.add(job(file, s, jobs.size())));
    Trigger trigger = new Trigger(Event.OTHER, List.of(), List.of(), "set in Buildkite", 1);
    return root.isEmpty()
        ? List.of()
        : List.of(
            new Pipeline(
                Pipeline.Runner.BUILDKITE,
                file.path(),
                file.path(),
                List.of(trigger),
                Map.of(),
                false,
                jobs));
  }

  private static Stream<Node> steps(Optional<Node> list) {
    return list.stream()
        .flatMap(Node::items)
        .flatMap(
            item ->
                item.at("group").isPresent() && item.at("steps").isPresent()
                    ? steps(item.at("steps"))
                    : Stream.of(item))
        .filter(
            item ->
                Stream.of("command", "commands", "plugins").anyMatch(k -> item.at(k).isPresent()));
  }

  private static Job job(PipelineFile file, Node step, int number) {
    List<PipelineStep> steps = new ArrayList<>();
    step.at("plugins").stream()
        .flatMap(Node::items)
        .forEach(plugin -> steps.add(plugin(file, plugin)));
    step.at("command")
        .or(() -> step.at("commands"))
        .ifPresent(
            commands -> {
              ScriptLines lines = ScriptLines.of(commands, file.path(), file.lines(file.path()));
              if (!lines.isEmpty()) {
                steps.add(
                    Steps.script(
                        "command",
                        lines.text(),
                        file.commands(lines, Steps.shell(ShellMode.EXITING)),
                        "",
                        lines.place().of(1)));
              }
            });
    String name = step.text("label").or(() -> step.text("key")).orElse("step " + (number + 1));
    String condition =
        step.text("if").or(() -> step.text("branches").map(b -> "branches: " + b)).orElse("");
    return Steps.job(
        name,
        Words.at(step, "depends_on"),
        condition,
        Words.isTrue(step, "soft_fail"),
        "",
        Map.of(),
        steps,
        step.line());
  }

  private static PipelineStep plugin(PipelineFile file, Node plugin) {
    String name =
        plugin.asText().or(() -> plugin.entries().map(Node.Entry::key).findFirst()).orElse("");
    Map<String, String> with = plugin.at(name).map(p -> Words.named(p)).orElse(Map.of());
    return Steps.uses("", name.replace('#', '@'), with, new Place(file.path(), plugin.line()));
  }
}
