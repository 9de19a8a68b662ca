package dev.seatrial.controls.api;

import com.google.auto.service.AutoService;
import dev.seatrial.controls.shared.CommandLine;
import dev.seatrial.model.Evidence;
import dev.seatrial.model.Finding;
import dev.seatrial.model.Inspection;
import dev.seatrial.model.Inspector;
import dev.seatrial.model.Verdict;
import dev.seatrial.model.facts.pipeline.Command;
import dev.seatrial.model.facts.pipeline.Job;
import dev.seatrial.model.facts.pipeline.Pipeline;
import dev.seatrial.model.facts.pipeline.PipelineStep;
import dev.seatrial.model.facts.pipeline.Pipelines;
import dev.seatrial.model.facts.tree.SourceTree;
import dev.seatrial.model.facts.tree.StructuredFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Judges whether described endpoints carry a version and a pipeline compares contracts. */
@AutoService(Inspector.class)
public final class ContractsAreVersioned implements Inspector {
  private static final Pattern COMPARES =
      Pattern.compile(
          "oasdiff breaking\\b.*|oasdiff \\w+ .*--fail-on.*|buf breaking\\b.*|graphql-inspector diff\\b.*"
              + "|openapi-diff\\b.*|optic diff\\b.*|rover (graph|subgraph) check\\b.*"
              + "|pact-broker can-i-deploy\\b.*|openapi-changes .*");
  private static final Pattern COMPARING_ACTIONS =
      Pattern.compile(
          "oasdiff/oasdiff-action/(breaking|diff).*|bufbuild/buf-breaking-action.*|bufbuild/buf-action.*"
              + "|kamilkisiela/graphql-inspector.*|the-guild-org/graphql-inspector.*");

  @Override
  public List<Inspection> inspections() {
    return List.of(
        Inspection.of(
            "versioned",
            SourceTree.class,
            StructuredFiles.class,
            (tree, structured) -> versioned(OpenApi.in(tree, structured))),
        Inspection.of("guarded", Pipelines.class, ContractsAreVersioned::guarded));
  }

  private static Verdict versioned(List<OpenApi> contracts) {
    List<Evidence> versioned = new ArrayList<>();
    List<Evidence> silent = new ArrayList<>();
    List<Finding> left = new ArrayList<>();
    for (OpenApi contract : contracts) {
      if (contract.isVersioned()) {
        versioned.add(Evidence.at(contract.place(), "Every described endpoint carries a version"));
      } else if (contract.versionsSome()) {
        left.addAll(contract.unversioned());
      } else {
        silent.add(Evidence.at(contract.place(), "No path or server names a version"));
      }
    }
    if (!left.isEmpty()) {
      return Verdict.failed(left);
    }
    return versioned.isEmpty() || !silent.isEmpty()
        ? Verdict.unproven("No description of the API shows where its version stands", silent)
        : Verdict.passed(versioned);
  }

  private static Verdict guarded(Pipelines pipelines) {
    List<Evidence> stops = new ArrayList<>();
    List<Finding> swallowed = new ArrayList<>();
    for (Pipeline pipeline : pipelines.onPullRequest().toList()) {
      for (Job job : pipeline.jobs()) {
        for (PipelineStep step : job.steps()) {
          boolean ignored = job.continueOnError() || step.continueOnError();
          if (COMPARING_ACTIONS.matcher(step.uses().toLowerCase(Locale.ROOT)).matches()) {
            weigh(ignored, Evidence.at(pipeline.at(step.line()), step.uses()), stops, swallowed);
          }
          step.commands().stream()
              .filter(ContractsAreVersioned::compares)
              .forEach(
                  command ->
                      weigh(
                          ignored || command.failureIgnored(),
                          Evidence.at(command.place(), "Compares contracts", command.line()),
                          stops,
                          swallowed));
        }
      }
    }
    if (!stops.isEmpty()) {
      return Verdict.passed(stops);
    }
    return swallowed.isEmpty()
        ? Verdict.unproven("No pipeline compares the contract with what is published")
        : Verdict.failed(swallowed);
  }

  private static void weigh(
      boolean ignored, Evidence seen, List<Evidence> stops, List<Finding> swallowed) {
    if (ignored) {
      swallowed.add(
          new Finding(
              "comparison of contracts",
              "Contracts are compared, and a break cannot stop the change",
              List.of(seen)));
    } else {
      stops.add(seen);
    }
  }

  private static boolean compares(Command command) {
    return CommandLine.of(command.words()).stream()
        .anyMatch(line -> COMPARES.matcher(line.line()).matches());
  }
}
