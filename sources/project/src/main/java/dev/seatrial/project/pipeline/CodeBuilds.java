package dev.seatrial.project.pipeline;

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
import dev.seatrial.syntax.shell.ShellMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds of AWS CodeBuild; when they run is set there. */
final class CodeBuilds implements PipelineFormat {
  private static final List<String> PHASES = List.of("install", "pre_build", "build", "post_build");

  @Override
  public boolean covers(SourceFile file) {
    return file.path().matches("(?:[^/]+/){0,2}[\\w.-]*buildspec[\\w.-]*\\.ya?ml");
  }

  @Override
  public List<Pipeline> read(PipelineFile file) {
    Optional<Node> phases = file.root().flatMap(root -> root.at("phases"));
    if (phases.isEmpty()) {
      return List.of();
    }
    List<PipelineStep> steps = new ArrayList<>();
    for (String phase : PHASES) {
      phases
          .flatMap(all -> all.at(phase))
          .ifPresent(node -> steps.addAll(steps(file, phase, node)));
    }
    Trigger trigger = new Trigger(Event.OTHER, List.of(), List.of(), "set in CodeBuild", 1);
    return List.of(
        new Pipeline(
            Pipeline.Runner.CODE_BUILD,
            file.path(),
            file.path(),
            List.of(trigger),
            Map.of(),
            false,
            List.of(Steps.job("build", List.of(), "", false, "", Map.of(), steps, 1))));
  }

  private static List<PipelineStep> steps(PipelineFile file, String phase, Node node) {
    List<PipelineStep> steps = new ArrayList<>();
    for (String part : List.of("commands", "finally")) {
      node.at(part)
          .map(lines -> ScriptLines.of(lines, file.path(), file.lines(file.path())))
          .filter(lines -> !lines.isEmpty())
          .ifPresent(
              lines ->
                  steps.add(
                      Steps.script(
                          phase,
                          lines.text(),
                          file.commands(lines, Steps.shell(ShellMode.EXITING)),
                          "",
                          lines.place().of(1))));
    }
    return steps;
  }
}
