package dev.seatrial.model.facts.pipeline;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;

/**
 * One step of a job.
 *
 * @param uses the action, orb or task that it calls, as written; empty for a script
 * @param script its script as written; empty for an action
 * @param with the inputs of an action
 * @param condition as written; empty where there is none
 * @param commands what would run, resolved; an action from elsewhere has none
 */
public record PipelineStep(
    String name,
    String uses,
    String script,
    Map<String, String> with,
    Map<String, String> environment,
    String condition,
    boolean continueOnError,
    List<Command> commands,
    int line) {
  public PipelineStep {
    requireNonNull(name, "name is null");
    requireNonNull(uses, "uses is null");
    requireNonNull(script, "script is null");
    with = Map.copyOf(with);
    environment = Map.copyOf(environment);
    requireNonNull(condition, "condition is null");
    commands = List.copyOf(commands);
  }
}
