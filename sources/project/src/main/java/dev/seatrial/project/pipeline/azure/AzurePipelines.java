package dev.seatrial.project.pipeline.azure;

import dev.seatrial.model.facts.pipeline.Job;
import dev.seatrial.model.facts.pipeline.Pipeline;
import dev.seatrial.model.facts.pipeline.Trigger;
import dev.seatrial.model.facts.pipeline.Trigger.Event;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.project.pipeline.file.PipelineFile;
import dev.seatrial.project.pipeline.file.PipelineFormat;
import dev.seatrial.project.pipeline.file.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Pipelines of Azure with the templates of the repository. */
public final class AzurePipelines implements PipelineFormat {
  @Override
  public boolean covers(SourceFile file) {
    return file.path().matches("(?i)(?:[^/]+/){0,2}[^/]*azure-pipelines?[^/]*\\.ya?ml")
        || file.path().matches("\\.?azure-pipelines/[^/]+\\.ya?ml")
        || file.path().matches("\\.(?:azuredevops|pipelines)/[^/]+\\.ya?ml");
  }

  @Override
  public List<Pipeline> read(PipelineFile file) {
    Optional<Node> root = file.root();
    // A template that others include has parameters and neither says when it runs nor on what.
    boolean template =
        root.isPresent()
            && root.get().at("parameters").isPresent()
            && Stream.of("trigger", "pr", "pool", "schedules", "extends", "resources")
                .allMatch(key -> root.get().at(key).isEmpty());
    return root.filter(r -> !template).map(r -> List.of(pipeline(file, r))).orElse(List.of());
  }

  private static Pipeline pipeline(PipelineFile file, Node root) {
    AzureJobs jobs = new AzureJobs(file);
    List<Job> all = new ArrayList<>();
    root.at("extends").ifPresent(e -> all.addAll(jobs.ofTemplate(e, file.path())));
    all.addAll(jobs.of(root, file.path(), Map.of(), ""));
    return new Pipeline(
        Pipeline.Runner.AZURE,
        file.path(),
        root.text("name").orElse(file.path()),
        triggers(root),
        Map.of(),
        false,
        all);
  }

  private static List<Trigger> triggers(Node root) {
    List<Trigger> all = new ArrayList<>();
    push(root.at("trigger")).forEach(all::add);
    root.at("pr")
        .map(pr -> filtered(Event.PULL_REQUEST, pr))
        .orElseGet(() -> Stream.of(new Trigger(Event.PULL_REQUEST, List.of(), List.of(), "", 0)))
        .forEach(all::add);
    root.at("schedules").stream()
        .flatMap(Node::items)
        .map(
            s ->
                new Trigger(
                    Event.SCHEDULE,
                    Words.at(s, "branches", "include"),
                    List.of(),
                    s.text("cron").orElse(""),
                    s.line()))
        .forEach(all::add);
    return all;
  }

  /** Without a word about it, every push and every pull request sets it off. */
  private static Stream<Trigger> push(Optional<Node> trigger) {
    if (trigger.isEmpty()) {
      return Stream.of(new Trigger(Event.PUSH, List.of(), List.of(), "", 0));
    }
    Stream<Trigger> tags =
        trigger.get().at("tags").stream()
            .map(
                t ->
                    new Trigger(
                        Event.TAG,
                        List.of(),
                        List.of(),
                        String.join(", ", Words.at(t, "include")),
                        t.line()));
    boolean tagsOnly =
        trigger.get().at("tags").isPresent() && trigger.get().at("branches").isEmpty();
    return Stream.concat(tagsOnly ? Stream.of() : filtered(Event.PUSH, trigger.get()), tags);
  }

  private static Stream<Trigger> filtered(Event event, Node node) {
    if (node.asText().map(text -> text.equals("none")).orElse(false)) {
      return Stream.of();
    }
    List<String> branches =
        Stream.of(
                Words.of(node).stream(),
                Words.at(node, "branches").stream(),
                Words.at(node, "branches", "include").stream(),
                Words.at(node, "branches", "exclude").stream().map(name -> "!" + name))
            .flatMap(names -> names)
            .filter(name -> !name.equals("*"))
            .toList();
    List<String> paths =
        Stream.concat(
                Words.at(node, "paths", "include").stream(),
                Words.at(node, "paths", "exclude").stream().map(name -> "!" + name))
            .toList();
    return Stream.of(new Trigger(event, branches, paths, "", node.line()));
  }
}
