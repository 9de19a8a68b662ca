package dev.seatrial.model.facts.pipeline;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Place;
import java.util.List;
import java.util.Map;

/**
 * One step of a job.
 *
 * @param uses the action, orb or task that it calls, as written; empty for a script
 * @param script its script as written; empty for an action
 * @param with the inputs of an action
 * @param environment the variables that it sees: its own, and where the file's language is followed
 *     so far those of its job and pipeline
 * @param condition as written; empty where there is none
 * @param continueOnError whether the job goes on as if nothing was when it fails; not where a later
 *     step fails in its stead
 * @param commands what would run, resolved; an action from elsewhere has none
 * @param place where it stands, which for a step of a local action is that action's file
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
    Place place) {
  public PipelineStep {
    requireNonNull(name, "name is null");
    requireNonNull(uses, "uses is null");
    requireNonNull(script, "script is null");
    with = Map.copyOf(with);
    environment = Map.copyOf(environment);
    requireNonNull(condition, "condition is null");
    commands = List.copyOf(commands);
    requireNonNull(place, "place is null");
  }

  /** The line where it stands. */
  public int line() {
    return place.line();
  }
}
