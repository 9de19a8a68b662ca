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
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Builds of Travis CI, with what it runs for a language that says nothing. */
final class TravisPipelines implements PipelineFormat {
  private static final List<String> BEFORE =
      List.of("before_install", "install", "before_script", "script");
  private static final List<String> AFTER =
      List.of("after_success", "after_script", "before_deploy");

  @Override
  public boolean covers(SourceFile file) {
    return file.path().equals(".travis.yml");
  }

  @Override
  public List<Pipeline> read(PipelineFile file) {
    return file.root().map(root -> List.of(pipeline(file, root))).orElse(List.of());
  }

  private static Pipeline pipeline(PipelineFile file, Node root) {
    List<Job> jobs = new ArrayList<>();
    Optional<Node> listed = root.at("jobs", "include").or(() -> root.at("matrix", "include"));
    List<Node> own =
        listed.stream().flatMap(Node::items).filter(job -> job.at("script").isPresent()).toList();
    boolean matrix = own.isEmpty() || root.at("script").isPresent();
    if (matrix) {
      jobs.add(job(file, root, root, "job"));
    }
    for (Node one : own) {
      String name = one.text("name").or(() -> one.text("stage")).orElse("job " + (jobs.size() + 1));
      jobs.add(job(file, root, one, name));
    }
    List<String> branches =
        Stream.concat(
                Words.at(root, "branches", "only").stream(),
                Words.at(root, "branches", "except").stream().map(name -> "!" + name))
            .toList();
    List<Trigger> triggers =
        List.of(
            new Trigger(Event.PUSH, branches, List.of(), "", 1),
            new Trigger(Event.PULL_REQUEST, branches, List.of(), "", 1));
    return new Pipeline(
        Pipeline.Runner.TRAVIS, file.path(), file.path(), triggers, Map.of(), false, jobs);
  }

  private static Job job(PipelineFile file, Node root, Node job, String name) {
    List<PipelineStep> steps = new ArrayList<>();
    ScriptLines lines = lines(file, root, job, BEFORE);
    if (job.at("script").isEmpty() && root.at("script").isEmpty()) {
      Node usual = new Node.Scalar(usual(file, root.text("language").orElse("ruby")), 1);
      lines.add(usual, file.path(), List.of(), UnaryOperator.identity());
    }
    step(file, "script", lines).ifPresent(steps::add);
    step(file, "after", lines(file, root, job, AFTER)).map(Steps::lax).ifPresent(steps::add);
    job.at("deploy").or(() -> root.at("deploy")).stream()
        .flatMap(d -> d instanceof Node.Mapping ? Stream.of(d) : d.items())
        .forEach(deploy -> steps.add(deploy(file, deploy)));
    return Steps.job(
        name,
        List.of(),
        job.text("if").orElse(""),
        false,
        "",
        Map.of(),
        steps,
        Math.max(job.line(), 1));
  }

  private static ScriptLines lines(PipelineFile file, Node root, Node job, List<String> phases) {
    ScriptLines lines = new ScriptLines();
    List<String> fileLines = file.lines(file.path());
    for (String phase : phases) {
      job.at(phase)
          .or(() -> root.at(phase))
          .ifPresent(n -> lines.add(n, file.path(), fileLines, UnaryOperator.identity()));
    }
    return lines;
  }

  private static Optional<PipelineStep> step(PipelineFile file, String name, ScriptLines lines) {
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Steps.script(
                name,
                lines.text(),
                file.commands(lines, Steps.shell(ShellMode.EXITING)),
                "",
                lines.place().of(1)));
  }

  private static PipelineStep deploy(PipelineFile file, Node deploy) {
    String provider = deploy.text("provider").or(deploy::asText).orElse("");
    Place place = new Place(file.path(), deploy.line());
    if (provider.equals("script")) {
      Node script = deploy.at("script").orElse(deploy);
      String text = script.asText().orElse("");
      var commands = file.commands(script, text, file.path(), Steps.shell(ShellMode.EXITING));
      return Steps.script("deploy", text, commands, "deploy", place);
    }
    var commands =
        file.commands(
            List.of("dpl", "--provider=" + provider), place, Steps.shell(ShellMode.EXITING));
    return Steps.script("deploy", "", commands, "deploy", place);
  }

  /** What runs where no script is given. */
  private static String usual(PipelineFile file, String language) {
    return switch (language) {
      case "node_js" -> "npm test";
      case "ruby" -> "rake";
      case "go" -> "go test ./...";
      case "rust" -> "cargo build\ncargo test";
      case "php" -> "phpunit";
      case "java", "kotlin", "scala", "groovy" ->
          file.project().tree().file("gradlew").isPresent() ? "./gradlew check" : "mvn test -B";
      case "elixir" -> "mix test";
      default -> "true";
    };
  }
}
