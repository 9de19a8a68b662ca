package dev.seatrial.model.facts.pipeline;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * When a pipeline runs.
 *
 * @param branches branch filters as written; empty means all
 * @param paths path filters as written, exclusions with a leading "!"; empty means all
 * @param detail cron line of a schedule, tags, types of a pull request's event, the name of another
 *     event…; empty where there is none
 */
public record Trigger(
    Event event, List<String> branches, List<String> paths, String detail, int line) {

  /** What sets it off. */
  public enum Event {
    PUSH,
    PULL_REQUEST,
    /** Runs with the base branch's rights on somebody else's change. */
    PULL_REQUEST_TARGET,
    MERGE_QUEUE,
    TAG,
    RELEASE,
    SCHEDULE,
    MANUAL,
    /** Called by another pipeline. */
    CALL,
    /** After another pipeline. */
    AFTER,
    OTHER
  }

  public Trigger {
    requireNonNull(event, "event is null");
    branches = List.copyOf(branches);
    paths = List.copyOf(paths);
    requireNonNull(detail, "detail is null");
  }

  /** Whether it sets off a run for each change before that is merged. */
  public boolean isBeforeMerge() {
    return switch (event) {
      case PULL_REQUEST, PULL_REQUEST_TARGET -> detail.isEmpty() || isOnChange();
      case MERGE_QUEUE -> true;
      case PUSH, TAG, RELEASE, SCHEDULE, MANUAL, CALL, AFTER, OTHER -> false;
    };
  }

  /** Whether the types among which a pull request's events are chosen include a new commit. */
  private boolean isOnChange() {
    return detail.contains("synchronize") || detail.contains("opened");
  }
}
