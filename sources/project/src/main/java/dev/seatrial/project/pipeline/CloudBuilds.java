package dev.seatrial.project.pipeline;

import dev.seatrial.model.Place;
import dev.seatrial.model.facts.pipeline.Pipeline;
import dev.seatrial.model.facts.pipeline.PipelineStep;
import dev.seatrial.model.facts.pipeline.Trigger;
import dev.seatrial.model.facts.pipeline.Trigger.Event;
import dev.seatrial.model.facts.tree.Node;
import dev.seatrial.model.facts.tree.SourceFile;
import dev.seatrial.project.pipeline.file.PipelineFile;
import dev.seatrial.project.pipeline.file.PipelineFormat;
import dev.seatrial.project.pipeline.file.Steps;
import dev.seatrial.project.pipeline.file.Words;
import dev.seatrial.project.script.WorkingFolder;
import dev.seatrial.syntax.shell.ShellMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds of Google Cloud Build; when they run is set there. */
final class CloudBuilds implements PipelineFormat {

  @Override
  public boolean covers(SourceFile file) {
    return file.path().matches("(?:[^/]+/){0,2}[\\w.-]*cloudbuild[\\w.-]*\\.(?:ya?ml|json)");
  }

  @Override
  public List<Pipeline> read(PipelineFile file) {
    Optional<Node> root = file.root();
    if (root.flatMap(r -> r.at("steps")).isEmpty()) {
      return List.of();
    }
    List<PipelineStep> steps =
        root.flatMap(r -> r.at("steps")).stream()
            .flatMap(Node::items)
            .limit(500)
            .map(step -> step(file, step))
            .toList();
    Trigger trigger = new Trigger(Event.OTHER, List.of(), List.of(), "set in Cloud Build", 1);
    return List.of(
        new Pipeline(
            Pipeline.Runner.CLOUD_BUILD,
            file.path(),
            file.path(),
            List.of(trigger),
            Map.of(),
            false,
            List.of(Steps.job("build", List.of(), "", false, "", Map.of(), steps, 1))));
  }

  private static PipelineStep step(PipelineFile file, Node step) {
    String image = step.text("name").orElse("");
    WorkingFolder folder = WorkingFolder.ROOT.to(step.text("dir").orElse(""));
    PipelineFile.Shell shell = Steps.shell(ShellMode.EXITING, folder);
    Place place = new Place(file.path(), step.line());
    String name = step.text("id").orElse(image);
    Optional<Node> script = step.at("script");
    PipelineStep read;
    if (script.isPresent()) {
      String text = script.get().asText().orElse("");
      var commands = file.commands(script.get(), text, file.path(), shell);
      read = Steps.script(name, text, commands, "", place);
    } else {
      List<String> words = new ArrayList<>();
      words.add(step.text("entrypoint").orElseGet(() -> program(image)));
      words.addAll(Words.at(step, "args"));
      read =
          Steps.script(
              name, String.join(" ", words), file.commands(words, place, shell), "", place);
    }
    return Words.isTrue(step, "allowFailure") ? Steps.lax(read) : read;
  }

  /** A builder's image is named after the program that it starts. */
  private static String program(String image) {
    String plain = image.replaceFirst("@.*$", "").replaceFirst(":[^/:]*$", "");
    return plain.substring(plain.lastIndexOf('/') + 1);
  }
}
