package dev.seatrial.model.facts.pipeline;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Fact;
import dev.seatrial.model.Scope;
import java.util.List;
import java.util.stream.Stream;

/** Every pipeline of the target. Reusable ones that only others call are among them. */
public record Pipelines(List<Pipeline> pipelines, Scope scope) implements Fact {
  public Pipelines {
    pipelines = List.copyOf(pipelines);
    requireNonNull(scope, "scope is null");
  }

  /** Those that run on a change before it is merged. */
  public Stream<Pipeline> onPullRequest() {
    return pipelines.stream().filter(Pipeline::onPullRequest);
  }
}
