package dev.seatrial.controls.shared;

import dev.seatrial.model.facts.pipeline.Job;
import dev.seatrial.model.facts.pipeline.Pipeline;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Which jobs of a pipeline wait for which, and which environment each is for. */
public record JobGraph(Pipeline pipeline) {

  /** Whether a job waits for another, directly or through others. */
  public boolean waitsFor(Job job, Job other) {
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(job.needs());
    while (!open.isEmpty()) {
      String id = open.remove();
      if (id.equals(other.id())) {
        return true;
      }
      if (seen.add(id)) {
        pipeline.jobs().stream()
            .filter(j -> j.id().equals(id))
            .forEach(j -> open.addAll(j.needs()));
      }
    }
    return false;
  }

  /** The environment that a job names; else the one that its own name tells. */
  public static Optional<Stage> stage(Job job) {
    return job.environment().isEmpty()
        ? Stage.in(job.id() + " " + job.name())
        : Stage.in(job.environment());
  }
}
