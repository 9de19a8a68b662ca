package dev.seatrial.model.facts.pipeline;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One job of a pipeline. A job that calls a workflow of this repository holds that one's steps.
 *
 * @param condition as written; empty where there is none
 * @param permissions as written, "contents: read"; a single "" key holds a word for all
 *     ("read-all"); empty where the job declares none
 * @param declaresPermissions whether it declares any, an empty set too
 * @param environment the deployment environment that it names; empty where none
 * @param services images that run beside it, by name
 * @param calls the workflow it calls from elsewhere and which could not be followed; empty where
 *     none
 */
public record Job(
    String id,
    String name,
    List<String> needs,
    String condition,
    boolean continueOnError,
    Map<String, String> permissions,
    boolean declaresPermissions,
    String environment,
    Map<String, String> services,
    String calls,
    List<PipelineStep> steps,
    int line) {
  public Job {
    requireNonNull(id, "id is null");
    requireNonNull(name, "name is null");
    needs = List.copyOf(needs);
    requireNonNull(condition, "condition is null");
    permissions = Map.copyOf(permissions);
    requireNonNull(environment, "environment is null");
    services = Map.copyOf(services);
    requireNonNull(calls, "calls is null");
    steps = List.copyOf(steps);
  }

  /** Everything that would run in it, in order. */
  public Stream<Command> commands() {
    return steps.stream().flatMap(step -> step.commands().stream());
  }
}
