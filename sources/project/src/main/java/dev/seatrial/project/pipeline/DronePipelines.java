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
import dev.seatrial.project.script.WorkingFolder;
import dev.seatrial.syntax.shell.ShellMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Pipelines of Drone and of Woodpecker: one for each document. */
final class DronePipelines implements PipelineFormat {

  @Override
  public boolean covers(SourceFile file) {
    return file.path()
        .matches("\\.drone\\.ya?ml|\\.woodpecker\\.ya?ml|\\.woodpecker/[^/]+\\.ya?ml");
  }

  @Override
  public List<Pipeline> read(PipelineFile file) {
    return file.documents().stream()
        .filter(d -> d.at("steps").or(() -> d.at("pipeline")).isPresent())
        .filter(d -> d.text("kind").orElse("pipeline").equals("pipeline"))
        .map(document -> pipeline(file, document))
        .toList();
  }

  private static Pipeline pipeline(PipelineFile file, Node document) {
    List<PipelineStep> steps =
        document.at("steps").or(() -> document.at("pipeline")).stream()
            .flatMap(DronePipelines::named)
            .map(step -> step(file, step))
            .toList();
    Map<String, String> services = new LinkedHashMap<>();
    document.at("services").stream()
        .flatMap(DronePipelines::named)
        .forEach(s -> s.value().text("image").ifPresent(image -> services.put(s.key(), image)));
    String name = document.text("name").orElse(file.path());
    Job job = Steps.job(name, List.of(), "", false, "", services, steps, document.line());
    return new Pipeline(
        Pipeline.Runner.DRONE,
        file.path(),
        name,
        triggers(document),
        Map.of(),
        false,
        List.of(job));
  }

  /** Steps are a list whose items have names, or a mapping. */
  private static Stream<Node.Entry> named(Node steps) {
    return Stream.concat(
        steps.entries(),
        steps.items().map(i -> new Node.Entry(i.text("name").orElse(""), i.line(), i)));
  }

  private static List<Trigger> triggers(Node document) {
    Optional<Node> when = document.at("trigger").or(() -> document.at("when"));
    List<Trigger> all = new ArrayList<>();
    List<Node> conditions =
        when.map(w -> w instanceof Node.Mapping ? List.of(w) : w.items().toList())
            .filter(list -> !list.isEmpty())
            .orElse(List.of(document));
    for (Node condition : conditions) {
      boolean own = condition.equals(document);
      List<String> events = own ? List.of() : chosen(condition, "event");
      List<String> branches = own ? List.of() : chosen(condition, "branch");
      List<String> named = events.isEmpty() ? List.of("push", "pull_request", "tag") : events;
      named.forEach(e -> all.add(trigger(e, branches, condition.line())));
    }
    return all;
  }

  private static List<String> chosen(Node condition, String key) {
    return Stream.of(
            Words.at(condition, key).stream(),
            Words.at(condition, key, "include").stream(),
            Words.at(condition, key, "exclude").stream().map(name -> "!" + name))
        .flatMap(names -> names)
        .toList();
  }

  private static Trigger trigger(String name, List<String> branches, int line) {
    Event event =
        switch (name) {
          case "push" -> Event.PUSH;
          case "pull_request" -> Event.PULL_REQUEST;
          case "tag" -> Event.TAG;
          case "cron" -> Event.SCHEDULE;
          case "promote", "custom", "manual", "deployment" -> Event.MANUAL;
          case "release" -> Event.RELEASE;
          default -> Event.OTHER;
        };
    return new Trigger(event, branches, List.of(), event == Event.OTHER ? name : "", line);
  }

  private static PipelineStep step(PipelineFile file, Node.Entry entry) {
    Node step = entry.value();
    Optional<Node> commands = step.at("commands");
    Place place = new Place(file.path(), entry.line());
    boolean lax = step.text("failure").orElse("").equals("ignore");
    PipelineStep read;
    if (commands.isPresent()) {
      ScriptLines lines = ScriptLines.of(commands.get(), file.path(), file.lines(file.path()));
      String condition = condition(step);
      WorkingFolder folder = WorkingFolder.ROOT.to(step.text("directory").orElse(""));
      read =
          Steps.script(
              entry.key(),
              lines.text(),
              file.commands(lines, Steps.shell(ShellMode.EXITING, folder)),
              condition,
              place);
    } else {
      String image = step.text("image").map(i -> "docker://" + i).orElse("");
      read = Steps.uses(entry.key(), image, Words.named(step, "settings"), place);
    }
    return lax ? Steps.lax(read) : read;
  }

  private static String condition(Node step) {
    List<String> events = step.at("when").map(w -> chosen(w, "event")).orElse(List.of());
    List<String> branches = step.at("when").map(w -> chosen(w, "branch")).orElse(List.of());
    List<String> all = new ArrayList<>();
    if (!events.isEmpty()) {
      all.add("event: " + String.join(", ", events));
    }
    if (!branches.isEmpty()) {
      all.add("branch: " + String.join(", ", branches));
    }
    return String.join("; ", all);
  }
}
