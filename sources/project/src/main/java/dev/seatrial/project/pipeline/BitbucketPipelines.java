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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Pipelines of Bitbucket: one for each section of the file. */
final class BitbucketPipelines implements PipelineFormat {

  @Override
  public boolean covers(SourceFile file) {
    return file.path().equals("bitbucket-pipelines.yml");
  }

  @Override
  public List<Pipeline> read(PipelineFile file) {
    Optional<Node> root = file.root();
    return root.flatMap(r -> r.at("pipelines")).stream()
        .flatMap(Node::entries)
        .flatMap(section -> section(file, root.orElseThrow(), section))
        .limit(200)
        .toList();
  }

  private static Stream<Pipeline> section(PipelineFile file, Node root, Node.Entry section) {
    if (section.key().equals("default")) {
      return Stream.of(pipeline(file, root, section, trigger(Event.PUSH, "", section.line())));
    }
    Event event =
        switch (section.key()) {
          case "pull-requests" -> Event.PULL_REQUEST;
          case "branches" -> Event.PUSH;
          case "tags", "bookmarks" -> Event.TAG;
          case "custom" -> Event.MANUAL;
          default -> Event.OTHER;
        };
    return section
        .value()
        .entries()
        .map(e -> pipeline(file, root, e, trigger(event, e.key(), e.line())));
  }

  private static Trigger trigger(Event event, String pattern, int line) {
    boolean all = pattern.isEmpty() || pattern.equals("**") || pattern.equals("*");
    boolean branch = event == Event.PUSH || event == Event.PULL_REQUEST;
    return new Trigger(
        event,
        all || !branch ? List.of() : List.of(pattern),
        List.of(),
        branch ? "" : pattern,
        line);
  }

  private static Pipeline pipeline(
      PipelineFile file, Node root, Node.Entry section, Trigger trigger) {
    List<Job> jobs = new ArrayList<>();
    steps(section.value()).forEach(step -> jobs.add(job(file, root, step, jobs.size())));
    return new Pipeline(
        Pipeline.Runner.BITBUCKET,
        file.path(),
        section.key(),
        List.of(trigger),
        Map.of(),
        false,
        jobs);
  }

  /** Steps in order, those side by side and in stages too. */
  private static Stream<Node> steps(Node list) {
    return list.items()
        .flatMap(
            item ->
                Stream.of(
                        item.at("step").stream(),
                        item.at("parallel").stream().flatMap(BitbucketPipelines::inside),
                        item.at("stage").stream().flatMap(BitbucketPipelines::inside))
                    .flatMap(nodes -> nodes));
  }

  private static Stream<Node> inside(Node group) {
    return steps(group.at("steps").orElse(group));
  }

  private static Job job(PipelineFile file, Node root, Node step, int number) {
    String name = step.text("name").orElse("step " + (number + 1));
    boolean manual = step.text("trigger").orElse("").equals("manual");
    Map<String, String> services = new LinkedHashMap<>();
    Words.at(step, "services")
        .forEach(
            service ->
                root.text("definitions", "services", service, "image")
                    .ifPresent(image -> services.put(service, image)));
    return Steps.job(
        name,
        List.of(),
        manual ? "trigger: manual" : "",
        false,
        step.text("deployment").orElse(""),
        services,
        scripts(file, step),
        step.line());
  }

  private static List<PipelineStep> scripts(PipelineFile file, Node step) {
    List<PipelineStep> all = new ArrayList<>();
    ScriptLines lines = new ScriptLines();
    List<String> fileLines = file.lines(file.path());
    for (Node item : step.at("script").stream().flatMap(Node::items).toList()) {
      Optional<String> pipe = item.text("pipe");
      if (pipe.isPresent()) {
        Place place = new Place(file.path(), item.line());
        all.add(Steps.uses("", pipe.get(), Words.named(item, "variables"), place));
      } else {
        lines.add(item, file.path(), fileLines, UnaryOperator.identity());
      }
    }
    if (!lines.isEmpty()) {
      all.addFirst(
          Steps.script(
              "script",
              lines.text(),
              file.commands(lines, Steps.shell(ShellMode.EXITING)),
              "",
              lines.place().of(1)));
    }
    return all;
  }
}
