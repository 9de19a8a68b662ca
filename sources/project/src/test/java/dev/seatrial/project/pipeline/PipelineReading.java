package dev.seatrial.project.pipeline;

import dev.seatrial.model.Fact;
import dev.seatrial.model.Gathered;
import dev.seatrial.model.facts.pipeline.Command;
import dev.seatrial.model.facts.pipeline.Pipeline;
import dev.seatrial.model.facts.pipeline.Pipelines;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.project.manifest.ManifestsReader;
import dev.seatrial.project.reading.Trees;
import dev.seatrial.project.structured.StructuredFilesReader;
import java.util.ArrayList;
import java.util.List;

/** Pipelines of small trees, read with the readers that users run. */
final class PipelineReading {
  private PipelineReading() {}

  static Pipelines of(String... pathsAndTexts) {
    SourceTree tree = Trees.of(pathsAndTexts);
    return fact(
        PipelinesReader.read(
            tree, fact(ManifestsReader.read(tree)), fact(StructuredFilesReader.read(tree))));
  }

  /** The only pipeline of a tree. */
  static Pipeline one(String... pathsAndTexts) {
    List<Pipeline> all = of(pathsAndTexts).pipelines();
    if (all.size() != 1) {
      throw new AssertionError("not one pipeline: " + all);
    }
    return all.getFirst();
  }

  /** A workflow with one step that runs a script, beside other files. */
  static List<Command> commands(String script, String... pathsAndTexts) {
    List<String> all = new ArrayList<>(List.of(pathsAndTexts));
    all.add(".github/workflows/ci.yml");
    all.add("on: push\njobs:\n  a:\n    steps:\n      - run: |\n" + script.indent(10));
    return one(all.toArray(String[]::new)).commands().toList();
  }

  /** The lines of those commands. */
  static List<String> lines(String script, String... pathsAndTexts) {
    return commands(script, pathsAndTexts).stream().map(Command::line).toList();
  }

  private static <F extends Fact> F fact(Gathered<F> gathered) {
    return switch (gathered) {
      case Gathered.Seen<F>(F fact) -> fact;
      case Gathered.Unseen<F> unseen -> throw new AssertionError(unseen.why());
    };
  }
}
