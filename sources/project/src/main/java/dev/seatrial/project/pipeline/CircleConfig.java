package dev.seatrial.project.pipeline;

import dev.seatrial.model.facts.pipeline.Job;
import dev.seatrial.model.facts.pipeline.Pipeline;
import dev.seatrial.model.facts.pipeline.PipelineStep;
import dev.seatrial.model.facts.pipeline.Trigger;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.project.pipeline.file.Occasion;
import dev.seatrial.project.pipeline.file.PipelineFile;
import dev.seatrial.project.pipeline.file.PipelineFormat;
import dev.seatrial.project.pipeline.file.Steps;
import dev.seatrial.project.pipeline.file.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Workflows of CircleCI: one pipeline for each set of jobs that run together. */
final class CircleConfig implements PipelineFormat {
  private static final Node NOTHING = new Node.Mapping(List.of(), 0);

  @Override
  public boolean covers(SourceFile file) {
    return file.path().matches("\\.circleci/[^/]+\\.ya?ml");
  }

  @Override
  public List<Pipeline> read(PipelineFile file) {
    Optional<Node> root = file.root();
    boolean whole = root.flatMap(r -> r.at("jobs").or(() -> r.at("workflows"))).isPresent();
    return root.filter(r -> whole).map(r -> pipelines(file, r)).orElse(List.of());
  }

  private static List<Pipeline> pipelines(PipelineFile file, Node root) {
    List<Node.Entry> workflows =
        root.at("workflows")
            .orElse(NOTHING)
            .entries()
            .filter(e -> e.value() instanceof Node.Mapping)
            .limit(200)
            .toList();
    if (workflows.isEmpty()) {
      List<Occasion.Planned> all =
          root.at("jobs")
              .orElse(NOTHING)
              .entries()
              .filter(e -> e.key().equals("build"))
              .map(
                  e ->
                      new Occasion.Planned(
                          job(file, root, e.key(), NOTHING, e.line(), Map.of()), branches()))
              .toList();
      return Occasion.pipelines(Pipeline.Runner.CIRCLECI, file.path(), file.path(), all, 1);
    }
    return workflows.stream().flatMap(w -> workflow(file, root, w)).toList();
  }

  private static Stream<Pipeline> workflow(PipelineFile file, Node root, Node.Entry workflow) {
    List<Occasion.Planned> planned = new ArrayList<>();
    for (Node item : workflow.value().at("jobs").stream().flatMap(Node::items).toList()) {
      String name =
          item.asText().or(() -> item.entries().map(Node.Entry::key).findFirst()).orElse("");
      Node settings = item.at(name).orElse(NOTHING);
      if (!isApproval(settings)) {
        Job job = job(file, root, name, settings, item.line(), approvals(workflow.value()));
        planned.add(new Occasion.Planned(job, occasions(settings)));
      }
    }
    List<Trigger> schedules = schedules(workflow.value());
    if (schedules.isEmpty()) {
      return Occasion.pipelines(
          Pipeline.Runner.CIRCLECI, file.path(), workflow.key(), planned, workflow.line())
          .stream();
    }
    List<Job> jobs = planned.stream().map(Occasion.Planned::job).toList();
    return Stream.of(
        new Pipeline(
            Pipeline.Runner.CIRCLECI,
            file.path(),
            workflow.key(),
            schedules,
            Map.of(),
            false,
            jobs));
  }

  private static List<Trigger> schedules(Node workflow) {
    return workflow.at("triggers").stream()
        .flatMap(Node::items)
        .flatMap(item -> item.at("schedule").stream())
        .map(
            s ->
                new Trigger(
                    Trigger.Event.SCHEDULE,
                    Words.at(s, "filters", "branches", "only"),
                    List.of(),
                    s.text("cron").orElse(""),
                    s.line()))
        .toList();
  }

  private static Set<Occasion> branches() {
    return EnumSet.of(Occasion.BRANCH, Occasion.MAIN);
  }

  /** A job runs on every branch and on no tag, unless its filters say otherwise. */
  private static Set<Occasion> occasions(Node job) {
    Set<Occasion> all = branches();
    List<String> only = Words.at(job, "filters", "branches", "only");
    List<String> ignored = Words.at(job, "filters", "branches", "ignore");
    boolean any = only.stream().anyMatch(name -> name.startsWith("/") && !isMain(name));
    if (!only.isEmpty() && !any) {
      all.remove(Occasion.BRANCH);
    }
    if (ignored.stream().anyMatch(CircleConfig::isMain)) {
      all.remove(Occasion.MAIN);
    }
    if (ignored.contains("/.*/")) {
      all.clear();
    }
    if (job.at("filters", "tags").isPresent()) {
      all.add(Occasion.TAG);
    }
    return all;
  }

  private static boolean isMain(String name) {
    return name.matches(".*\\b(?:main|master|trunk|production|release)\\b.*");
  }

  private static boolean isApproval(Node settings) {
    return settings.text("type").orElse("").equals("approval");
  }

  /** What people let through, with what they wait for: who waits for them waits for that. */
  private static Map<String, List<String>> approvals(Node workflow) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    workflow.at("jobs").stream()
        .flatMap(Node::items)
        .flatMap(Node::entries)
        .filter(e -> isApproval(e.value()))
        .forEach(e -> all.put(e.value().text("name").orElse(e.key()), requires(e.value())));
    return all;
  }

  private static List<String> requires(Node settings) {
    return settings.at("requires").stream()
        .flatMap(Node::items)
        .flatMap(r -> r.asText().or(() -> r.entries().map(Node.Entry::key).findFirst()).stream())
        .toList();
  }

  private static Job job(
      PipelineFile file,
      Node root,
      String name,
      Node settings,
      int line,
      Map<String, List<String>> approvals) {
    Optional<Node> defined = root.at("jobs", name);
    List<PipelineStep> steps =
        defined
            .map(job -> new CircleSteps(file, root).of(job, settings))
            .orElseGet(() -> new CircleSteps(file, root).ofOrb(name, settings, line));
    Node job = defined.orElse(NOTHING);
    Map<String, String> services = new LinkedHashMap<>();
    job.at("docker").stream()
        .flatMap(Node::items)
        .skip(1)
        .flatMap(image -> image.text("image").stream())
        .forEach(
            image ->
                services.put(image.replaceFirst("[:@].*$", "").replaceFirst("^.*/", ""), image));
    return Steps.job(
        settings.text("name").orElse(name),
        requires(settings).stream()
            .flatMap(id -> approvals.getOrDefault(id, List.of(id)).stream())
            .toList(),
        filters(settings),
        false,
        "",
        services,
        steps,
        defined.map(Node::line).filter(l -> l > 0).orElse(line));
  }

  private static String filters(Node settings) {
    List<String> all = new ArrayList<>();
    for (String what : List.of("branches", "tags")) {
      for (String how : List.of("only", "ignore")) {
        List<String> names = Words.at(settings, "filters", what, how);
        if (!names.isEmpty()) {
          all.add(what + " " + how + ": " + String.join(", ", names));
        }
      }
    }
    return String.join("; ", all);
  }
}
