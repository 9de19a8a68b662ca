package dev.seatrial.model.facts.pipeline;

import static java.util.Objects.requireNonNull;

import dev.seatrial.model.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One pipeline file as a model of what would run.
 *
 * @param permissions and declaresPermissions as for a job, for all its jobs
 */
public record Pipeline(
    Runner runner,
    String path,
    String name,
    List<Trigger> triggers,
    Map<String, String> permissions,
    boolean declaresPermissions,
    List<Job> jobs) {

  /** Who runs it. */
  public enum Runner {
    GITHUB,
    GITLAB,
    CIRCLECI,
    AZURE,
    BITBUCKET,
    JENKINS,
    TRAVIS,
    DRONE,
    BUILDKITE,
    CLOUD_BUILD,
    CODE_BUILD
  }

  public Pipeline {
    requireNonNull(runner, "runner is null");
    requireNonNull(path, "path is null");
    requireNonNull(name, "name is null");
    triggers = List.copyOf(triggers);
    permissions = Map.copyOf(permissions);
    jobs = List.copyOf(jobs);
  }

  /**
   * Whether its file says that a clock sets it off. GitLab keeps schedules beside the repository:
   * there only a job that asks for one tells of it.
   */
  public boolean isScheduled() {
    return on(Trigger.Event.SCHEDULE)
        && (runner != Runner.GITLAB
            || jobs.stream().anyMatch(job -> job.condition().contains("schedule")));
  }

  /** Whether any of these events sets it off. */
  public boolean on(Trigger.Event... events) {
    List<Trigger.Event> wanted = Arrays.asList(events);
    return triggers.stream().anyMatch(trigger -> wanted.contains(trigger.event()));
  }

  /**
   * Whether it runs on a change before it is merged. Forges other than GitHub show the run of a
   * branch beside the request to merge that branch, so a run for every branch counts there.
   */
  public boolean onPullRequest() {
    return triggers.stream()
        .anyMatch(trigger -> trigger.isBeforeMerge() || isForEveryBranch(trigger));
  }

  private boolean isForEveryBranch(Trigger trigger) {
    return runner != Runner.GITHUB
        && trigger.event() == Trigger.Event.PUSH
        && trigger.branches().isEmpty();
  }

  /** Everything that would run in it, in order. */
  public Stream<Command> commands() {
    return jobs.stream().flatMap(Job::commands);
  }

  /** Every step of every job. */
  public Stream<PipelineStep> steps() {
    return jobs.stream().flatMap(job -> job.steps().stream());
  }

  /** A line of its file. */
  public Place at(int line) {
    return new Place(path, line);
  }
}
